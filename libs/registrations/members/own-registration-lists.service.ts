import { Injectable } from '@nestjs/common';
import { dateOf } from '@app/kernel/time.js';
import { AreasService } from '@app/people/index.js';
import type { Principal } from '@app/platform/access/principal.js';
import { Clock } from '@app/platform/clock.js';
import { Database } from '@app/platform/database/database.js';
import { SchemesService } from '../schemes/schemes.service.js';
import { MemberRegistrationStep } from './member-registration-step.entity.js';
import { isOpen } from './member-registration.rules.js';
import type { OwnRegistrationsView, OwnRegistrationView } from './member-registration.wire.js';
import { Memberships } from './memberships.service.js';
import { offeredMoves, profileView, stepView, type ProfileRow } from './registration-views.js';

const MOST_PAST = 20;

/** My registrations: the one that stands, the one under way, and those before. */
@Injectable()
export class OwnRegistrationLists {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly areas: AreasService,
    private readonly schemes: SchemesService,
    private readonly memberships: Memberships,
  ) {}

  async own(actor: Principal): Promise<OwnRegistrationsView> {
    const rows = actor.personId
      ? await this.db.read.query<Row>(`${SELECT} WHERE r.person_id = ? ORDER BY r.id DESC LIMIT ${MOST_PAST + 2}`, [actor.personId])
      : [];
    const views: OwnRegistrationView[] = [];
    for (const row of rows) views.push(await this.view(row));
    const open = views.filter(({ state }) => isOpen(state));
    const current = open.find(({ state }) => state === 'ACCEPTED') ?? open[0] ?? null;
    const employer = actor.personId
      ? await this.db.read.one<{ id: string; name: string }>(
          `SELECT u.id, u.name FROM unit_members m JOIN units u ON u.id = m.unit_id WHERE m.person_id = ? AND m.state = 'CONFIRMED' ORDER BY m.id DESC LIMIT 1`,
          [actor.personId],
        )
      : undefined;
    return {
      current,
      moving: open.find(({ id }) => id !== current?.id) ?? null,
      past: views.filter(({ state }) => !isOpen(state)),
      employerUnitId: employer?.id ?? null,
      employerName: employer?.name ?? null,
    };
  }

  private async view(row: Row): Promise<OwnRegistrationView> {
    const { read } = this.db;
    const scheme = await this.schemes.inForce(read, row.communityId, dateOf(this.clock.now()));
    const names = await this.areas.fullNamesOf(read, [row.areaId]);
    const steps = await read.repo(MemberRegistrationStep).find({ where: { registrationId: row.id }, order: { id: 'ASC' } });
    const { personId, membershipCipher, movesFromId, ...shown } = row;
    return {
      ...shown,
      ...profileView(row, scheme),
      areaName: names.get(row.areaId) ?? row.communityName,
      membership: await this.memberships.shown(read, personId, membershipCipher),
      isMove: movesFromId !== null,
      moves: offeredMoves(row.state, 'PERSON'),
      steps: steps.map(stepView),
    };
  }
}

const SELECT = `SELECT r.id, r.person_id AS personId, r.community_id AS communityId, c.name AS communityName, r.area_id AS areaId,
 r.employer_unit_id AS employerUnitId, COALESCE(u.name, r.employer_name) AS employerName, r.state, r.skills,
 r.service_kinds AS serviceKinds, r.free_times AS freeTimes, r.calls_amonth AS callsAMonth, r.membership_cipher AS membershipCipher,
 r.moves_from_id AS movesFromId, r.submitted_at AS submittedAt, r.accepted_at AS acceptedAt, r.closed_at AS closedAt,
 r.return_reason AS returnReason, r.close_reason AS closeReason
 FROM member_registrations r JOIN areas c ON c.id = r.community_id LEFT JOIN units u ON u.id = r.employer_unit_id`;

type Row = ProfileRow &
  Pick<
    OwnRegistrationView,
    'id' | 'communityId' | 'communityName' | 'areaId' | 'employerUnitId' | 'employerName' | 'submittedAt' | 'acceptedAt' | 'closedAt' | 'returnReason' | 'closeReason'
  > & { personId: string; membershipCipher: string | null; movesFromId: string | null };
