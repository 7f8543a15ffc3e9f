import { Injectable } from '@nestjs/common';
import { refuse } from '@app/kernel/refusals.js';
import type { Instant, Period } from '@app/kernel/time.js';
import { AreasService } from '@app/people/index.js';
import type { Reader } from '@app/platform/database/reader.js';
import { RankingRunsService, type Metric, type RankedList, type RankingRun } from '@app/rankings/index.js';

export type FrozenRun = {
  id: string;
  metric: Metric;
  period: Period;
  cutoffAt: Instant;
  inputHash: string;
  isSuperseded: boolean;
};

/** Rankings as recognition sees them: finished lists that never change again. */
@Injectable()
export class FrozenRankings {
  constructor(
    private readonly areas: AreasService,
    private readonly runs: RankingRunsService,
  ) {}

  /**
   * The run, fit to draw from: frozen, current, of the community or a part of it. Refuses
   * `ranking-run.not-found`, `ranking-run.not-frozen`, `program.run-area`, `program.run-superseded`.
   */
  async requireFor(reader: Reader, runId: string, communityId: string): Promise<FrozenRun> {
    const run = await this.runs.requireFrozen(reader, runId);
    const areas = await this.areas.byIds(reader, [run.areaId, communityId]);
    const pathOf = (id: string) => areas.find((area) => area.id === id)?.path ?? '';
    if (!pathOf(run.areaId).startsWith(pathOf(communityId))) refuse('program.run-area');
    if (run.state === 'SUPERSEDED') refuse('program.run-superseded');
    return frozen(run);
  }

  /** The run of a program, whatever became of it since. */
  async get(reader: Reader, runId: string): Promise<FrozenRun> {
    return frozen(await this.runs.requireFrozen(reader, runId));
  }

  /** Everybody on the list, and apart from them everybody excluded. */
  listOf(reader: Reader, runId: string): Promise<RankedList> {
    return this.runs.listOf(reader, runId);
  }
}

function frozen(run: RankingRun): FrozenRun {
  return {
    id: run.id,
    metric: run.metric,
    period: { from: run.fromOn, to: run.toOn },
    cutoffAt: run.cutoffAt,
    inputHash: run.inputHash ?? '',
    isSuperseded: run.state === 'SUPERSEDED',
  };
}
