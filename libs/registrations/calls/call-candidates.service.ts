import { Injectable } from '@nestjs/common';
import { addDays, clockText, dateOf, monthOf, startOfDay, type Instant } from '@app/kernel/time.js';
import { Area, idsOnPath } from '@app/people/index.js';
import type { Reader } from '@app/platform/database/reader.js';
import { ActiveMembers, type ActiveMember } from '../members/active-members.service.js';
import { MemberRegistration } from '../members/member-registration.entity.js';
import { freeTimeOf } from '../members/member-registration.rules.js';
import { namesOf } from '../schemes/scheme.rules.js';
import { SchemesService } from '../schemes/schemes.service.js';
import { circleOf, LOAD_DAYS, nearnessOf, suggest, type Candidate, type LeftOut, type Suggested, type Wanted } from './call-suggestion.rules.js';
import { CALL_CIRCLES, CALL_LEVEL_RULES, COMMITTED_STATES, COUNTED_STATES, type CallCircle, type CallLevel, type ResponseState } from './call.rules.js';
import type { WhistleCall } from './whistle-call.entity.js';

/** Answers come at most so long after the question; older ones cannot count for this month. */
const LONGEST_ANSWER_DAYS = 60;

export type Asked = Suggested & { member: ActiveMember };
export type NotAsked = LeftOut & { member: ActiveMember };
type Load = { askedLately: number; takenThisMonth: number };
type Hold = { committedRank: number | null; waitingRank: number | null };

/** Who could be asked by a call, in order, and why. */
@Injectable()
export class CallCandidates {
  constructor(
    private readonly members: ActiveMembers,
    private readonly schemes: SchemesService,
  ) {}

  /** Everybody within the circle whom this call has not asked yet. */
  async within(reader: Reader, call: WhistleCall, circle: CallCircle, at: Instant): Promise<{ suggested: Asked[]; leftOut: NotAsked[] }> {
    const communityIds = await this.communitiesOf(reader, call, circle);
    const wanted = await this.wantedBy(reader, call, at);
    const found = await this.members.activeMembersIn(reader, communityIds);
    const asked = await this.askedBy(reader, call.id);
    const reach = CALL_CIRCLES.indexOf(circle);
    const members = found.filter((member) => !asked.has(member.personId) && CALL_CIRCLES.indexOf(circleOf(nearnessOf(wanted, member))) <= reach);
    const candidates = await this.candidatesOf(reader, members, communityIds, call.startsAt ?? at, at);
    const byId = new Map(members.map((member) => [member.registrationId, member]));
    const { suggested, leftOut } = suggest(wanted, candidates);
    const withMember = <T extends { memberId: string }>(one: T): T & { member: ActiveMember } => ({ ...one, member: byId.get(one.memberId)! });
    return { suggested: suggested.map(withMember), leftOut: leftOut.map(withMember) };
  }

  /** How often a person has said yes this month, and what they offered; null: they have no registration that says so. */
  async capacityOf(reader: Reader, personId: string, at: Instant): Promise<{ taken: number; offered: number | null }> {
    const month = startOfDay(`${monthOf(dateOf(at))}-01`);
    const counted = COUNTED_STATES.map((state) => `'${state}'`).join(', ');
    const row = await reader.one<{ n: number }>(
      `SELECT COUNT(*) AS n FROM whistle_responses WHERE person_id = ? AND state IN (${counted}) AND answered_at >= ?`,
      [personId, month],
    );
    const member = await reader.repo(MemberRegistration).findOne({ select: { id: true, callsAMonth: true }, where: { personId, state: 'ACCEPTED' }, order: { id: 'DESC' } });
    return { taken: Number(row!.n), offered: member ? member.callsAMonth : null };
  }

  private async wantedBy(reader: Reader, call: WhistleCall, at: Instant): Promise<Wanted> {
    const place = await reader.repo(Area).findOneByOrFail({ id: call.areaId });
    const above = await reader.query<{ id: string }>(
      `SELECT id FROM areas WHERE level = 'GRID' AND ? LIKE CONCAT(path, '%')`,
      [place.path],
    );
    const { skills, serviceKinds } = await this.schemes.inForce(reader, call.communityId, dateOf(at));
    const skillNames = new Map(skills.map(({ code, name }) => [code, name]));
    return {
      level: call.level,
      communityId: call.communityId,
      gridId: above[0]?.id ?? null,
      compoundId: place.level === 'COMPOUND' ? place.id : null,
      skills: call.skills,
      needKind: call.needKind,
      needKindName: call.needKind === null ? null : (namesOf(serviceKinds, [call.needKind])[0] ?? null),
      skillNames,
    };
  }

  private async communitiesOf(reader: Reader, call: WhistleCall, circle: CallCircle): Promise<string[]> {
    if (CALL_CIRCLES.indexOf(circle) < CALL_CIRCLES.indexOf('NEIGHBOURS')) return [call.communityId];
    const community = await reader.repo(Area).findOneByOrFail({ id: call.communityId });
    const street = idsOnPath(community.path)[0]!;
    const rows = await reader.query<{ id: string }>(`SELECT id FROM areas WHERE level = 'COMMUNITY' AND parent_id = ? ORDER BY id`, [street]);
    return rows.map(({ id }) => id);
  }

  private async askedBy(reader: Reader, callId: string): Promise<Set<string>> {
    const rows = await reader.query<{ personId: string }>('SELECT person_id AS personId FROM whistle_responses WHERE call_id = ?', [callId]);
    return new Set(rows.map(({ personId }) => personId));
  }

  private async candidatesOf(reader: Reader, members: readonly ActiveMember[], communityIds: readonly string[], when: Instant, at: Instant): Promise<Candidate[]> {
    const loads = await this.loads(reader, communityIds, at);
    const holds = await this.holds(reader, at);
    const grids = await this.gridsOfCompounds(reader, communityIds);
    const time = freeTimeOf(dateOf(when), Number(clockText(when).slice(0, 2)));
    return members.map((member): Candidate => ({
      memberId: member.registrationId,
      personId: member.personId,
      communityId: member.communityId,
      gridId: member.gridId ?? (member.compoundId ? (grids.get(member.compoundId) ?? null) : null),
      compoundId: member.compoundId,
      skills: member.skills,
      serviceKinds: member.serviceKinds,
      isFree: member.freeTimes.length === 0 ? null : member.freeTimes.includes(time),
      monthlyCapacity: member.callsAMonth,
      ...(loads.get(member.personId) ?? { askedLately: 0, takenThisMonth: 0 }),
      ...(holds.get(member.personId) ?? { committedRank: null, waitingRank: null }),
    }));
  }

  /** One statement for all: who was asked how often lately, by any community. */
  private async loads(reader: Reader, communityIds: readonly string[], at: Instant): Promise<Map<string, Load>> {
    const today = dateOf(at);
    const lately = startOfDay(addDays(today, -LOAD_DAYS));
    const month = startOfDay(`${monthOf(today)}-01`);
    const counted = COUNTED_STATES.map((state) => `'${state}'`).join(', ');
    const rows = await reader.query<Load & { personId: string }>(
      `SELECT r.person_id AS personId, SUM(CASE WHEN r.asked_at >= ? THEN 1 ELSE 0 END) AS askedLately,
              SUM(CASE WHEN r.state IN (${counted}) AND r.answered_at >= ? THEN 1 ELSE 0 END) AS takenThisMonth
         FROM member_registrations m JOIN whistle_responses r ON r.person_id = m.person_id
        WHERE m.community_id IN (${communityIds.map(() => '?').join(', ')}) AND m.state = 'ACCEPTED' AND r.asked_at >= ? GROUP BY r.person_id`,
      [lately, month, ...communityIds, startOfDay(addDays(today, -LONGEST_ANSWER_DAYS))],
    );
    return new Map(rows.map(({ personId, askedLately, takenThisMonth }) => [personId, { askedLately: Number(askedLately), takenThisMonth: Number(takenThisMonth) }]));
  }

  /** Who is on the way to a call, or has one to answer that still wants people. */
  private async holds(reader: Reader, at: Instant): Promise<Map<string, Hold>> {
    const rows = await reader.query<{ personId: string; state: ResponseState; level: CallLevel }>(
      `SELECT r.person_id AS personId, r.state, c.level FROM whistle_calls c JOIN whistle_responses r ON r.call_id = c.id
        WHERE c.state = 'DISPATCHED' AND (r.state IN ('ACCEPTED', 'ARRIVED') OR (r.state = 'ASKED' AND c.is_filled = 0 AND c.respond_by > ?))`,
      [at],
    );
    const holds = new Map<string, Hold>();
    for (const { personId, state, level } of rows) {
      const hold = holds.get(personId) ?? { committedRank: null, waitingRank: null };
      const key = COMMITTED_STATES.includes(state) ? 'committedRank' : 'waitingRank';
      hold[key] = Math.max(hold[key] ?? 0, CALL_LEVEL_RULES[level].rank);
      holds.set(personId, hold);
    }
    return holds;
  }

  private async gridsOfCompounds(reader: Reader, communityIds: readonly string[]): Promise<Map<string, string>> {
    const rows = await reader.query<{ id: string; gridId: string }>(
      `SELECT c.id, g.id AS gridId FROM areas c JOIN areas g ON g.id = c.parent_id AND g.level = 'GRID'
        WHERE c.level = 'COMPOUND' AND g.parent_id IN (${communityIds.map(() => '?').join(', ')})`,
      [...communityIds],
    );
    return new Map(rows.map(({ id, gridId }) => [id, gridId]));
  }
}
