import { Injectable } from '@nestjs/common';
import { dateOf, daysBetween, type DateOn } from '@app/kernel/time.js';
import { unitsOf } from '@app/partnerships/index.js';
import type { Principal } from '@app/platform/access/principal.js';
import { Clock } from '@app/platform/clock.js';
import { Database } from '@app/platform/database/database.js';
import { likeTerm, placeholders, type SqlParam } from '@app/platform/database/reader.js';
import { WISH_KIND_NAMES, WISHER_KIND_NAMES, type WisherKind, type WishKind } from './wish.rules.js';
import { LIVE_CLAIM_STATES, WISH_CLAIM_STATE_NAMES, type WishClaimerType, type WishClaimState } from './wish-claim.rules.js';
import type { WishClaimPage, WishClaimQuery, WishClaimView } from './wish-claim.wire.js';
import { WishClaimers } from './wish-claimers.service.js';
import type { OpenWishPage, OpenWishQuery, PublicWishPage } from './wish.wire.js';

const OPEN = `w.state IN ('CARRIED_OVER', 'PUBLISHED')`;

/** Wishes as those see them who may make them come true: without whose they are. */
@Injectable()
export class OpenWishes {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly claimers: WishClaimers,
  ) {}

  /** What waits where I live, or where my unit is; carried-over ones first, then the oldest. */
  async page(actor: Principal, query: OpenWishQuery): Promise<OpenWishPage> {
    return this.open(query, await this.claimers.everywhere(this.db.read, actor));
  }

  /** For anybody. */
  async publicPage(query: OpenWishQuery): Promise<PublicWishPage> {
    const communities = await this.db.read.query<{ id: string; name: string }>(
      `SELECT a.id, a.name FROM areas a WHERE a.id IN (SELECT w.community_id FROM micro_wishes w WHERE ${OPEN}) ORDER BY a.code LIMIT 200`,
    );
    return { ...(await this.open(query, null)), communities };
  }

  /** My own claims, or those of the unit I act for; what lives first, by the day to get in touch. */
  async claims(actor: Principal, { unitId, live, page, size }: WishClaimQuery): Promise<WishClaimPage> {
    const units = unitsOf(actor, 'wish.claim').filter((id) => !unitId || id === unitId);
    const mine = unitId
      ? { sql: `c.unit_id IN (${placeholders(units)})`, params: units }
      : { sql: 'c.person_id = ?', params: [actor.personId] };
    const only = live === 1 ? ` AND c.state IN (${placeholders(LIVE_CLAIM_STATES)})` : '';
    const params: SqlParam[] = [...mine.params, ...(live === 1 ? LIVE_CLAIM_STATES : [])];
    const total = await this.db.read.one<{ n: number }>(`SELECT COUNT(*) AS n FROM wish_claims c WHERE ${mine.sql}${only}`, params);
    const items = await this.claimRows(
      `WHERE ${mine.sql}${only} ORDER BY CASE WHEN c.live_key IS NULL THEN 1 ELSE 0 END, CASE c.state WHEN 'CLAIMED' THEN 0 ELSE 1 END,
        CASE WHEN c.live_key IS NULL THEN '' ELSE c.contact_due_on END, c.id DESC LIMIT ${size} OFFSET ${(page - 1) * size}`,
      params,
    );
    return { items, total: Number(total!.n), page, size };
  }

  /** One claim after a step; whose it is was checked by the step. */
  async claim(id: string): Promise<WishClaimView> {
    return (await this.claimRows('WHERE c.id = ?', [id]))[0]!;
  }

  private async open({ communityId, wishKind, q, page, size }: OpenWishQuery, communityIds: readonly string[] | null): Promise<OpenWishPage> {
    const where = ['1 = 1'];
    const params: SqlParam[] = [];
    const add = (sql: string, ...values: SqlParam[]): void => {
      where.push(sql);
      params.push(...values);
    };
    if (communityIds) add(`w.community_id IN (${placeholders(communityIds)})`, ...communityIds);
    if (communityId) add('w.community_id = ?', communityId);
    const done = await this.db.read.one<{ n: number }>(
      `SELECT COUNT(*) AS n FROM micro_wishes w WHERE w.state = 'CONFIRMED' AND w.closed_on >= ? AND ${where.join(' AND ')}`,
      [`${dateOf(this.clock.now()).slice(0, 4)}-01-01`, ...params],
    );
    if (wishKind) add('w.wish_kind = ?', wishKind);
    if (q?.trim()) add(`(w.title LIKE ? ESCAPE '!' OR w.wish_no LIKE ? ESCAPE '!')`, likeTerm(q.trim()), likeTerm(q.trim()));
    const sql = `FROM micro_wishes w JOIN areas a ON a.id = w.community_id WHERE ${OPEN} AND ${where.join(' AND ')}`;
    const total = await this.db.read.one<{ n: number }>(`SELECT COUNT(*) AS n ${sql}`, params);
    const rows = await this.db.read.query<OpenRow>(
      `SELECT w.id, w.wish_no AS wishNo, w.community_id AS communityId, a.name AS communityName, w.title, w.detail, w.wish_kind AS wishKind,
              w.wisher_kind AS wisherKind, w.wisher_masked AS wisherMasked, w.published_on AS publishedOn, w.carried_over_on AS carriedOverOn
         ${sql} ORDER BY CASE w.state WHEN 'CARRIED_OVER' THEN 0 ELSE 1 END, w.published_on, w.id LIMIT ${size} OFFSET ${(page - 1) * size}`,
      params,
    );
    const items = rows.map(({ wisherKind, carriedOverOn, ...row }) => ({
      ...row,
      wishKindName: WISH_KIND_NAMES[row.wishKind],
      wisherKindName: WISHER_KIND_NAMES[wisherKind],
      isCarriedOver: carriedOverOn !== null,
    }));
    return { items, total: Number(total!.n), page, size, confirmedThisYear: Number(done!.n) };
  }

  private async claimRows(rest: string, params: readonly SqlParam[]): Promise<WishClaimView[]> {
    const today = dateOf(this.clock.now());
    const rows = await this.db.read.query<ClaimRow>(
      `SELECT c.id, c.wish_id AS wishId, w.wish_no AS wishNo, w.title, w.detail, w.wish_kind AS wishKind, w.wisher_kind AS wisherKind,
              w.wisher_masked AS wisherMasked, a.name AS communityName, c.claimer_type AS claimerType, c.unit_id AS unitId, c.state,
              c.claimed_at AS claimedAt, c.contact_due_on AS contactDueOn, c.contacted_at AS contactedAt, c.contact_note AS contactNote,
              c.fulfilled_at AS fulfilledAt, c.fulfil_note AS fulfilNote, c.ended_at AS endedAt, c.end_reason AS endReason,
              w.wisher_word AS wisherWord
         FROM wish_claims c JOIN micro_wishes w ON w.id = c.wish_id JOIN areas a ON a.id = c.community_id ${rest}`,
      params,
    );
    return rows.map(({ wishKind, wisherKind, wisherWord, ...row }) => ({
      ...row,
      wishKindName: WISH_KIND_NAMES[wishKind],
      wisherKindName: WISHER_KIND_NAMES[wisherKind],
      stateName: WISH_CLAIM_STATE_NAMES[row.state],
      contactDaysLeft: row.state === 'CLAIMED' ? Math.max(0, daysBetween(today, row.contactDueOn)) : null,
      wisherWord: row.state === 'CLOSED' ? wisherWord : null,
      mayContact: (LIVE_CLAIM_STATES as readonly string[]).includes(row.state),
    }));
  }
}

type OpenRow = {
  id: string;
  wishNo: string;
  communityId: string;
  communityName: string;
  title: string;
  detail: string | null;
  wishKind: WishKind;
  wisherKind: WisherKind;
  wisherMasked: string;
  publishedOn: DateOn;
  carriedOverOn: DateOn | null;
};

type ClaimRow = Pick<
  WishClaimView,
  | 'id' | 'wishId' | 'wishNo' | 'title' | 'detail' | 'wisherMasked' | 'communityName' | 'unitId' | 'claimedAt' | 'contactDueOn'
  | 'contactedAt' | 'contactNote' | 'fulfilledAt' | 'fulfilNote' | 'endedAt' | 'endReason' | 'wisherWord'
> & { wishKind: WishKind; wisherKind: WisherKind; claimerType: WishClaimerType; state: WishClaimState };
