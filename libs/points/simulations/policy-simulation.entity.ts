import { Entity, ForeignKey, Index } from 'typeorm';
import type { DateOn, Instant } from '@app/kernel/time.js';
import { Code, Id, InstantAt, Int, Json, On, Ref } from '@app/platform/database/columns.js';
import type { PointsRules } from '../policies/policy.rules.js';
import type { SimulationState, SimulationTotals } from './simulation.rules.js';

/** What the history of a period would have earned under a draft. Computed in parts; the result is kept. */
@Entity('policy_simulations')
@Index('ix_policy_simulations_draft', ['draftId', 'id'])
export class PolicySimulation {
  @Id() id: string;
  @Ref() @ForeignKey('PointsPolicyDraft', { name: 'fk_policy_simulations_draft' }) draftId: string;
  /** The draft's revision and rules at that time: it may change while this runs. */
  @Int() draftRevision: number;
  @Json() rules: PointsRules;
  @On() fromOn: DateOn;
  @On() toOn: DateOn;
  @Code(10) state: SimulationState;
  /** The last volunteer that was computed. */
  @Ref({ nullable: true }) afterVolunteerId: string | null;
  @Int() peopleDone: number;
  @Int() peopleTotal: number;
  @Json({ nullable: true }) totals: SimulationTotals | null;
  @Ref() createdBy: string;
  @InstantAt() createdAt: Instant;
  @InstantAt({ nullable: true }) finishedAt: Instant | null;
}
