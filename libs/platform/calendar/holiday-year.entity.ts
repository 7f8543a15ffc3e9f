import { Entity } from 'typeorm';
import type { DateOn, Instant } from '@app/kernel/time.js';
import type { Holiday } from '@app/kernel/working-calendar.js';
import { InstantAt, Json, Key, Ref, Text } from '../database/columns.js';

/** What a street entered of a year's holidays; takes the place of what the software knows of that year. */
@Entity('holiday_years')
export class HolidayYear {
  /** 2027 */
  @Key(4) year: string;
  @Json() holidays: Holiday[];
  /** Weekend days worked in exchange. */
  @Json() workdays: DateOn[];
  /** The State Council's notice: 国办发明电〔2026〕7号. */
  @Text(200) document: string;
  @Ref() enteredBy: string;
  @InstantAt() enteredAt: Instant;
}
