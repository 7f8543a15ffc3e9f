import { Injectable } from '@nestjs/common';
import { dateOf, periodOf } from '@app/kernel/time.js';
import { Area, VolunteersService } from '@app/people/index.js';
import { Clock } from '@app/platform/clock.js';
import { Database } from '@app/platform/database/database.js';
import type { SqlParam } from '@app/platform/database/reader.js';
import type { ScreenBar, ScreenView } from './screen.wire.js';

const MOST_BARS = 6;
const MOST_PEOPLE = 8;
const MOST_HONOURS = 12;

/** The year of an area in numbers, from final records only, so that the screen says what the ledger says. */
@Injectable()
export class ScreenFigures {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly volunteers: VolunteersService,
  ) {}

  async view(areaId: string): Promise<ScreenView> {
    const { read } = this.db;
    const dataAt = this.clock.now();
    const { from, to } = periodOf(dateOf(dataAt), 'year');
    const area = await read.repo(Area).findOneByOrFail({ id: areaId });
    const inside = 'IN (SELECT id FROM areas WHERE path LIKE ?)';
    const path = `${area.path}%`;
    const served: [string, SqlParam[]] = [`FROM service_records r WHERE r.state = 'FINAL' AND r.served_on >= ? AND r.served_on < ? AND r.community_id ${inside}`, [from, to, path]];
    const whole = await read.one<Record<'minutes' | 'services' | 'people' | 'activities', number | null>>(
      `SELECT SUM(r.service_minutes) AS minutes, COUNT(*) AS services, COUNT(DISTINCT r.volunteer_id) AS people, COUNT(DISTINCT r.activity_id) AS activities ${served[0]}`,
      served[1],
    );
    const months = await read.query<{ month: string; minutes: number; services: number }>(
      `SELECT SUBSTR(r.served_on, 6, 2) AS month, SUM(r.service_minutes) AS minutes, COUNT(*) AS services ${served[0]} GROUP BY SUBSTR(r.served_on, 6, 2)`,
      served[1],
    );
    const count = async (sql: string, params: SqlParam[]): Promise<number> => Number((await read.one<{ n: number }>(sql, params))?.n ?? 0);
    return {
      areaName: area.name,
      year: Number(from.slice(0, 4)),
      minutes: Number(whole?.minutes ?? 0),
      services: Number(whole?.services ?? 0),
      people: Number(whole?.people ?? 0),
      activities: Number(whole?.activities ?? 0),
      volunteers: await count(`SELECT COUNT(*) AS n FROM volunteers v WHERE v.state = 'ACTIVE' AND v.community_id ${inside}`, [path]),
      contributions: await count(
        `SELECT COUNT(*) AS n FROM contributions c WHERE c.state = 'CONFIRMED' AND c.occurred_on >= ? AND c.occurred_on < ? AND c.community_id ${inside}`,
        [from, to, path],
      ),
      partnerUnits: await count(`SELECT COUNT(DISTINCT c.unit_id) AS n FROM co_building_contracts c WHERE c.state = 'ACTIVE' AND c.community_id ${inside}`, [path]),
      honoured: await count(
        `SELECT COUNT(*) AS n FROM honor_certificates c WHERE c.state = 'VALID' AND c.issued_on >= ? AND c.issued_on < ? AND c.community_id ${inside}`,
        [from, to, path],
      ),
      months: Array.from({ length: 12 }, (_, i) => {
        const found = months.find(({ month }) => Number(month) === i + 1);
        return { month: i + 1, minutes: Number(found?.minutes ?? 0), services: Number(found?.services ?? 0) };
      }),
      categories: await this.bars(
        `SELECT COALESCE(a.category, '其他') AS name, SUM(r.service_minutes) AS minutes FROM service_records r JOIN activities a ON a.id = r.activity_id
          WHERE r.state = 'FINAL' AND r.served_on >= ? AND r.served_on < ? AND r.community_id ${inside} GROUP BY COALESCE(a.category, '其他')`,
        [from, to, path],
      ),
      places: await this.bars(
        `SELECT p.name AS name, SUM(r.service_minutes) AS minutes FROM service_records r JOIN volunteers v ON v.id = r.volunteer_id JOIN areas p ON p.id = v.area_id
          WHERE r.state = 'FINAL' AND r.served_on >= ? AND r.served_on < ? AND r.community_id ${inside} GROUP BY p.id, p.name`,
        [from, to, path],
      ),
      keenest: await this.keenest([from, to, path], inside),
      honours: await this.honours([from, to, path], inside),
      dataAt,
    };
  }

  private async bars(sql: string, params: SqlParam[]): Promise<ScreenBar[]> {
    const rows = await this.db.read.query<ScreenBar>(`${sql} ORDER BY minutes DESC, name LIMIT ${MOST_BARS}`, params);
    return rows.map(({ name, minutes }) => ({ name, minutes: Number(minutes) }));
  }

  private async keenest(params: SqlParam[], inside: string): Promise<ScreenView['keenest']> {
    const rows = await this.db.read.query<{ volunteerId: string; minutes: number }>(
      `SELECT r.volunteer_id AS volunteerId, SUM(r.service_minutes) AS minutes FROM service_records r
        WHERE r.state = 'FINAL' AND r.served_on >= ? AND r.served_on < ? AND r.community_id ${inside}
        GROUP BY r.volunteer_id ORDER BY minutes DESC, volunteerId LIMIT ${MOST_PEOPLE}`,
      params,
    );
    const names = await this.volunteers.publicNamesOf(this.db.read, rows.map(({ volunteerId }) => volunteerId));
    return rows.map(({ volunteerId, minutes }) => ({ name: names.get(volunteerId)?.name ?? '志愿者', minutes: Number(minutes) }));
  }

  private async honours(params: SqlParam[], inside: string): Promise<ScreenView['honours']> {
    const rows = await this.db.read.query<{ volunteerId: string; title: string }>(
      `SELECT c.volunteer_id AS volunteerId, c.honour_name AS title FROM honor_certificates c
        WHERE c.state = 'VALID' AND c.issued_on >= ? AND c.issued_on < ? AND c.community_id ${inside}
        ORDER BY c.issued_on DESC, c.certificate_no LIMIT ${MOST_HONOURS * 3}`,
      params,
    );
    const names = await this.volunteers.publicNamesOf(this.db.read, rows.map(({ volunteerId }) => volunteerId));
    return rows
      .flatMap(({ volunteerId, title }) => {
        const named = names.get(volunteerId);
        return named?.isNamed ? [{ name: named.name, title }] : [];
      })
      .slice(0, MOST_HONOURS);
  }
}
