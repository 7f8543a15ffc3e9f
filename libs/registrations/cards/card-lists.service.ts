import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { unitsOf } from '@app/partnerships/index.js';
import { AreasService } from '@app/people/index.js';
import { scopeOf } from '@app/platform/access/area-scope.js';
import type { Principal } from '@app/platform/access/principal.js';
import { Database } from '@app/platform/database/database.js';
import { likeTerm, placeholders, type SqlParam } from '@app/platform/database/reader.js';
import { AGREED, numbersViewOf, SENT } from './card-views.js';
import { MemberServiceCard } from './member-service-card.entity.js';
import type { CardPeriodQuery, ServiceCardPage, ServiceCardQuery, ServiceCardView, UnitCardQuery, UnitServiceView } from './service-card.wire.js';
import { statisticsOf, TOO_FEW, type UnitSums } from './unit-statistics.rules.js';

/** Cards as the community and the unit see them: only those whose members agreed, and have not taken it back. */
@Injectable()
export class CardLists {
  constructor(
    private readonly db: Database,
    private readonly areas: AreasService,
  ) {}

  /** Current versions, by unit and name. `q` finds by name or unit. */
  async page(actor: Principal, query: ServiceCardQuery): Promise<ServiceCardPage> {
    const { sql, params } = this.within(actor, query);
    const term = query.q?.trim() ? likeTerm(query.q.trim()) : null;
    const where = `${sql} AND ${AGREED}${query.state ? ' AND c.state = ?' : ''}${term ? ` AND (p.name LIKE ? ESCAPE '!' OR c.employer_name LIKE ? ESCAPE '!')` : ''}`;
    return this.pageOf(where, [...params, ...(query.state ? [query.state] : []), ...(term ? [term, term] : [])], query);
  }

  /** For prints and exports: signed cards of a period, at most `most` and one more. */
  async signed(actor: Principal, query: CardPeriodQuery, most: number): Promise<ServiceCardView[]> {
    const { sql, params } = this.within(actor, query);
    const rows = await this.db.read.query<{ id: string }>(
      `SELECT c.id FROM member_service_cards c JOIN persons p ON p.id = c.person_id WHERE ${sql} AND ${SENT} ORDER BY ${ORDER} LIMIT ${most + 1}`,
      params,
    );
    return this.views(rows.map(({ id }) => id));
  }

  /** What was sent to my units: the current versions, and older ones that are still shown as replaced. */
  async ofUnits(actor: Principal, { unitId, year, page, size }: UnitCardQuery): Promise<ServiceCardPage> {
    const units = unitsOf(actor, 'service-card.receive').filter((id) => !unitId || id === unitId);
    const where = `c.unit_id IN (${placeholders(units)}) AND ${SENT}${year ? ' AND c.year_no = ?' : ''}`;
    return this.pageOf(where, [...units, ...(year ? [year] : [])], { page, size });
  }

  /** Every current card counts, sent or not; nothing is shown of fewer than five. */
  async statistics(actor: Principal, query: CardPeriodQuery): Promise<UnitServiceView> {
    const { sql, params } = this.within(actor, query);
    const rows = await this.db.read.query<UnitSums>(
      `SELECT COALESCE(u.name, c.employer_name, '未填单位') AS unitName, COUNT(DISTINCT c.person_id) AS members, SUM(c.times) AS times,
              SUM(c.service_minutes) AS serviceMinutes
         FROM member_service_cards c LEFT JOIN units u ON u.id = c.unit_id WHERE ${sql} GROUP BY 1`,
      params,
    );
    const sums = rows.map(({ unitName, members, times, serviceMinutes }) => ({
      unitName,
      members: Number(members),
      times: Number(times),
      serviceMinutes: Number(serviceMinutes),
    }));
    return { ...statisticsOf(sums), tooFew: TOO_FEW };
  }

  private async pageOf(where: string, params: readonly SqlParam[], { page, size }: { page: number; size: number }): Promise<ServiceCardPage> {
    const from = `FROM member_service_cards c JOIN persons p ON p.id = c.person_id WHERE ${where}`;
    const total = await this.db.read.one<{ n: number }>(`SELECT COUNT(*) AS n ${from}`, params);
    const rows = await this.db.read.query<{ id: string }>(`SELECT c.id ${from} ORDER BY ${ORDER} LIMIT ${size} OFFSET ${(page - 1) * size}`, params);
    return { items: await this.views(rows.map(({ id }) => id)), total: Number(total!.n), page, size };
  }

  private within(actor: Principal, { kind, year, quarter, communityId }: CardPeriodQuery): { sql: string; params: SqlParam[] } {
    const scope = scopeOf(actor, 'service-card.view').within('c.community_id');
    const one = communityId ? ' AND c.community_id = ?' : '';
    return {
      sql: `c.current_key IS NOT NULL AND c.card_kind = ? AND c.year_no = ? AND c.quarter_no = ? AND ${scope.sql}${one}`,
      params: [kind, year, kind === 'YEAR' ? 0 : quarter, ...scope.params, ...(communityId ? [communityId] : [])],
    };
  }

  private async views(ids: readonly string[]): Promise<ServiceCardView[]> {
    if (ids.length === 0) return [];
    const cards = await this.db.read.repo(MemberServiceCard).findBy({ id: In([...ids]) });
    const areas = new Map((await this.areas.byIds(this.db.read, cards.map(({ communityId }) => communityId))).map(({ id, name }) => [id, name]));
    const people = [...new Set(cards.map(({ personId }) => personId))];
    const names = await this.db.read.query<{ id: string; name: string | null }>(`SELECT id, name FROM persons WHERE id IN (${placeholders(people)})`, people);
    const byId = new Map(names.map(({ id, name }) => [id, name]));
    const views = new Map(
      cards.map((card) => [
        card.id,
        { ...numbersViewOf(card, areas.get(card.communityId) ?? ''), memberName: byId.get(card.personId) ?? '', unitId: card.unitId, recipientName: card.employerName ?? '' },
      ]),
    );
    return ids.flatMap((id) => views.get(id) ?? []);
  }
}

const ORDER = `c.year_no DESC, c.quarter_no, c.employer_name, p.name_pinyin, p.name, c.id`;
