import { Injectable } from '@nestjs/common';
import { maskName } from '@app/kernel/names.js';
import { Refusal, refuse } from '@app/kernel/refusals.js';
import { dateOf, type DateOn } from '@app/kernel/time.js';
import { isMinor, shownName, StaffService } from '@app/people/index.js';
import { scopeOf } from '@app/platform/access/area-scope.js';
import type { Principal } from '@app/platform/access/principal.js';
import { Clock } from '@app/platform/clock.js';
import { Database } from '@app/platform/database/database.js';
import { placeholders, type SqlParam } from '@app/platform/database/reader.js';
import { Appeal } from './appeal.entity.js';
import { APPEAL_STATE_NAMES, APPEAL_TARGET_NAMES, REMEDIES_OF, REMEDY_NAMES } from './appeal.rules.js';
import { AppealsService } from './appeals.service.js';
import type { AppealDetailView, AppealPage, AppealQuery, AppealView } from './appeal.wire.js';

type Where = { sql: string; params: SqlParam[] };

/** Appeals as staff and as volunteers look at them. */
@Injectable()
export class AppealLists {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly staff: StaffService,
    private readonly appeals: AppealsService,
  ) {}

  /** Open ones first, those due soonest on top; then the answered ones, newest first. */
  page(actor: Principal, query: AppealQuery): Promise<AppealPage> {
    const scope = scopeOf(actor, 'appeal.decide').within('x.community_id');
    return this.pageWhere(scope, query);
  }

  own(actor: Principal, query: AppealQuery): Promise<AppealPage> {
    return this.pageWhere({ sql: 'x.volunteer_id = ?', params: [actor.volunteerId ?? ''] }, query);
  }

  async detail(actor: Principal, id: string): Promise<AppealDetailView> {
    const row = await this.appeals.require(this.db.read, actor, id);
    const [appeal] = await this.views([id]);
    const able = await this.staff.ableIn(this.db.read, row.communityId, 'appeal.decide', this.clock.now());
    const involved = await this.appeals.involvedIn(this.db.read, row);
    const others = able.filter(({ accountId }) => accountId !== actor.accountId && !involved.includes(accountId));
    return { appeal: appeal!, refusal: await this.refusalFor(actor, row), others: [...new Set(others.map(({ name }) => name))] };
  }

  /** Refuses `appeal.not-found`. */
  async ownView(actor: Principal, id: string): Promise<AppealView> {
    const [found] = await this.views([id]);
    return found && actor.volunteerId && found.volunteerId === actor.volunteerId ? found : refuse('appeal.not-found');
  }

  private async refusalFor(actor: Principal, appeal: Appeal): Promise<string | null> {
    try {
      await this.appeals.handIn(this.db.read, actor, appeal);
      return null;
    } catch (error) {
      if (error instanceof Refusal) return error.message;
      throw error;
    }
  }

  private async pageWhere(scope: Where, query: AppealQuery): Promise<AppealPage> {
    const parts = [scope.sql];
    const params = [...scope.params];
    const add = (sql: string, ...values: SqlParam[]): void => {
      parts.push(sql);
      params.push(...values);
    };
    if (query.state) add('x.state = ?', query.state);
    if (query.target) add('x.target = ?', query.target);
    if (query.due) add(`x.state = 'OPEN' AND x.due_on < ?`, dateOf(this.clock.now()));
    const term = query.q?.trim();
    if (term) add('x.volunteer_id IN (SELECT v.id FROM volunteers v JOIN persons p ON p.id = v.person_id WHERE p.name = ? OR v.volunteer_no = ?)', term, term.toUpperCase());
    const where = parts.join(' AND ');
    const total = await this.db.read.one<{ n: number }>(`SELECT COUNT(*) AS n FROM appeals x WHERE ${where}`, params);
    const ids = await this.db.read.query<{ id: string }>(
      `SELECT x.id FROM appeals x WHERE ${where}
        ORDER BY CASE WHEN x.state = 'OPEN' THEN 0 ELSE 1 END, CASE WHEN x.state = 'OPEN' THEN x.due_on ELSE '' END, x.id DESC
        LIMIT ? OFFSET ?`,
      [...params, query.size, (query.page - 1) * query.size],
    );
    const items = await this.views(ids.map(({ id }) => id));
    return { items, total: Number(total!.n), page: query.page, size: query.size };
  }

  private async views(ids: readonly string[]): Promise<AppealView[]> {
    if (ids.length === 0) return [];
    const rows = new Map((await this.db.read.repo(Appeal).findBy(ids.map((id) => ({ id })))).map((row) => [row.id, row]));
    const volunteerIds = [...new Set([...rows.values()].map(({ volunteerId }) => volunteerId))];
    const people = await this.db.read.query<Person>(
      `SELECT v.id, v.volunteer_no AS volunteerNo, v.external_no AS externalNo, p.name, p.birth_on AS birthOn
         FROM volunteers v JOIN persons p ON p.id = v.person_id WHERE v.id IN (${placeholders(volunteerIds)})`,
      volunteerIds,
    );
    const byId = new Map(people.map((person) => [person.id, person]));
    const names = await this.staff.namesOf(this.db.read, [...rows.values()].map(({ decidedBy }) => decidedBy));
    const today = dateOf(this.clock.now());
    return ids.flatMap((id) => {
      const row = rows.get(id);
      const person = row && byId.get(row.volunteerId);
      return row && person ? [viewOf(row, person, row.decidedBy ? (names.get(row.decidedBy) ?? null) : null, today)] : [];
    });
  }
}

type Person = { id: string; volunteerNo: string; externalNo: string | null; name: string | null; birthOn: DateOn | null };

function viewOf(row: Appeal, person: Person, decidedByName: string | null, today: DateOn): AppealView {
  const { communityId: _community, openKey: _key, decidedBy: _by, ...shown } = row;
  const name = person.name && isMinor({ birthOn: person.birthOn }, today) ? maskName(person.name) : person.name;
  return {
    ...shown,
    volunteerNo: person.volunteerNo,
    personName: shownName({ name, externalNo: person.externalNo, volunteerNo: person.volunteerNo }),
    targetName: APPEAL_TARGET_NAMES[row.target],
    stateName: APPEAL_STATE_NAMES[row.state],
    isLate: row.state === 'OPEN' && row.dueOn < today,
    decidedByName,
    remedyName: row.remedy && REMEDY_NAMES[row.remedy],
    remedies: [...REMEDIES_OF[row.target]],
  };
}
