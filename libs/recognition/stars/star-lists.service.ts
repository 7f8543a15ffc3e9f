import { Injectable } from '@nestjs/common';
import { dateOf } from '@app/kernel/time.js';
import { AreasService, StaffService, VolunteersService } from '@app/people/index.js';
import { scopeOf } from '@app/platform/access/area-scope.js';
import type { Principal } from '@app/platform/access/principal.js';
import { Clock } from '@app/platform/clock.js';
import { Database } from '@app/platform/database/database.js';
import type { SqlParam } from '@app/platform/database/reader.js';
import { StarFactsService } from './star-facts.service.js';
import { StarLadder, StarRating } from './star.entity.js';
import { levelName, ratedMonths, shortfallsOf, STAR_STATE_NAMES, STAR_VALIDITY_NAMES, starFor, stepText, type StarStep } from './star.rules.js';
import type { MyStarView, StarLadderList, StarRatingPage, StarRatingQuery, StarStepView } from './star.wire.js';
import { ladderOf, levelsOf } from './stars.service.js';

/** Stars as staff and volunteers see them. */
@Injectable()
export class StarLists {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly areas: AreasService,
    private readonly volunteers: VolunteersService,
    private readonly staff: StaffService,
    private readonly facts: StarFactsService,
  ) {}

  /** The ladders in force of the actor's communities. */
  async ladders(actor: Principal): Promise<StarLadderList> {
    const within = scopeOf(actor, 'star.view').within('l.community_id');
    const rows = await this.db.read.query<{ id: string; name: string }>(
      `SELECT l.id, a.name FROM star_ladders l JOIN areas a ON a.id = l.community_id
        WHERE ${within.sql} AND l.version = (SELECT MAX(m.version) FROM star_ladders m WHERE m.community_id = l.community_id) ORDER BY a.code LIMIT 500`,
      within.params,
    );
    const ladders = new Map(
      (await Promise.all(rows.map(({ id }) => this.db.read.repo(StarLadder).findOneByOrFail({ id })))).map((ladder) => [ladder.id, ladder]),
    );
    const items = rows.map((row) => {
      const { id, communityId, version, name, validity, steps, createdAt } = ladders.get(row.id)!;
      const validityName = STAR_VALIDITY_NAMES[validity];
      return { id, communityId, communityName: row.name, version, name, validity, validityName, steps: steps.map(stepView), createdAt };
    });
    return { items };
  }

  /** Newest proposals first. */
  async page(actor: Principal, query: StarRatingQuery): Promise<StarRatingPage> {
    const { page, size, state, communityId } = query;
    const within = scopeOf(actor, 'star.view').within('r.community_id');
    const where = [within.sql, ...(state ? ['r.state = ?'] : []), ...(communityId ? ['r.community_id = ?'] : [])].join(' AND ');
    const params: SqlParam[] = [...within.params, ...(state ? [state] : []), ...(communityId ? [communityId] : [])];
    const count = await this.db.read.one<{ n: number }>(`SELECT COUNT(*) AS n FROM star_ratings r WHERE ${where}`, params);
    const found = await this.db.read.query<{ id: string }>(`SELECT r.id FROM star_ratings r WHERE ${where} ORDER BY r.id DESC LIMIT ? OFFSET ?`, [
      ...params,
      size,
      (page - 1) * size,
    ]);
    const rows = await this.db.read.repo(StarRating).find({ where: found.map(({ id }) => ({ id })), order: { id: 'DESC' } });
    const ratings = found.length === 0 ? [] : rows;
    const cards = await this.volunteers.cardsOf(this.db.read, ratings.map(({ volunteerId }) => volunteerId));
    const areas = new Map((await this.areas.byIds(this.db.read, ratings.map((one) => one.communityId))).map(({ id, name }) => [id, name]));
    const staff = await this.staff.namesOf(this.db.read, ratings.map(({ decidedBy }) => decidedBy));
    const items = ratings.map((one) => ({
      id: one.id,
      volunteerId: one.volunteerId,
      volunteerNo: cards.get(one.volunteerId)?.volunteerNo ?? '',
      name: cards.get(one.volunteerId)?.name ?? '',
      communityName: areas.get(one.communityId) ?? '',
      level: one.level,
      levelName: levelName(one.level),
      state: one.state,
      stateName: STAR_STATE_NAMES[one.state],
      reasons: one.reasons,
      proposedAt: one.proposedAt,
      decidedByName: staff.get(one.decidedBy ?? '') ?? null,
      decisionReason: one.decisionReason,
      ratedOn: one.ratedOn,
      validTo: one.validTo,
      certificateId: one.certificateId,
    }));
    return { items, total: Number(count?.n ?? 0), page, size };
  }

  /** My star, and what is missing to the next one. Refuses `volunteer.none`. */
  async own(actor: Principal): Promise<MyStarView> {
    const reader = this.db.read;
    const volunteerId = this.volunteers.requireOwn(actor);
    const card = (await this.volunteers.cardsOf(reader, [volunteerId])).get(volunteerId)!;
    const today = dateOf(this.clock.now());
    const level = (await levelsOf(reader, [volunteerId], today)).get(volunteerId) ?? 0;
    const ratings = await reader.repo(StarRating).find({ where: { volunteerId }, order: { id: 'DESC' }, take: 50 });
    const given = ratings.find((one) => one.state === 'APPROVED' && one.level === level);
    const proposed = ratings.find((one) => one.state === 'PROPOSED' && one.level > level);
    const ladder = await ladderOf(reader, card.communityId);
    const months = ratedMonths(ladder?.validity ?? 'FOREVER', today);
    const facts = (await this.facts.of(reader, [volunteerId], months)).get(volunteerId)!;
    const next = ladder?.steps[Math.max(level, starFor(facts, ladder.steps))];
    return {
      level,
      levelName: levelName(level),
      ratedOn: given?.ratedOn ?? null,
      validTo: given?.validTo ?? null,
      ladderName: ladder?.name ?? null,
      validityName: ladder ? STAR_VALIDITY_NAMES[ladder.validity] : null,
      ...facts,
      proposedLevelName: proposed ? levelName(proposed.level) : null,
      nextLevelName: next ? levelName(next.level) : null,
      missing: next ? shortfallsOf(facts, next) : [],
      steps: (ladder?.steps ?? []).map(stepView),
    };
  }
}

function stepView(step: StarStep): StarStepView {
  return { ...step, levelName: levelName(step.level), text: stepText(step) };
}
