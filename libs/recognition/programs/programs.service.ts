import { Injectable } from '@nestjs/common';
import { newId } from '@app/kernel/ids.js';
import type { Action } from '@app/kernel/permissions.js';
import { refuse, type RefusalCode } from '@app/kernel/refusals.js';
import { dateOf } from '@app/kernel/time.js';
import { Area, AreasService } from '@app/people/index.js';
import { AdjustmentsService } from '@app/points/index.js';
import { scopeOf } from '@app/platform/access/area-scope.js';
import type { Principal } from '@app/platform/access/principal.js';
import { Database } from '@app/platform/database/database.js';
import type { Reader } from '@app/platform/database/reader.js';
import type { Tx } from '@app/platform/database/tx.js';
import { programNo } from '../certificates/certificate-number.rules.js';
import { CITATION_GAPS, DEFAULT_CITATION, unknownGaps } from '../certificates/citation.rules.js';
import { FrozenRankings } from './frozen-rankings.service.js';
import { RecognitionProgram } from './program.entity.js';
import {
  DEFAULT_NOTICE_DAYS,
  FEWEST_NOTICE_DAYS,
  noticeDaysOf,
  noticeTermsFault,
  PROGRAM_ACT_NAMES,
  PROGRAM_STATE_NAMES,
  stateAfter,
  type AwardCategory,
  type ProgramAct,
} from './program.rules.js';
import type { CreateProgram } from './program.wire.js';
import { checkWording, findingsText, needsApproval } from './wording.rules.js';

/** The course of a 评选项目: set up, approved by a person, or called off. The list itself is `CandidatesService`. */
@Injectable()
export class ProgramsService {
  constructor(
    private readonly db: Database,
    private readonly areas: AreasService,
    private readonly rankings: FrozenRankings,
    private readonly bonuses: AdjustmentsService,
  ) {}

  /**
   * Sets up a program on a frozen ranking and answers its id. Refuses `area.not-found`, `ranking-run.not-found`,
   * `program.run-area`, `program.run-superseded`, `program.wording`, `program.citation`, `program.criteria-points`,
   * `program.notice-short`, `program.notice-waiver`, `program.categories`, `points.not-in-policy`.
   */
  async create(actor: Principal, input: CreateProgram): Promise<string> {
    checkWords(input);
    const categories = categoriesOf(input);
    const noticeWaiver = noticeWaiverOf(input);
    return this.db.write(async (tx) => {
      const community = await this.areas.requireCommunityOf(tx, actor, 'program.manage', input.communityId);
      const run = await this.rankings.requireFor(tx, input.runId, community.id);
      if (run.metric !== 'points' && input.minPoints) refuse('program.criteria-points');
      const bonusCode = input.bonusCode?.trim() || null;
      if (bonusCode !== null) await this.bonuses.requireBonus(tx, bonusCode);
      const program = {
        id: newId(),
        programNo: await this.nextNo(tx, community),
        communityId: community.id,
        title: input.title.trim(),
        honourName: input.honourName.trim(),
        basisDoc: input.basisDoc.trim(),
        approvalNo: input.approvalNo?.trim() || null,
        issuerName: input.issuerName?.trim() || `${community.name}居民委员会`,
        criteria: {
          minMinutes: input.minMinutes,
          minPoints: input.minPoints,
          minServices: input.minServices,
          restMonths: input.restMonths ?? undefined,
        },
        noticeDays: input.noticeDays ?? DEFAULT_NOTICE_DAYS,
        noticeWaiver,
        bonusCode,
        categories,
        quota: input.quota,
        tieRule: input.tieRule,
        citationTemplate: input.citation?.trim() || DEFAULT_CITATION,
        runId: run.id,
        state: 'DRAFT' as const,
        drawnCount: 0,
        explanation: [],
        createdBy: actor.accountId,
        createdAt: tx.at,
      };
      await tx.insert(RecognitionProgram, [program]);
      await tx.audit(
        'program.created',
        { type: 'program', id: program.id },
        { runId: run.id, quota: input.quota },
      );
      return program.id;
    });
  }

  /** Calls a program off; certificates already given stay, so an awarded one is refused (`program.state`). */
  cancel(actor: Principal, id: string, reason: string): Promise<string> {
    return this.db.write(async (tx) => {
      await this.take(tx, actor, 'program.manage', id, 'cancel');
      await tx.execute(
        `UPDATE recognition_programs SET state = 'CANCELLED', cancelled_by = ?, cancelled_at = ?, cancel_reason = ? WHERE id = ?`,
        [actor.accountId, tx.at, reason.trim(), id],
      );
      await tx.audit('program.cancelled', { type: 'program', id });
      return id;
    });
  }

  /** The program, locked, if the actor may act on it and the act is due; the one gate of every step. */
  async take(
    tx: Tx,
    actor: Principal,
    action: Action,
    id: string,
    act: ProgramAct,
  ): Promise<RecognitionProgram> {
    const program = await tx.lockOne(RecognitionProgram, id);
    await this.requireInScope(tx, actor, action, program);
    if (stateAfter(program!.state, act, noticeDaysOf(program!)) === undefined) {
      refuse('program.state', { state: PROGRAM_STATE_NAMES[program!.state], act: PROGRAM_ACT_NAMES[act] });
    }
    return program!;
  }

  /** Refuses `program.not-found` for what does not exist or lies outside the actor's area. */
  async require(reader: Reader, actor: Principal, action: Action, id: string): Promise<RecognitionProgram> {
    const program = (await reader.repo(RecognitionProgram).findOneBy({ id })) ?? undefined;
    await this.requireInScope(reader, actor, action, program);
    return program!;
  }

  /** As `require`, for something that belongs to a program and has a "not found" of its own. */
  async requireOr(reader: Reader, actor: Principal, action: Action, id: string, notFound: RefusalCode): Promise<void> {
    const program = (await reader.repo(RecognitionProgram).findOneBy({ id })) ?? undefined;
    await this.requireInScope(reader, actor, action, program, notFound);
  }

  private async requireInScope(
    reader: Reader,
    actor: Principal,
    action: Action,
    program: RecognitionProgram | undefined,
    notFound: RefusalCode = 'program.not-found',
  ): Promise<void> {
    const [community] = program ? await this.areas.byIds(reader, [program.communityId]) : [];
    scopeOf(actor, action).requires(community?.path, notFound);
  }

  /** Programs of a community are numbered one after the other within a year; its row keeps two from taking one number. */
  private async nextNo(tx: Tx, community: Area): Promise<string> {
    await tx.lock(Area, [community.id]);
    const year = dateOf(tx.at).slice(0, 4);
    const prefix = programNo(community.code, year, 0).slice(0, -2);
    const row = await tx.one<{ n: number }>(
      'SELECT COUNT(*) AS n FROM recognition_programs WHERE community_id = ? AND program_no LIKE ?',
      [community.id, `${prefix}%`],
    );
    return programNo(community.code, year, Number(row?.n ?? 0) + 1);
  }
}

/** Refuses `program.notice-short`, `program.notice-waiver`; the waiver is kept only where there is no notice. */
function noticeWaiverOf(input: CreateProgram): string | null {
  const waiver = input.noticeWaiver?.trim() || null;
  const days = input.noticeDays ?? DEFAULT_NOTICE_DAYS;
  const fault = noticeTermsFault(days, waiver);
  if (fault === 'too-short') refuse('program.notice-short', { fewest: FEWEST_NOTICE_DAYS });
  if (fault === 'no-reason') refuse('program.notice-waiver');
  return days === 0 ? waiver : null;
}

/** Refuses `program.categories`. A certificate names honour and category together, in the 30 characters it has. */
function categoriesOf({ categories, quota, honourName }: CreateProgram): AwardCategory[] {
  const named = (categories ?? []).map((one) => ({ name: one.name.trim(), quota: one.quota }));
  const fault = (reason: string): never => refuse('program.categories', { reason });
  if (named.some(({ name }) => name === '')) fault('有的奖项没有名称');
  if (new Set(named.map(({ name }) => name)).size < named.length) fault('有重名的奖项');
  const sum = named.reduce((total, one) => total + one.quota, 0);
  if (named.length > 0 && sum !== quota) fault(`各奖项共 ${sum} 个名额，与总名额 ${quota} 个不一致`);
  const longest = Math.max(0, ...named.map(({ name }) => [...name].length));
  if (named.length > 0 && [...honourName.trim()].length + longest + 1 > 30) fault('荣誉名称和奖项名称合起来超过 29 个字，证书写不下');
  return named;
}

function checkWords(input: CreateProgram): void {
  const citation = input.citation ?? '';
  const gaps = unknownGaps(citation);
  if (gaps.length > 0) {
    refuse('program.citation', { gaps: shownGaps(gaps), allowed: shownGaps(CITATION_GAPS) });
  }
  const findings = checkWording(input.title, input.honourName, citation, ...(input.categories ?? []).map(({ name }) => name));
  const missing = needsApproval(findings, input.approvalNo?.trim() || null);
  if (missing.length > 0) refuse('program.wording', { words: findingsText(missing), findings: missing });
}

function shownGaps(names: readonly string[]): string {
  return names.map((name) => `{${name}}`).join('、');
}
