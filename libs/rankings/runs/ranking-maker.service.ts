import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Area, AreasService } from '@app/people/index.js';
import type { Tx } from '@app/platform/database/tx.js';
import { inputLines, listLines } from './ranking-bytes.rules.js';
import { RankingEntry, RankingRun } from './ranking-run.entity.js';
import { totalsAsOf } from './ranking-totals.js';
import { rank, type MemberTotal, type RunState } from './ranking.rules.js';

const ENTRIES_PER_WRITE = 1_000;

type Made = {
  runId: string;
  inputHash: string;
  listHash: string;
  rankedCount: number;
  excludedCount: number;
  entries: RankingEntry[];
};

/**
 * Carries out a run: computes its list from the cut-off and writes it in parts, so that others can write in
 * between; the last part freezes it. Whoever drives it, a job or the command line, and however often, every entry
 * is written once.
 */
@Injectable()
export class RankingMaker {
  /** The list of the run that is being written, so that not every part computes it again. */
  private latest: Made | null = null;

  constructor(private readonly areas: AreasService) {}

  /** Writes the next part and answers how the run stands afterwards; does nothing for a run that is finished. */
  async advance(tx: Tx, runId: string): Promise<RunState | null> {
    const known = await tx.repo(RankingRun).findOneBy({ id: runId });
    if (!known || known.state !== 'RUNNING') return known?.state ?? null;
    // What is ranked is fixed by the cut-off, so the long part needs no lock.
    const made = await this.make(tx, known);
    // Two runs that end together would each overlook the other's freezing; their area lets one pass at a time.
    await tx.lockOne(Area, known.areaId);
    const run = (await tx.lockOne(RankingRun, runId))!;
    if (run.state !== 'RUNNING') return run.state;
    // The cut-off fixes what was posted, not who lives where: a list is never stitched from two registers.
    if (run.inputHash !== null && run.inputHash !== made.inputHash) return this.fail(tx, run);
    const part = made.entries.slice(run.writtenCount, run.writtenCount + ENTRIES_PER_WRITE);
    await tx.insert(RankingEntry, part);
    const { inputHash, listHash, rankedCount, excludedCount } = made;
    const writtenCount = run.writtenCount + part.length;
    await tx
      .repo(RankingRun)
      .update(runId, { inputHash, listHash, rankedCount, excludedCount, writtenCount });
    if (writtenCount >= made.entries.length) return this.freeze(tx, run);
    await tx.emit('ranking-run.due', { runId });
    return 'RUNNING';
  }

  private async make(tx: Tx, run: RankingRun): Promise<Made> {
    if (this.latest?.runId === run.id) return this.latest;
    const [area] = await this.areas.byIds(tx, [run.areaId]);
    const period = { from: run.fromOn, to: run.toOn };
    const scope = { areaPath: area!.path, metric: run.metric, period, cutoffAt: run.cutoffAt };
    const totals = await totalsAsOf(tx, scope);
    const exclusions = run.exclusions.map(({ volunteerId, reason }) => ({ memberId: volunteerId, reason }));
    const list = rank(totals, { ties: run.tieRule, exclusions });
    const input = { areaId: run.areaId, metric: run.metric, period, ties: run.tieRule, exclusions, totals };
    const externalNos = new Map(totals.map(({ memberId, externalNo }) => [memberId, externalNo]));
    const entry = (total: MemberTotal, position: number): RankingEntry => ({
      runId: run.id,
      volunteerId: total.memberId,
      position,
      place: null,
      tiedWith: 0,
      value: total.value,
      finalMinutes: total.finalMinutes,
      services: total.services,
      reachedOn: total.reachedOn,
      volunteerNo: total.memberNo,
      externalNo: externalNos.get(total.memberId) ?? null,
      exclusionReason: null,
    });
    this.latest = {
      runId: run.id,
      inputHash: sha256(inputLines(input)),
      listHash: sha256(listLines(list)),
      rankedCount: list.entries.length,
      excludedCount: list.excluded.length,
      entries: [
        ...list.entries.map((e) => ({ ...entry(e, e.position), place: e.rank, tiedWith: e.tiedWith })),
        ...list.excluded.map((e, i) => ({
          ...entry(e, list.entries.length + i + 1),
          exclusionReason: e.exclusionReason,
        })),
      ],
    };
    return this.latest;
  }

  /** Of the frozen runs of one area, metric, period and board the one with the latest cut-off stands; it supersedes the rest. */
  private async freeze(tx: Tx, run: RankingRun): Promise<RunState> {
    const scope = { areaId: run.areaId, metric: run.metric, fromOn: run.fromOn, toOn: run.toOn, boardId: run.boardId ?? IsNull() };
    // All siblings, whatever a plain read says of their state: a locking read is never of an older snapshot.
    const siblings = await tx.repo(RankingRun).findBy(scope);
    const locked = await tx.lock(
      RankingRun,
      siblings.map(({ id }) => id),
    );
    const frozen = locked.filter(({ state, id }) => state === 'FROZEN' && id !== run.id);
    const newer = frozen.find((other) => isNewer(other, run));
    const supersede = { state: 'SUPERSEDED', supersededById: (newer ?? run).id } as const;
    for (const other of frozen) if (other !== newer) await tx.repo(RankingRun).update(other.id, supersede);
    await tx.repo(RankingRun).update(run.id, { state: 'FROZEN', frozenAt: tx.at, ...(newer && supersede) });
    await tx.emit('ranking-run.frozen', { runId: run.id });
    this.latest = null;
    return newer ? 'SUPERSEDED' : 'FROZEN';
  }

  private async fail(tx: Tx, run: RankingRun): Promise<RunState> {
    const failure = '排名过程中人员名册有变动，名单没有采用。请重新排名。';
    await tx.repo(RankingRun).update(run.id, { state: 'FAILED', failure });
    this.latest = null;
    return 'FAILED';
  }
}

function isNewer(other: RankingRun, run: RankingRun): boolean {
  return other.cutoffAt > run.cutoffAt || (other.cutoffAt === run.cutoffAt && other.id > run.id);
}

function sha256(lines: Iterable<string>): string {
  const hash = createHash('sha256');
  for (const line of lines) hash.update(line);
  return hash.digest('hex');
}
