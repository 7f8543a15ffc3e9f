import { IsIn, IsOptional } from 'class-validator';
import type { DateOn, Instant } from '@app/kernel/time.js';
import { PageQuery } from '@app/platform/http/page.wire.js';
import { IsDateOn } from '@app/platform/http/wire-checks.js';
import type { SimulationState } from './simulation.rules.js';

export class CreateSimulation {
  /** Days of service, half-open. */
  @IsDateOn()
  from: DateOn;

  @IsDateOn()
  to: DateOn;
}

export class BucketView {
  from: number;
  to: number;
  people: number;
}

export class SimulationTotalsView {
  people: number;
  records: number;
  pointsBefore: number;
  pointsAfter: number;
  gained: number;
  lost: number;
  same: number;
  distribution: BucketView[];
  /** All of it in one sentence. */
  finding: string;
}

export class SimulationView {
  id: string;
  draftId: string;
  /** Of the draft as it was computed; the draft may have moved on. */
  draftRevision: number;
  from: DateOn;
  to: DateOn;
  state: SimulationState;
  stateName: string;
  peopleDone: number;
  peopleTotal: number;
  totals: SimulationTotalsView | null;
  createdAt: Instant;
  finishedAt: Instant | null;
}

export class SimulationPeopleQuery extends PageQuery {
  /** Whose points change most is in front: those who lose, or those who gain. */
  @IsOptional() @IsIn(['loss', 'gain'])
  first: 'loss' | 'gain' = 'loss';
}

export class SimulatedPersonView {
  volunteerId: string;
  name: string;
  volunteerNo: string;
  recordCount: number;
  pointsBefore: number;
  pointsAfter: number;
  changePoints: number;
}

export class SimulatedPeoplePage {
  items: SimulatedPersonView[];
  total: number;
  page: number;
  size: number;
}
