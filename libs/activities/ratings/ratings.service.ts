import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { newId } from '@app/kernel/ids.js';
import { maskName } from '@app/kernel/names.js';
import { refuse } from '@app/kernel/refusals.js';
import { dateOf, type DateOn } from '@app/kernel/time.js';
import type { Principal } from '@app/platform/access/principal.js';
import { Clock } from '@app/platform/clock.js';
import { Database } from '@app/platform/database/database.js';
import type { Reader } from '@app/platform/database/reader.js';
import type { Tx } from '@app/platform/database/tx.js';
import { PointsPoliciesService } from '@app/points/index.js';
import { activitiesOf } from '../activities/activity-scope.js';
import { ServiceRecordEntity } from '../service-records/service-record.entity.js';
import { policyOn } from '../service-records/service-record.rules.js';
import { RatingLink } from './rating-link.entity.js';
import {
  conductRefusal,
  linkExpiresAt,
  linkStateOf,
  RATER_NAMES,
  RATING_SOURCE_NAMES,
  ratingCodeFrom,
  STAR_NAMES,
} from './rating.rules.js';
import type { AnswerRating, CreateRating, PublicRatingView, RatingLinkView, RatingList } from './rating.wire.js';
import { ServiceRating } from './service-rating.entity.js';

const MOST_OPEN_LINKS = 20;

type Answer = Pick<ServiceRating, 'stars' | 'conduct' | 'rater' | 'ratingSource' | 'remark' | 'ratedOn' | 'enteredBy'>;

/** How service went, from paper, by word, or from a slip that the served person scans. */
@Injectable()
export class RatingsService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly policies: PointsPoliciesService,
  ) {}

  /** Every answer, latest first, and the grades of conduct that could be given. Refuses `service-record.not-found`. */
  async list(actor: Principal, recordId: string): Promise<RatingList> {
    const record = await this.require(this.db.read, actor, recordId);
    const rows = await this.db.read.repo(ServiceRating).find({ where: { recordId }, order: { id: 'DESC' }, take: 100 });
    const conducts = await this.conductsOn(this.db.read, record.servedOn);
    return {
      conducts: Object.entries(conducts).map(([code, { name }]) => ({ code, name })),
      items: rows.map((row) => ({
        id: row.id,
        stars: row.stars,
        starsName: row.stars === null ? null : (STAR_NAMES[row.stars] ?? null),
        conductName: row.conduct === null ? null : (conducts[row.conduct]?.name ?? row.conduct),
        rater: row.rater,
        raterName: RATER_NAMES[row.rater],
        source: row.ratingSource,
        sourceName: RATING_SOURCE_NAMES[row.ratingSource],
        remark: row.remark,
        ratedOn: row.ratedOn,
        createdAt: row.createdAt,
      })),
    };
  }

  /**
   * Staff enter what they were handed or told. Refuses `service-record.not-found`, `.self-confirm`, `rating.empty`,
   * `rating.future`, `rating.reversed`, `rating.conduct-final` (points are posted), `rating.conduct-unknown`.
   */
  async enter(actor: Principal, recordId: string, input: CreateRating): Promise<RatingList> {
    await this.db.write(async (tx) => {
      const { servedOn } = await this.require(tx, actor, recordId);
      const record = (await tx.lockOne(ServiceRecordEntity, recordId))!;
      if (record.volunteerId === actor.volunteerId) refuse('service-record.self-confirm');
      const { stars = null, conduct = null, rater, source, remark } = input;
      if (stars === null && conduct === null) refuse('rating.empty');
      const ratedOn = input.ratedOn ?? dateOf(tx.at);
      if (ratedOn > dateOf(tx.at) || ratedOn < servedOn) refuse('rating.day');
      if (conduct !== null) await this.checkConduct(tx, record, conduct);
      await this.add(tx, record, { stars, conduct, rater, ratingSource: source, remark: remark?.trim() || null, ratedOn, enteredBy: actor.accountId });
    });
    return this.list(actor, recordId);
  }

  /** Whoever led the service says of all of it how it went, inside a write; a rater's own record is left out. */
  async rateAll(tx: Tx, activityId: string, by: Principal, { stars, remark }: { stars: number; remark: string | null }): Promise<void> {
    const found = await tx.query<{ id: string }>(
      `SELECT id FROM service_records WHERE activity_id = ? AND state <> 'REVERSED' AND volunteer_id <> ?`,
      [activityId, by.volunteerId ?? ''],
    );
    const answer = { stars, conduct: null, rater: 'LEADER', ratingSource: 'STAFF', remark, ratedOn: dateOf(tx.at), enteredBy: by.accountId } as const;
    for (const record of await tx.lock(ServiceRecordEntity, found.map(({ id }) => id))) await this.add(tx, record, answer);
  }

  /** A slip to hand out. Refuses `service-record.not-found`, `rating.reversed`, `rating-link.too-many`. */
  async makeLink(actor: Principal, recordId: string): Promise<RatingLinkView> {
    // The code must not differ between the tries of one write.
    const code = ratingCodeFrom(randomBytes(20));
    let isMade = false;
    const expiresAt = await this.db.write(async (tx) => {
      isMade = true;
      const { state } = await this.require(tx, actor, recordId);
      if (state === 'REVERSED') refuse('rating.reversed');
      const open = await tx.one<{ n: number }>('SELECT COUNT(*) AS n FROM rating_links WHERE record_id = ?', [recordId]);
      if (Number(open!.n) >= MOST_OPEN_LINKS) refuse('rating-link.too-many', { limit: MOST_OPEN_LINKS });
      const expires = linkExpiresAt(tx.at);
      const row = { id: newId(), codeHash: hashOf(code), recordId, createdBy: actor.accountId, createdAt: tx.at, expiresAt: expires, usedAt: null };
      await tx.insert(RatingLink, [row]);
      await tx.audit('rating-link.made', { type: 'service-record', id: recordId });
      return expires;
    });
    // A repeated request gets the first answer, and that never held the code.
    return { code: isMade ? code : '', path: isMade ? `/rate/${code}` : '', expiresAt };
  }

  /** Refuses `rating-link.not-found`. */
  async open(code: string): Promise<PublicRatingView> {
    const link = await this.linkOf(this.db.read, code);
    const row = await this.db.read.one<{ activityName: string; servedOn: DateOn; name: string | null; communityName: string }>(
      `SELECT a.name AS activityName, r.served_on AS servedOn, p.name, c.name AS communityName
         FROM service_records r JOIN activities a ON a.id = r.activity_id JOIN volunteers v ON v.id = r.volunteer_id
         JOIN persons p ON p.id = v.person_id JOIN areas c ON c.id = r.community_id WHERE r.id = ?`,
      [link.recordId],
    );
    const { activityName, servedOn, name, communityName } = row!;
    return { state: linkStateOf(link, this.clock.now()), activityName, servedOn, communityName, volunteerName: name ? maskName(name) : '一位志愿者' };
  }

  /** Answers once. Refuses `rating-link.not-found`, `.used`, `.expired`, `rating.reversed`. */
  async answer(code: string, { stars, remark }: AnswerRating): Promise<PublicRatingView> {
    await this.db.write(async (tx) => {
      const found = await this.linkOf(tx, code);
      const record = (await tx.lockOne(ServiceRecordEntity, found.recordId))!;
      const link = (await tx.lockOne(RatingLink, found.id))!;
      const state = linkStateOf(link, tx.at);
      if (state === 'USED') refuse('rating-link.used');
      if (state === 'EXPIRED') refuse('rating-link.expired');
      if (record.state === 'REVERSED') refuse('rating.reversed');
      await tx.repo(RatingLink).update(link.id, { usedAt: tx.at });
      await this.add(tx, record, {
        stars,
        conduct: null,
        rater: 'SERVED',
        ratingSource: 'LINK',
        remark: remark?.trim() || null,
        ratedOn: dateOf(tx.at),
        enteredBy: null,
      });
    });
    return this.open(code);
  }

  /** Beside the answers before it; the record shows the latest. */
  private async add(tx: Tx, record: ServiceRecordEntity, answer: Answer): Promise<void> {
    await tx.insert(ServiceRating, [{ id: newId(), recordId: record.id, ...answer, createdAt: tx.at }]);
    const { stars, conduct } = answer;
    await tx.repo(ServiceRecordEntity).update(record.id, {
      ...(stars === null ? {} : { quality: stars }),
      ...(conduct === null ? {} : { conduct }),
    });
    await tx.audit('service-record.rated', { type: 'service-record', id: record.id }, { stars, conduct, source: answer.ratingSource });
  }

  private async checkConduct(reader: Reader, record: ServiceRecordEntity, conduct: string): Promise<void> {
    const code = conductRefusal(record.state);
    if (code) refuse(code);
    if (!Object.hasOwn(await this.conductsOn(reader, record.servedOn), conduct)) refuse('rating.conduct-unknown');
  }

  private async conductsOn(reader: Reader, on: DateOn): Promise<Record<string, { name: string }>> {
    return policyOn(await this.policies.all(reader), on)?.rules.conducts ?? {};
  }

  private async require(reader: Reader, actor: Principal, recordId: string): Promise<{ servedOn: DateOn; state: string }> {
    const scope = activitiesOf(actor, 'service-record.rate', 'community_id', 'part');
    const row = await reader.one<{ servedOn: DateOn; state: string }>(
      `SELECT served_on AS servedOn, state FROM service_records WHERE id = ? AND ${scope.sql}`,
      [recordId, ...scope.params],
    );
    return row ?? refuse('service-record.not-found');
  }

  private async linkOf(reader: Reader, code: string): Promise<RatingLink> {
    const link = await reader.repo(RatingLink).findOneBy({ codeHash: hashOf(code.trim().toUpperCase()) });
    return link ?? refuse('rating-link.not-found');
  }
}

function hashOf(code: string): string {
  return createHash('sha256').update(code).digest('hex');
}
