import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { newId } from '@app/kernel/ids.js';
import { refuse } from '@app/kernel/refusals.js';
import { addDays, dateOf, type DateOn } from '@app/kernel/time.js';
import { VERIFY_CODE_LENGTH, verifyCodeFrom } from '@app/kernel/verify-codes.js';
import { Area, AreasService, VolunteersService, type VolunteerCard } from '@app/people/index.js';
import { scopeOf } from '@app/platform/access/area-scope.js';
import type { Principal } from '@app/platform/access/principal.js';
import { Database } from '@app/platform/database/database.js';
import type { SqlParam } from '@app/platform/database/reader.js';
import type { Tx } from '@app/platform/database/tx.js';
import { proofHash } from '../certificates/certificates.service.js';
import { ServiceProof } from './service-proof.entity.js';
import { provenServices, type ServedRecord } from './service-proof.rules.js';
import type { IssueOwnProof, IssueProof, ProofQuery, ServiceProofPage, ServiceProofView } from './service-proof.wire.js';

const MOST_OWN = 200;

/**
 * 志愿服务记录证明, free and as often as asked (民政部令第67号 13–15): from final records of volunteer service only
 * (19), with time, content and recording unit, checkable by anybody (17).
 */
@Injectable()
export class ServiceProofs {
  constructor(
    private readonly db: Database,
    private readonly areas: AreasService,
    private readonly volunteers: VolunteersService,
  ) {}

  /** The person asks for it alone. Refuses `volunteer.none`, `service-proof.period`, `service-proof.nothing`. */
  async issueOwn(actor: Principal, input: IssueOwnProof): Promise<ServiceProofView> {
    const volunteerId = this.volunteers.requireOwn(actor);
    return this.db.write(async (tx) => {
      const card = (await this.volunteers.cardsOf(tx, [volunteerId])).get(volunteerId)!;
      return viewOf(await this.issue(tx, actor, card, input));
    });
  }

  /** At the counter. Refuses `volunteer.not-found`, `service-proof.period`, `service-proof.nothing`. */
  async issueFor(actor: Principal, input: IssueProof): Promise<ServiceProofView> {
    return this.db.write(async (tx) => {
      const card = await this.volunteers.require(tx, actor, 'service-proof.manage', input.volunteerId);
      return viewOf(await this.issue(tx, actor, card, input));
    });
  }

  /** Refuses `volunteer.none`. */
  async own(actor: Principal): Promise<ServiceProofView[]> {
    const volunteerId = this.volunteers.requireOwn(actor);
    const rows = await this.db.read.repo(ServiceProof).find({ where: { volunteerId }, order: { createdAt: 'DESC', id: 'DESC' }, take: MOST_OWN });
    return rows.map(viewOf);
  }

  /** Newest first. */
  async page(actor: Principal, query: ProofQuery): Promise<ServiceProofPage> {
    const scope = scopeOf(actor, 'service-proof.manage').within('p.community_id');
    const narrow = query.volunteerId ? ' AND p.volunteer_id = ?' : '';
    const params: SqlParam[] = [...scope.params, ...(query.volunteerId ? [query.volunteerId] : [])];
    const count = await this.db.read.one<{ n: number }>(`SELECT COUNT(*) AS n FROM service_proofs p WHERE ${scope.sql}${narrow}`, params);
    const ids = await this.db.read.query<{ id: string }>(
      `SELECT p.id FROM service_proofs p WHERE ${scope.sql}${narrow} ORDER BY p.created_at DESC, p.id DESC LIMIT ? OFFSET ?`,
      [...params, query.size, (query.page - 1) * query.size],
    );
    const items: ServiceProofView[] = [];
    for (const { id } of ids) items.push(viewOf(await this.db.read.repo(ServiceProof).findOneByOrFail({ id })));
    return { items, total: Number(count?.n ?? 0), page: query.page, size: query.size };
  }

  /** Refuses `certificate.not-found`, `certificate.revoked`. */
  async printable(actor: Principal, id: string, whose: 'OWN' | 'STAFF'): Promise<ServiceProof> {
    const found = await this.db.read.repo(ServiceProof).findOneBy({ id });
    if (whose === 'OWN') {
      if (!found || found.volunteerId !== this.volunteers.requireOwn(actor)) refuse('certificate.not-found');
    } else {
      const [community] = found ? await this.areas.byIds(this.db.read, [found.communityId]) : [];
      scopeOf(actor, 'service-proof.manage').requires(community?.path, 'certificate.not-found');
    }
    return found!.state === 'VALID' ? found! : refuse('certificate.revoked');
  }

  /** Refuses `certificate.not-found`, `certificate.revoked`. */
  revoke(actor: Principal, id: string, reason: string): Promise<ServiceProofView> {
    return this.db.write(async (tx) => {
      const found = await tx.lockOne(ServiceProof, id);
      const [community] = found ? await this.areas.byIds(tx, [found.communityId]) : [];
      scopeOf(actor, 'service-proof.manage').requires(community?.path, 'certificate.not-found');
      if (found!.state === 'REVOKED') refuse('certificate.revoked');
      const change = { state: 'REVOKED' as const, revokedBy: actor.accountId, revokedAt: tx.at, revokedReason: reason.trim() };
      await tx.repo(ServiceProof).update(id, change);
      await tx.audit('service-proof.revoked', { type: 'service-proof', id });
      return viewOf({ ...found!, ...change });
    });
  }

  private async issue(tx: Tx, actor: Principal, card: VolunteerCard, { from, to }: IssueOwnProof): Promise<ServiceProof> {
    const today = dateOf(tx.at);
    const records = await this.records(tx, card.id, from ?? '0000-01-01', to ?? addDays(today, 1));
    if (from && to && from >= to) refuse('service-proof.period');
    if (records.length === 0) refuse('service-proof.nothing');
    // Proofs of a community are numbered one after the other within a year; its row keeps two from taking one number.
    const [community] = await tx.lock(Area, [card.communityId]);
    const places = await this.areas.fullNamesOf(tx, [card.communityId]);
    const content = {
      certificateNo: await nextNo(tx, community!, today.slice(0, 4)),
      recipientName: card.name,
      issuerName: `${(places.get(card.communityId) ?? '').replaceAll(' / ', '')}居民委员会`.slice(0, 80),
      fromOn: from ?? records[0]!.servedOn,
      toOn: to ?? addDays(today, 1),
      services: provenServices(records),
      totalMinutes: records.reduce((sum, { minutes }) => sum + minutes, 0),
      issuedOn: today,
    };
    const proof: ServiceProof = {
      id: newId(),
      ...content,
      verifyCode: verifyCodeFrom(randomBytes(VERIFY_CODE_LENGTH)),
      volunteerId: card.id,
      communityId: card.communityId,
      serviceCount: records.length,
      contentHash: proofHash(content),
      state: 'VALID',
      createdBy: actor.accountId,
      createdAt: tx.at,
      revokedBy: null,
      revokedAt: null,
      revokedReason: null,
    };
    await tx.insert(ServiceProof, [proof]);
    await tx.audit('service-proof.issued', { type: 'service-proof', id: proof.id }, { volunteerId: card.id });
    return proof;
  }

  /** Final and of volunteer service: nothing else may be certified. */
  private async records(tx: Tx, volunteerId: string, from: DateOn, to: DateOn): Promise<ServedRecord[]> {
    const rows = await tx.query<ServedRecord>(
      `SELECT a.name AS content, COALESCE(a.organising_unit, '') AS organisingUnit, COALESCE(a.venue, '') AS venue,
         r.served_on AS servedOn, r.service_minutes AS minutes
       FROM service_records r JOIN activities a ON a.id = r.activity_id
       WHERE r.volunteer_id = ? AND r.state = 'FINAL' AND a.nature = 'VOLUNTEER' AND r.service_minutes > 0 AND r.served_on >= ? AND r.served_on < ?
       ORDER BY r.served_on, r.id`,
      [volunteerId, from, to],
    );
    return rows.map((row) => ({ ...row, minutes: Number(row.minutes) }));
  }
}

async function nextNo(tx: Tx, community: Area, year: string): Promise<string> {
  const prefix = `${community.code}-FW${year}-`;
  const row = await tx.one<{ n: number }>('SELECT COUNT(*) AS n FROM service_proofs WHERE community_id = ? AND certificate_no LIKE ?', [community.id, `${prefix}%`]);
  return `${prefix}${String(Number(row?.n ?? 0) + 1).padStart(5, '0')}`;
}

function viewOf({ id, certificateNo, recipientName, issuerName, fromOn, toOn, serviceCount, totalMinutes, issuedOn, verifyCode, state, revokedReason }: ServiceProof): ServiceProofView {
  return { id, certificateNo, name: recipientName, issuer: issuerName, from: fromOn, to: toOn, services: serviceCount, totalMinutes, issuedOn, verifyCode, state, revokedReason };
}
