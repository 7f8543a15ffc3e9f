import { Entity, ForeignKey, Index } from 'typeorm';
import { Id, Int } from '@app/platform/database/columns.js';

/** One person's points in a simulation, as they are and as they would be. */
@Entity('policy_simulation_people')
@Index('ix_policy_simulation_people_change', ['simulationId', 'changePoints', 'volunteerId'])
export class PolicySimulationPerson {
  @Id() @ForeignKey('PolicySimulation', { name: 'fk_policy_simulation_people_run' }) simulationId: string;
  @Id() @ForeignKey('Volunteer', { name: 'fk_policy_simulation_people_who' }) volunteerId: string;
  @Int() recordCount: number;
  @Int() pointsBefore: number;
  @Int() pointsAfter: number;
  @Int() changePoints: number;
}
