import { calendarEdits, type CalendarEdits } from '@app/kernel/working-calendar.js';
import type { Reader } from '../database/reader.js';
import { HolidayYear } from './holiday-year.entity.js';

/** The entered years, a few rows: read where a term is computed, so that every process sees them at once. */
export async function readCalendarEdits(reader: Reader): Promise<CalendarEdits> {
  const rows = await reader.repo(HolidayYear).find();
  return calendarEdits(rows.map(({ year, holidays, workdays }) => ({ year: Number(year), holidays, workdays })));
}
