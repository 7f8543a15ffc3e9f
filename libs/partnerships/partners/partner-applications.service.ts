import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { refuse } from '@app/kernel/refusals.js';
import { NoticesService } from '@app/people/index.js';
import { Database } from '@app/platform/database/database.js';
import type { Reader } from '@app/platform/database/reader.js';
import type { Tx } from '@app/platform/database/tx.js';
import { VisitLimits } from '@app/platform/http/visit-limits.service.js';
import { PersonalDataKeys } from '@app/platform/secrets/keys.js';
import { CommunityPartner, PartnerAgreement } from './partner.entity.js';
import {
  cleanQueryCode,
  isOpen,
  movePartner,
  PARTNER_STATE_NAMES,
  PARTNER_TYPE_NAMES,
  QUERY_CODE_LENGTH,
  queryCodeFrom,
} from './partner.rules.js';
import { PARTNER_NOTICE } from './partner-texts.rules.js';
import { insertApplication, NAME_FORGOTTEN, setPublication } from './partner-records.js';
import type { ApplicationStatusView, AppliedView, ApplyAsPartner, PartnerCommunityView } from './partner.wire.js';

/** Many phones stand behind one address of a mobile network, so the limit stops programs, not neighbours. */
const APPLICATIONS = { what: 'partner.apply', most: 30, minutes: 60 };
const LOOK_UPS = { what: 'partner.look-up', most: 300, minutes: 60 };

/** What people outside do: apply, look up how it stands, withdraw, change their mind about the public wall. */
@Injectable()
export class PartnerApplications {
  constructor(
    private readonly db: Database,
    private readonly keys: PersonalDataKeys,
    private readonly limits: VisitLimits,
    private readonly notices: NoticesService,
  ) {}

  /** Where one may apply. */
  communities(): Promise<PartnerCommunityView[]> {
    return this.db.read.query<PartnerCommunityView>(
      `SELECT id, name FROM areas WHERE level = 'COMMUNITY' ORDER BY code LIMIT 500`,
    );
  }

  /**
   * Takes an application in. Refuses `request.too-often`, `partner.robot`, `partner.notice-needed`,
   * `partner.text-changed`, `partner.community-unknown`, `partner.invalid`, `partner.open-already`.
   */
  async apply(address: string, input: ApplyAsPartner): Promise<AppliedView> {
    if (input.website?.trim()) refuse('partner.robot');
    if (!input.agreesToNotice) refuse('partner.notice-needed');
    if (input.noticeVersion !== PARTNER_NOTICE.version) refuse('partner.text-changed');
    await this.limits.count(address, APPLICATIONS);
    return this.db.write(async (tx) => {
      const community = await tx.one<{ name: string }>(`SELECT name FROM areas WHERE id = ? AND level = 'COMMUNITY'`, [
        input.communityId,
      ]);
      if (!community) refuse('partner.community-unknown');
      const queryCode = queryCodeFrom(randomBytes(QUERY_CODE_LENGTH));
      const made = { communityId: input.communityId, source: 'PUBLIC', queryCode } as const;
      const { id } = await insertApplication(tx, this.keys, input, made);
      await tx.audit('partner.applied', { type: 'partner', id }, { noticeVersion: input.noticeVersion });
      await this.tell(tx, input.communityId, id, `有一份${PARTNER_TYPE_NAMES[input.partnerType]}的合伙人申请等待审核。`);
      return { queryCode, communityName: community.name };
    });
  }

  /** Refuses `partner.code-unknown`, `request.too-often`. */
  async status(address: string, code: string): Promise<ApplicationStatusView> {
    const partner = await this.byCode(this.db.read, code);
    // Only guessing is counted: whoever has a code may look as often as they like.
    if (!partner) {
      await this.limits.count(address, LOOK_UPS);
      refuse('partner.code-unknown');
    }
    return this.statusOf(partner);
  }

  /** The applicant takes it back; the contact leaves at once. Refuses `partner.code-unknown`, `partner.move`. */
  async withdraw(code: string): Promise<ApplicationStatusView> {
    const id = await this.db.write(async (tx) => {
      const partner = await this.lockByCode(tx, code);
      const state = movePartner(partner.state, 'withdraw');
      await tx.execute(
        `UPDATE community_partners SET state = ?, open_key = NULL, exited_at = ?, exit_reason = ?, review_on = NULL, contact_name = NULL,
         mobile_cipher = NULL, publication_version = NULL, publication_at = NULL, person_id = NULL, person_evidence = NULL,
         ${NAME_FORGOTTEN} WHERE id = ?`,
        [state, tx.at, '对方撤回', partner.id],
      );
      await tx.audit('partner.withdrawn', { type: 'partner', id: partner.id });
      await this.tell(tx, partner.communityId, partner.id, `${partner.name}撤回了${partner.state === 'APPLIED' ? '申请' : '合作'}，联系方式已删除。`);
      return partner.id;
    });
    return this.statusOf(await this.db.read.repo(CommunityPartner).findOneByOrFail({ id }));
  }

  /** Consent to the public wall, given or taken back by whoever has the code. Refuses `partner.code-unknown`. */
  async setPublication(code: string, given: boolean): Promise<ApplicationStatusView> {
    const id = await this.db.write(async (tx) => {
      const partner = await this.lockByCode(tx, code);
      if (isOpen(partner.state)) await setPublication(tx, partner, given, null);
      return partner.id;
    });
    return this.statusOf(await this.db.read.repo(CommunityPartner).findOneByOrFail({ id }));
  }

  private byCode(reader: Reader, text: string): Promise<CommunityPartner | null> {
    const queryCode = cleanQueryCode(text);
    return queryCode ? reader.repo(CommunityPartner).findOneBy({ queryCode }) : Promise.resolve(null);
  }

  private async lockByCode(tx: Tx, text: string): Promise<CommunityPartner> {
    const partner = await this.byCode(tx, text);
    return (partner && (await tx.lockOne(CommunityPartner, partner.id))) ?? refuse('partner.code-unknown');
  }

  private async statusOf(partner: CommunityPartner): Promise<ApplicationStatusView> {
    const { queryCode, name, partnerType, brings, state, appliedAt, decidedAt, decisionReason, exitedAt } = partner;
    const area = await this.db.read.one<{ name: string }>('SELECT name FROM areas WHERE id = ?', [partner.communityId]);
    const [agreement] = await this.db.read.repo(PartnerAgreement).find({
      where: { partnerId: partner.id },
      order: { version: 'DESC' },
      take: 1,
    });
    return {
      queryCode,
      communityName: area!.name,
      name,
      partnerType,
      brings,
      state,
      stateName: PARTNER_STATE_NAMES[state],
      appliedAt,
      decidedAt,
      decisionReason,
      toOn: state === 'APPROVED' ? (agreement?.toOn ?? null) : null,
      exitedAt,
      isPublic: partner.publicationAt !== null,
      mayWithdraw: isOpen(state),
    };
  }

  private async tell(tx: Tx, areaId: string, id: string, text: string): Promise<void> {
    await this.notices.send(tx, [
      { to: { areaId, action: 'partner.manage' }, kind: 'CONTRACT', title: '社区合伙人', text, link: `/desk/partners?open=${id}` },
    ]);
  }
}
