import { IsInt, Matches, Max, Min } from 'class-validator';

const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$|^24:00$/;

/** A time of every week. */
export class WeeklyWindowInput {
  /** 1 is Monday, 7 is Sunday. */
  @IsInt() @Min(1) @Max(7)
  weekday: number;

  /** 09:00, on a Shanghai clock. */
  @Matches(CLOCK, { message: '时间应写成如 09:00' })
  from: string;

  /** Later than `from`, on the same day. */
  @Matches(CLOCK, { message: '时间应写成如 17:00' })
  to: string;
}
