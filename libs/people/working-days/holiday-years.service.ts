import { Injectable } from '@nestjs/common';
import { refuse } from '@app/kernel/refusals.js';
import { dateOf } from '@app/kernel/time.js';
import { publishedArrangement } from '@app/kernel/working-calendar.js';
import type { Principal } from '@app/platform/access/principal.js';
import { Clock } from '@app/platform/clock.js';
import { Database } from '@app/platform/database/database.js';
import { StaffService } from '../accounts/staff.service.js';
import { HolidayYear } from '@app/platform/calendar/holiday-year.entity.js';
import { arrangementProblems, FIRST_YEAR, YEARS_AHEAD } from './holiday-year.rules.js';
import type { EnteredYearView, HolidayYearView, SetHolidayYear } from './holiday-year.wire.js';

/** Which days are working days: what the software knows, and what the street entered when it was announced. */
@Injectable()
export class HolidayYearsService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly staff: StaffService,
  ) {}

  /** What was entered, by year. */
  async entered(): Promise<EnteredYearView[]> {
    const rows = await this.db.read.repo(HolidayYear).find({ order: { year: 'ASC' } });
    return rows.map(({ year, holidays, workdays }) => ({ year: Number(year), holidays, workdays }));
  }

  /** Last year, this year and next, and every other year that was entered; latest first. */
  async list(): Promise<HolidayYearView[]> {
    const thisYear = this.thisYear();
    const rows = new Map((await this.db.read.repo(HolidayYear).find()).map((row) => [Number(row.year), row]));
    const years = new Set([thisYear - 1, thisYear, thisYear + YEARS_AHEAD, ...rows.keys()]);
    const names = await this.staff.namesOf(this.db.read, [...rows.values()].map(({ enteredBy }) => enteredBy));
    return [...years].sort((a, b) => b - a).map((year) => viewOf(year, rows.get(year), names));
  }

  /** Takes the place of what is known of the year. Refuses `calendar.year-range`, `calendar.contradiction`. */
  async set(actor: Principal, yearText: string, input: SetHolidayYear): Promise<HolidayYearView> {
    const year = /^\d{4}$/.test(yearText) ? Number(yearText) : 0;
    const last = this.thisYear() + YEARS_AHEAD;
    if (year < FIRST_YEAR || year > last) refuse('calendar.year-range', { first: FIRST_YEAR, last });
    const holidays = input.holidays.map(({ name, fromOn, toOn }) => ({ name: name.trim(), fromOn, toOn }));
    const problems = arrangementProblems(year, { holidays, workdays: input.workdays });
    if (problems.length > 0) refuse('calendar.contradiction', { problems: problems.slice(0, 5).join('；') });
    await this.db.write(async (tx) => {
      const row: HolidayYear = {
        year: yearText,
        holidays: holidays.sort((a, b) => (a.fromOn < b.fromOn ? -1 : 1)),
        workdays: [...input.workdays].sort(),
        document: input.document.trim(),
        enteredBy: actor.accountId,
        enteredAt: tx.at,
      };
      await tx.insertMissing(HolidayYear, [row]);
      const { year: _key, ...changes } = row;
      await tx.repo(HolidayYear).update({ year: yearText }, changes);
      await tx.audit('holiday-year.set', { type: 'holiday-year', id: yearText }, { document: row.document });
    });
    return (await this.list()).find((one) => one.year === year)!;
  }

  private thisYear(): number {
    return Number(dateOf(this.clock.now()).slice(0, 4));
  }
}

function viewOf(year: number, row: HolidayYear | undefined, names: ReadonlyMap<string, string>): HolidayYearView {
  if (row) {
    const { holidays, workdays, document, enteredBy, enteredAt } = row;
    return { year, source: 'ENTERED', holidays, workdays, document, enteredByName: names.get(enteredBy) ?? null, enteredAt };
  }
  const known = publishedArrangement(year);
  const none = { document: null, enteredByName: null, enteredAt: null };
  return known ? { year, source: 'BUILT_IN', ...known, ...none } : { year, source: 'UNKNOWN', holidays: [], workdays: [], ...none };
}
