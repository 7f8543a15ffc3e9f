import { Injectable } from '@nestjs/common';
import { newId } from '@app/kernel/ids.js';
import { refuse } from '@app/kernel/refusals.js';
import { dateOf } from '@app/kernel/time.js';
import { Area, AreasService } from '@app/people/index.js';
import type { Principal } from '@app/platform/access/principal.js';
import { Database } from '@app/platform/database/database.js';
import { placeholders, type Reader } from '@app/platform/database/reader.js';
import type { Tx } from '@app/platform/database/tx.js';
import { StarFactsService } from './star-facts.service.js';
import { StarLadder, StarRating } from './star.entity.js';
import { ladderFault, ratedMonths, reasonsFor, starFor } from './star.rules.js';
import type { PublishStarLadder } from './star.wire.js';

/** So many volunteers a write looks through; the rest follow by an event. */
const PART = 500;

/** Ladders as data, and what the rules propose by them. */
@Injectable()
export class StarsService {
  constructor(
    private readonly db: Database,
    private readonly areas: AreasService,
    private readonly facts: StarFactsService,
  ) {}

  /** The community's next version, in force at once. Refuses `area.not-found`, `star.ladder`. */
  publish(actor: Principal, input: PublishStarLadder): Promise<string> {
    const steps = input.steps.map(({ level, minutes, points, qualityCenti }) => ({ level, minutes, points, qualityCenti }));
    const fault = ladderFault(steps);
    if (fault !== null) refuse('star.ladder', { reason: fault });
    if (input.name.trim() === '') refuse('star.ladder', { reason: '请填写名称' });
    return this.db.write(async (tx) => {
      const community = await this.areas.requireCommunityOf(tx, actor, 'star.manage', input.communityId);
      await tx.lock(Area, [community.id]);
      const before = await ladderOf(tx, community.id);
      const ladder = {
        id: newId(),
        communityId: community.id,
        version: (before?.version ?? 0) + 1,
        name: input.name.trim(),
        validity: input.validity,
        steps,
        publishedBy: actor.accountId,
        createdAt: tx.at,
      };
      await tx.insert(StarLadder, [ladder]);
      await tx.audit('star-ladder.published', { type: 'area', id: community.id }, { version: ladder.version });
      await tx.emit('star-ladder.due', { ladderId: ladder.id, afterId: '' });
      return community.id;
    });
  }

  /** Has every ladder in force looked through again; each morning, and when somebody asks. */
  async due(tx: Tx): Promise<void> {
    const rows = await tx.query<{ id: string }>(
      'SELECT l.id FROM star_ladders l WHERE l.version = (SELECT MAX(m.version) FROM star_ladders m WHERE m.community_id = l.community_id) ORDER BY l.id',
    );
    for (const { id } of rows) await tx.emit('star-ladder.due', { ladderId: id, afterId: '' });
  }

  /** One part of a community's volunteers; safe to repeat, because a star is proposed once a period. */
  async propose(tx: Tx, ladderId: string, afterId: string): Promise<void> {
    const ladder = await tx.repo(StarLadder).findOneBy({ id: ladderId });
    if (!ladder || (await ladderOf(tx, ladder.communityId))?.id !== ladderId) return;
    const rows = await tx.query<{ id: string }>(
      `SELECT id FROM volunteers WHERE community_id = ? AND state IN ('ACTIVE', 'PAUSED') AND id > ? ORDER BY id LIMIT ${PART}`,
      [ladder.communityId, afterId],
    );
    const ids = rows.map(({ id }) => id);
    const today = dateOf(tx.at);
    const { periodKey, ...months } = ratedMonths(ladder.validity, today);
    const facts = await this.facts.of(tx, ids, months);
    const levels = await levelsOf(tx, ids, today);
    const proposed = ids.flatMap((volunteerId): StarRating[] => {
      const own = facts.get(volunteerId)!;
      const level = starFor(own, ladder.steps);
      if (level <= (levels.get(volunteerId) ?? 0)) return [];
      return [
        {
          id: newId(),
          volunteerId,
          communityId: ladder.communityId,
          ladderId,
          level,
          periodKey,
          state: 'PROPOSED',
          minutesAtRating: own.minutes,
          pointsAtRating: own.points,
          qualityCentiAtRating: own.qualityCenti,
          reasons: reasonsFor(own, ladder.steps[level - 1]!),
          proposedAt: tx.at,
          decidedBy: null,
          decidedAt: null,
          decisionReason: null,
          ratedOn: null,
          validTo: null,
          certificateId: null,
        },
      ];
    });
    await tx.insertMissing(StarRating, proposed);
    for (const { volunteerId, level } of proposed) {
      await tx.execute(`UPDATE star_ratings SET state = 'OVERTAKEN' WHERE volunteer_id = ? AND state = 'PROPOSED' AND level < ?`, [volunteerId, level]);
    }
    if (ids.length === PART) await tx.emit('star-ladder.due', { ladderId, afterId: ids.at(-1)! });
  }
}

/** The ladder in force. */
export async function ladderOf(reader: Reader, communityId: string): Promise<StarLadder | undefined> {
  const [ladder] = await reader.repo(StarLadder).find({ where: { communityId }, order: { version: 'DESC' }, take: 1 });
  return ladder;
}

/** The highest star in force of each; nobody without one is listed. A star goes with its certificate. */
export async function levelsOf(reader: Reader, volunteerIds: readonly string[], today: string): Promise<Map<string, number>> {
  if (volunteerIds.length === 0) return new Map();
  const rows = await reader.query<{ volunteer_id: string; level: number }>(
    `SELECT volunteer_id, MAX(level) AS level FROM star_ratings
      WHERE state = 'APPROVED' AND certificate_id IN (SELECT c.id FROM honor_certificates c WHERE c.state = 'VALID') AND (valid_to IS NULL OR valid_to >= ?) AND volunteer_id IN (${placeholders(volunteerIds)}) GROUP BY volunteer_id`,
    [today, ...volunteerIds],
  );
  return new Map(rows.map((row) => [row.volunteer_id, Number(row.level)]));
}
