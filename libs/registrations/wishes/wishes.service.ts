import { Injectable } from '@nestjs/common';
import { newId } from '@app/kernel/ids.js';
import type { Action } from '@app/kernel/permissions.js';
import { refuse } from '@app/kernel/refusals.js';
import { dateOf } from '@app/kernel/time.js';
import { Area, AreasService } from '@app/people/index.js';
import { scopeOf } from '@app/platform/access/area-scope.js';
import type { Principal } from '@app/platform/access/principal.js';
import { Database } from '@app/platform/database/database.js';
import type { Reader } from '@app/platform/database/reader.js';
import type { Tx } from '@app/platform/database/tx.js';
import { MicroWish } from './micro-wish.entity.js';
import { checkPublic, maskedWisher, wishNoOf } from './wish.rules.js';
import { takeStep } from './wish-steps.js';
import { WishStep } from './wish-step.entity.js';
import type { CollectWish, ConfirmWish, CorrectWish, VerifyWish, WisherContactView } from './wish.wire.js';
import { WishClaimEnds } from './wish-claim-ends.service.js';
import { WisherSecrets } from './wisher-secrets.service.js';

/** What the community does with a wish. Locks the community before a wish, a wish before its claim. */
@Injectable()
export class WishesService {
  constructor(
    private readonly db: Database,
    private readonly areas: AreasService,
    private readonly secrets: WisherSecrets,
    private readonly ends: WishClaimEnds,
  ) {}

  /** Refuses `area.not-found`, `area.community-unknown` (a street is no place of a wisher). */
  collect(actor: Principal, input: CollectWish): Promise<string> {
    return this.db.write(async (tx) => {
      const area = await this.areas.require(tx, actor, 'wish.collect', input.areaId);
      const community = (await this.areas.communityOf(tx, area)) ?? refuse('area.community-unknown', { code: area.code });
      const contact = { wisherName: input.wisherName, wisherPhone: input.wisherPhone, wisherAddress: input.wisherAddress ?? null };
      const wish: MicroWish = {
        id: newId(),
        communityId: community.id,
        areaId: area.id,
        wishYear: null,
        wishSeq: null,
        wishNo: null,
        ...contentOf(input),
        wisherMasked: maskedWisher(contact.wisherName),
        ...this.secrets.columns(contact),
        consentNote: null,
        state: 'COLLECTED',
        collectedBy: actor.accountId,
        collectedAt: tx.at,
        verifiedBy: null,
        verifiedAt: null,
        publishedOn: null,
        carriedOverOn: null,
        wisherWord: null,
        stars: null,
        confirmedBy: null,
        endReason: null,
        closedOn: null,
      };
      await tx.insert(MicroWish, [wish]);
      const step = { move: 'correct' as const, fromState: null, toState: wish.state, claimId: null, accountId: actor.accountId, at: tx.at, reason: null };
      await tx.insert(WishStep, [{ id: newId(), wishId: wish.id, ...step }]);
      await tx.audit('micro-wish.collected', { type: 'micro-wish', id: wish.id });
      return wish.id;
    });
  }

  /** A wish not yet verified, or one that was sent back: it is looked at again. Refuses `micro-wish.not-found`, `.move`. */
  async correct(actor: Principal, id: string, input: CorrectWish): Promise<void> {
    await this.write(actor, 'wish.collect', id, async (tx, wish) => {
      const before = this.secrets.contactOf(wish);
      const contact = {
        wisherName: input.wisherName?.trim() || before.wisherName,
        wisherPhone: input.wisherPhone?.trim() || before.wisherPhone,
        wisherAddress: input.wisherAddress === undefined ? before.wisherAddress : input.wisherAddress,
      };
      const ciphers = { ...this.secrets.columns(contact), wisherMasked: maskedWisher(contact.wisherName) };
      const change = { ...contentOf(input), ...ciphers, endReason: null, closedOn: null };
      await takeStep(tx, wish, 'correct', { accountId: actor.accountId, change });
    });
  }

  /**
   * Somebody has been there: the wish is real, the wisher agrees that a claimer gets in touch; it has a number now.
   * Refuses `micro-wish.not-found`, `.move`, `.personal` (the text would say whose it is).
   */
  async verify(actor: Principal, id: string, { consentNote }: VerifyWish): Promise<void> {
    const { communityId } = await this.require(this.db.read, actor, 'wish.decide', id);
    await this.db.write(async (tx) => {
      // Numbers are given one after the other within the community.
      await tx.lock(Area, [communityId]);
      const wish = (await tx.lockOne(MicroWish, id))!;
      this.checkText(wish);
      const year = Number(dateOf(tx.at).slice(0, 4));
      const change = { verifiedBy: actor.accountId, verifiedAt: tx.at, consentNote: consentNote.trim(), ...(await this.numberOf(tx, wish, year)) };
      await takeStep(tx, wish, 'verify', { accountId: actor.accountId, change });
      await tx.audit('micro-wish.verified', { type: 'micro-wish', id });
    });
  }

  /** Refuses `micro-wish.not-found`, `.move`. */
  async reject(actor: Principal, id: string, reason: string): Promise<void> {
    await this.write(actor, 'wish.decide', id, async (tx, wish) => {
      await takeStep(tx, wish, 'reject', { accountId: actor.accountId, reason: reason.trim(), change: endedFor(tx, reason) });
    });
  }

  /** From now on everybody may read it, without whose it is. Refuses `micro-wish.not-found`, `.move`, `.personal`. */
  async publish(actor: Principal, id: string): Promise<void> {
    await this.write(actor, 'wish.decide', id, async (tx, wish) => {
      this.checkText(wish);
      await takeStep(tx, wish, 'publish', { accountId: actor.accountId, change: { publishedOn: dateOf(tx.at) } });
      await tx.audit('micro-wish.published', { type: 'micro-wish', id });
    });
  }

  /** The wisher no longer wants it; whoever claimed it is told. Refuses `micro-wish.not-found`, `.move`. */
  async withdraw(actor: Principal, id: string, reason: string): Promise<void> {
    await this.write(actor, 'wish.collect', id, async (tx, wish) => {
      await takeStep(tx, wish, 'withdraw', { accountId: actor.accountId, reason: reason.trim(), change: endedFor(tx, reason) });
      await this.ends.end(tx, wish, 'cancel', reason.trim());
      await tx.audit('micro-wish.withdrawn', { type: 'micro-wish', id });
    });
  }

  /** The community frees a claimed wish again, and says why. Refuses `micro-wish.not-found`, `.move`. */
  async release(actor: Principal, id: string, reason: string): Promise<void> {
    await this.write(actor, 'wish.decide', id, async (tx, wish) => {
      await this.ends.release(tx, wish, 'give-back', { accountId: actor.accountId, reason: reason.trim() });
    });
  }

  /** The wisher says that it is not done yet. Refuses `micro-wish.not-found`, `.move`. */
  async reopen(actor: Principal, id: string, reason: string): Promise<void> {
    await this.write(actor, 'wish.decide', id, async (tx, wish) => {
      await takeStep(tx, wish, 'reopen', { accountId: actor.accountId, reason: reason.trim() });
      await this.ends.end(tx, wish, 'reopen', reason.trim());
    });
  }

  /** 销号: with the wisher's own word, never on the claimer's alone. Refuses `micro-wish.not-found`, `.move`, `.own-claim`. */
  async confirm(actor: Principal, id: string, { wisherWord, stars = null }: ConfirmWish): Promise<void> {
    await this.write(actor, 'wish.decide', id, async (tx, wish) => {
      await this.ends.refuseOwn(tx, actor, wish);
      const change = { wisherWord: wisherWord.trim(), stars, confirmedBy: actor.accountId, closedOn: dateOf(tx.at) };
      await takeStep(tx, wish, 'confirm', { accountId: actor.accountId, change });
      await this.ends.end(tx, wish, 'close', null);
      await tx.audit('micro-wish.confirmed', { type: 'micro-wish', id });
    });
  }

  /** Staff look at who it is, and say why; the look is on record. Refuses `micro-wish.not-found`, `.forgotten`. */
  async contact(actor: Principal, id: string, reason: string): Promise<WisherContactView> {
    const wish = await this.require(this.db.read, actor, 'wish.collect', id);
    const contact = this.secrets.contactOf(wish);
    await this.db.write((tx) => tx.audit('micro-wish.contact-seen', { type: 'micro-wish', id }, { by: 'staff', reason: reason.trim() }));
    return contact;
  }

  private async write(actor: Principal, action: Action, id: string, work: (tx: Tx, wish: MicroWish) => Promise<void>): Promise<void> {
    await this.require(this.db.read, actor, action, id);
    await this.db.write(async (tx) => work(tx, (await tx.lockOne(MicroWish, id)) ?? refuse('micro-wish.not-found')));
  }

  private async require(reader: Reader, actor: Principal, action: Action, id: string): Promise<MicroWish> {
    const wish = await reader.repo(MicroWish).findOneBy({ id });
    const [area] = wish ? await this.areas.byIds(reader, [wish.areaId]) : [];
    scopeOf(actor, action).requires(area?.path, 'micro-wish.not-found');
    return wish!;
  }

  private checkText(wish: MicroWish): void {
    const { wisherName, wisherAddress } = this.secrets.contactOf(wish);
    checkPublic([wish.title, wish.detail], wisherName, wisherAddress);
  }

  /** A number once given is kept: a wish that was sent back after it and verified again has the same. */
  private async numberOf(tx: Tx, wish: MicroWish, year: number): Promise<Pick<MicroWish, 'wishYear' | 'wishSeq' | 'wishNo'>> {
    if (wish.wishNo) return { wishYear: wish.wishYear, wishSeq: wish.wishSeq, wishNo: wish.wishNo };
    const last = await tx.one<{ n: number | null }>('SELECT MAX(wish_seq) AS n FROM micro_wishes WHERE community_id = ? AND wish_year = ?', [wish.communityId, year]);
    const seq = Number(last?.n ?? 0) + 1;
    return { wishYear: year, wishSeq: seq, wishNo: wishNoOf(year, seq) };
  }
}

function contentOf({ title, detail, wishKind, wisherKind }: CollectWish | CorrectWish): Pick<MicroWish, 'title' | 'detail' | 'wishKind' | 'wisherKind'> {
  return { title: title.trim(), detail: detail?.trim() || null, wishKind, wisherKind };
}

function endedFor(tx: Tx, reason: string): Pick<MicroWish, 'endReason' | 'closedOn'> {
  return { endReason: reason.trim(), closedOn: dateOf(tx.at) };
}
