import { EARNING_CODES, type Unit } from '@app/ledger/index.js';
import { monthOf, type DateOn, type Instant, type Period } from '@app/kernel/time.js';
import { placeholders, type Reader } from '@app/platform/database/reader.js';
import type { MemberTotal, Metric } from './ranking.rules.js';

/** A total with the number the member has in the community's own sheets. */
export type Total = MemberTotal & { externalNo: string | null };

/**
 * What the members of an area achieved, in one statement that starts from the members: a community's few thousand
 * are looked up one by one in the ledger's keys, however large the town. A member is who lives in the area or below
 * it and has not left; whoever has not confirmed yet counts (H13). Only what was earned by service counts: a bonus
 * for an award would lift its winner in the next ranking, and spending or expiry says nothing about service.
 *
 * CROSS JOIN holds SQLite to this order (it would start from the whole town otherwise); to MySQL it is a plain join.
 */
const MEMBERS = `FROM areas a CROSS JOIN persons p ON p.area_id = a.id CROSS JOIN volunteers v ON v.person_id = p.id`;
const MEMBER_COLUMNS = 'v.id AS memberId, v.volunteer_no AS memberNo, v.external_no AS externalNo';
const IN_AREA = `a.path LIKE ? AND v.state <> 'WITHDRAWN'`;
/** The ledger's address of a volunteer (see `volunteerAccount`). */
const ACCOUNT = `CONCAT('volunteer:', v.id)`;

/**
 * From the transfers as they stood at the cut-off, whatever was recorded since. What was taken back by then counts
 * for nothing, on the day of the service and not on that of the correction.
 */
export async function totalsAsOf(
  reader: Reader,
  scope: { areaPath: string; metric: Metric; period: Period; cutoffAt: Instant },
): Promise<Total[]> {
  const { areaPath, metric, period, cutoffAt } = scope;
  const sums = await reader.query<Sum>(
    `SELECT ${MEMBER_COLUMNS}, t.unit, SUM(t.amount) AS total, COUNT(*) AS services, MAX(t.effective_on) AS lastOn
     ${MEMBERS} CROSS JOIN transfers t ON t.credit = ${ACCOUNT}
     LEFT JOIN transfers r ON r.reverses_id = t.id AND r.recorded_at <= ?
     WHERE ${IN_AREA} AND t.code IN (${placeholders(EARNING_CODES)})
       AND t.effective_on >= ? AND t.effective_on < ? AND t.recorded_at <= ? AND r.id IS NULL
     GROUP BY v.id, v.volunteer_no, v.external_no, t.unit`,
    [cutoffAt, `${areaPath}%`, ...EARNING_CODES, period.from, period.to, cutoffAt],
  );
  return totalsOf(sums, metric);
}

/** From the monthly standings as they are now; the period has to consist of whole months. */
export async function totalsNow(
  reader: Reader,
  scope: { areaPath: string; metric: Metric; period: Period },
): Promise<Total[]> {
  const { areaPath, metric, period } = scope;
  const sums = await reader.query<Sum>(
    `SELECT ${MEMBER_COLUMNS}, s.unit, SUM(s.total) AS total, SUM(s.causes) AS services, MAX(s.month) AS lastOn
     ${MEMBERS} CROSS JOIN standings s ON s.account = ${ACCOUNT}
     WHERE ${IN_AREA} AND s.month >= ? AND s.month < ?
     GROUP BY v.id, v.volunteer_no, v.external_no, s.unit`,
    [`${areaPath}%`, monthOf(period.from), monthOf(period.to)],
  );
  return totalsOf(sums, metric);
}

type Sum = {
  memberId: string;
  memberNo: string;
  externalNo: string | null;
  unit: Unit;
  // Drivers answer sums as text where they could exceed 2^53.
  total: number | string;
  services: number | string;
  lastOn: DateOn;
};

function totalsOf(sums: readonly Sum[], metric: Metric): Total[] {
  const finalMinutes = new Map<string, number>();
  for (const sum of sums) if (sum.unit === 'minutes') finalMinutes.set(sum.memberId, Number(sum.total));
  // Every service that counts has its minutes; not every one earns points.
  const unit = metric === 'services' ? 'minutes' : metric;
  return sums
    .filter((sum) => sum.unit === unit)
    .map(({ memberId, memberNo, externalNo, total, services, lastOn }) => ({
      memberId,
      memberNo,
      externalNo,
      value: Number(metric === 'services' ? services : total),
      finalMinutes: finalMinutes.get(memberId) ?? 0,
      services: Number(services),
      reachedOn: lastOn,
    }));
}
