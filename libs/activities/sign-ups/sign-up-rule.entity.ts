import { Entity, ForeignKey, Unique } from 'typeorm';
import type { DateOn, Instant } from '@app/kernel/time.js';
import { Id, InstantAt, Int, On, Ref } from '@app/platform/database/columns.js';
import type { PauseRule } from './no-show.rules.js';

/** When no-shows pause the sign-up of a street's communities. Versioned: a new row takes over on its day, none is changed. */
@Entity('sign_up_rules')
@Unique('uq_sign_up_rules_day', ['streetId', 'effectiveOn'])
export class SignUpRuleEntity implements PauseRule {
  @Id() id: string;
  @Ref() @ForeignKey('Area', { name: 'fk_sign_up_rules_street' }) streetId: string;
  @On() effectiveOn: DateOn;
  /** So many unexcused no-shows … 0: no pause at all. */
  @Int() noShows: number;
  /** … within so many days … */
  @Int() withinDays: number;
  /** … pause the sign-up for so many days. */
  @Int() pauseDays: number;
  @Ref({ nullable: true }) publishedBy: string | null;
  @InstantAt() publishedAt: Instant;
}
