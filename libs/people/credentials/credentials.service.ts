import { Injectable } from '@nestjs/common';
import { newId } from '@app/kernel/ids.js';
import { maskName } from '@app/kernel/names.js';
import { refuse } from '@app/kernel/refusals.js';
import { dateOf, type DateOn, type Instant } from '@app/kernel/time.js';
import { scopeOf } from '@app/platform/access/area-scope.js';
import type { Principal } from '@app/platform/access/principal.js';
import { Clock } from '@app/platform/clock.js';
import { Database } from '@app/platform/database/database.js';
import { placeholders, type SqlParam } from '@app/platform/database/reader.js';
import type { Tx } from '@app/platform/database/tx.js';
import { StaffService } from '../accounts/staff.service.js';
import { NoticesService } from '../notices/notices.service.js';
import { isMinor, shownName } from '../persons/person.rules.js';
import { VolunteersService } from '../persons/volunteers.service.js';
import {
  CREDENTIAL_KIND_NAMES,
  CREDENTIAL_STATE_NAMES,
  moveCredential,
  type CredentialKind,
  type CredentialMove,
  type CredentialState,
} from './credential.rules.js';
import type { ClaimCredential, CreateCredential, CredentialPage, CredentialQuery, CredentialView } from './credential.wire.js';
import { HonorRecord } from './honor-record.entity.js';
import { TrainingRecord } from './training-record.entity.js';

const TABLES: Record<CredentialKind, { name: string; entity: typeof TrainingRecord | typeof HonorRecord }> = {
  TRAINING: { name: 'training_records', entity: TrainingRecord },
  HONOR: { name: 'honor_records', entity: HonorRecord },
};

/** Trainings and honours of volunteers. */
@Injectable()
export class CredentialsService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly volunteers: VolunteersService,
    private readonly staff: StaffService,
    private readonly notices: NoticesService,
  ) {}

  page(actor: Principal, query: CredentialQuery): Promise<CredentialPage> {
    const scope = scopeOf(actor, 'credential.manage').within('x.community_id');
    const one = query.volunteerId ? { sql: `${scope.sql} AND x.volunteer_id = ?`, params: [...scope.params, query.volunteerId] } : scope;
    return this.pageWhere(one, query);
  }

  own(actor: Principal, query: CredentialQuery): Promise<CredentialPage> {
    return this.pageWhere({ sql: 'x.volunteer_id = ?', params: [actor.volunteerId ?? ''] }, query);
  }

  /** Refuses `volunteer.none`, and what `checked` does. */
  claim(actor: Principal, input: ClaimCredential): Promise<CredentialView> {
    const volunteerId = actor.volunteerId ?? refuse('volunteer.none');
    return this.add(actor, { ...input, volunteerId }, 'PENDING');
  }

  /** Refuses `volunteer.not-found`, and what `checked` does. */
  create(actor: Principal, input: CreateCredential): Promise<CredentialView> {
    return this.add(actor, input, 'VERIFIED');
  }

  /** Refuses `credential.not-found`, `.move`, `.own`. */
  verify(actor: Principal, kind: CredentialKind, id: string, proof: string): Promise<CredentialView> {
    return this.step(actor, kind, id, 'verify', { proof });
  }

  /** Refuses `credential.not-found`, `.move`, `.own`. */
  reject(actor: Principal, kind: CredentialKind, id: string, reason: string): Promise<CredentialView> {
    return this.step(actor, kind, id, 'reject', { decision: reason });
  }

  /** Refuses `credential.not-found`, `.move`, `.own`. */
  revoke(actor: Principal, kind: CredentialKind, id: string, reason: string): Promise<CredentialView> {
    return this.step(actor, kind, id, 'revoke', { decision: reason });
  }

  private async add(actor: Principal, input: CreateCredential, state: CredentialState): Promise<CredentialView> {
    const id = await this.db.write(async (tx) => {
      if (state === 'VERIFIED') await this.volunteers.require(tx, actor, 'credential.manage', input.volunteerId);
      const card = (await this.volunteers.cardsOf(tx, [input.volunteerId])).get(input.volunteerId) ?? refuse('volunteer.not-found');
      if (card.state === 'WITHDRAWN') refuse('volunteer.not-found');
      const row = { ...checked(input, dateOf(tx.at)), id: newId(), communityId: card.communityId, state, enteredBy: actor.accountId, enteredAt: tx.at };
      await tx.insert(TABLES[input.kind].entity, [{ ...row, decidedBy: null, decidedAt: null, decision: null }]);
      await tx.audit('credential.entered', { type: 'credential', id: row.id }, { kind: input.kind, state });
      if (state === 'PENDING') await this.tellStaff(tx, card.communityId, input.kind);
      return row.id;
    });
    return this.view(input.kind, id);
  }

  private async step(
    actor: Principal,
    kind: CredentialKind,
    id: string,
    move: CredentialMove,
    change: { proof?: string; decision?: string },
  ): Promise<CredentialView> {
    await this.db.write(async (tx) => {
      const { name, entity } = TABLES[kind];
      const row = await tx.lockOne<TrainingRecord | HonorRecord>(entity, id);
      const area = row && (await tx.one<{ path: string }>('SELECT path FROM areas WHERE id = ?', [row.communityId]));
      scopeOf(actor, 'credential.manage').requires(area?.path, 'credential.not-found');
      if (row!.volunteerId === actor.volunteerId) refuse('credential.own');
      const state = moveCredential(row!.state, move);
      const { proof = row!.proof, decision = null } = change;
      await tx.execute(`UPDATE ${name} SET state = ?, proof = ?, decision = ?, decided_by = ?, decided_at = ? WHERE id = ?`, [
        state,
        proof,
        decision,
        actor.accountId,
        tx.at,
        id,
      ]);
      await tx.audit(`credential.${state.toLowerCase()}`, { type: 'credential', id }, { kind });
      const what = `${CREDENTIAL_KIND_NAMES[kind]}“${row!.name}”`;
      const text = decision ? `${what}${CREDENTIAL_STATE_NAMES[state]}。理由：${decision}` : `${what}${CREDENTIAL_STATE_NAMES[state]}，已记入您的志愿服务档案。`;
      await this.notices.send(tx, [
        { to: { volunteerId: row!.volunteerId }, kind: 'RECORD', title: `${CREDENTIAL_KIND_NAMES[kind]}${CREDENTIAL_STATE_NAMES[state]}`, text, link: '/me/credentials' },
      ]);
    });
    return this.view(kind, id);
  }

  private async tellStaff(tx: Tx, communityId: string, kind: CredentialKind): Promise<void> {
    const what = CREDENTIAL_KIND_NAMES[kind];
    await this.notices.send(tx, [
      {
        to: { areaId: communityId, action: 'credential.manage' },
        kind: 'TASK',
        title: `有一条${what}待核实`,
        text: `志愿者提交了一条${what}，请看过证明后核实或退回。`,
        link: `/desk/credentials?kind=${kind}&state=PENDING`,
      },
    ]);
  }

  private async view(kind: CredentialKind, id: string): Promise<CredentialView> {
    return (await this.views(kind, [id]))[0] ?? refuse('credential.not-found');
  }

  private async pageWhere(scope: { sql: string; params: SqlParam[] }, query: CredentialQuery): Promise<CredentialPage> {
    const table = TABLES[query.kind].name;
    const term = query.q?.trim();
    const people = 'x.volunteer_id IN (SELECT v.id FROM volunteers v JOIN persons p ON p.id = v.person_id WHERE p.name = ? OR v.volunteer_no = ?)';
    const where = [scope.sql, ...(query.state ? ['x.state = ?'] : []), ...(term ? [people] : [])].join(' AND ');
    const params = [...scope.params, ...(query.state ? [query.state] : []), ...(term ? [term, term.toUpperCase()] : [])];
    const total = await this.db.read.one<{ n: number }>(`SELECT COUNT(*) AS n FROM ${table} x WHERE ${where}`, params);
    const ids = await this.db.read.query<{ id: string }>(
      `SELECT x.id FROM ${table} x WHERE ${where}
        ORDER BY CASE WHEN x.state = 'PENDING' THEN 0 ELSE 1 END, x.held_on DESC, x.id DESC LIMIT ? OFFSET ?`,
      [...params, query.size, (query.page - 1) * query.size],
    );
    return { items: await this.views(query.kind, ids.map(({ id }) => id)), total: Number(total!.n), page: query.page, size: query.size };
  }

  private async views(kind: CredentialKind, ids: readonly string[]): Promise<CredentialView[]> {
    if (ids.length === 0) return [];
    const rows = await this.db.read.query<Row>(
      `SELECT x.id, x.volunteer_id AS volunteerId, x.name, ${kind === 'TRAINING' ? 'x.content, x.length_minutes' : 'NULL AS content, NULL'} AS lengthMinutes,
              x.host, x.held_on AS heldOn, x.proof, x.state, x.entered_by AS enteredBy, x.entered_at AS enteredAt,
              x.decided_by AS decidedBy, x.decided_at AS decidedAt, x.decision, v.volunteer_no AS volunteerNo,
              v.external_no AS externalNo, p.name AS personName, p.birth_on AS birthOn
         FROM ${TABLES[kind].name} x JOIN volunteers v ON v.id = x.volunteer_id JOIN persons p ON p.id = v.person_id
        WHERE x.id IN (${placeholders(ids)})`,
      ids,
    );
    const names = await this.staff.namesOf(this.db.read, rows.flatMap(({ enteredBy, decidedBy }) => [enteredBy, decidedBy]));
    const today = dateOf(this.clock.now());
    return ids.flatMap((id) => {
      const row = rows.find((one) => one.id === id);
      return row ? [viewOf(kind, row, names, today)] : [];
    });
  }
}

type Row = {
  id: string;
  volunteerId: string;
  name: string;
  content: string | null;
  lengthMinutes: number | null;
  host: string;
  heldOn: DateOn;
  proof: string | null;
  state: CredentialState;
  enteredBy: string;
  enteredAt: Instant;
  decidedBy: string | null;
  decidedAt: Instant | null;
  decision: string | null;
  volunteerNo: string;
  externalNo: string | null;
  personName: string | null;
  birthOn: DateOn | null;
};

/** Refuses `credential.future`, `credential.length-missing` (of a training), `credential.proof-missing` (of an honour). */
function checked(input: CreateCredential, today: DateOn): Partial<TrainingRecord> {
  const { kind, volunteerId, lengthMinutes, heldOn } = input;
  if (heldOn > today) refuse('credential.future');
  const proof = input.proof?.trim() || null;
  const plain = { volunteerId, name: input.name.trim(), host: input.host.trim(), heldOn, proof };
  if (kind === 'TRAINING') {
    if (!lengthMinutes) refuse('credential.length-missing');
    return { ...plain, lengthMinutes, content: input.content?.trim() || null };
  }
  if (!proof) refuse('credential.proof-missing');
  return plain;
}

function viewOf(kind: CredentialKind, row: Row, names: ReadonlyMap<string, string>, today: DateOn): CredentialView {
  const { enteredBy, decidedBy, externalNo, birthOn, personName, ...shown } = row;
  const name = personName && isMinor({ birthOn }, today) ? maskName(personName) : personName;
  return {
    ...shown,
    kind,
    lengthMinutes: row.lengthMinutes === null ? null : Number(row.lengthMinutes),
    personName: shownName({ name, externalNo, volunteerNo: row.volunteerNo }),
    stateName: CREDENTIAL_STATE_NAMES[row.state],
    enteredByName: names.get(enteredBy) ?? '本人',
    decidedByName: decidedBy ? (names.get(decidedBy) ?? null) : null,
  };
}
