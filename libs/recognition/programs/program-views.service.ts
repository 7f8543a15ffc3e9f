import { Injectable } from '@nestjs/common';
import { scopeOf } from '@app/platform/access/area-scope.js';
import type { Principal } from '@app/platform/access/principal.js';
import { Database } from '@app/platform/database/database.js';
import { likeTerm, placeholders, type SqlParam } from '@app/platform/database/reader.js';
import { AreasService, VolunteersService, idsOnPath } from '@app/people/index.js';
import { periodText } from '@app/rankings/runs/ranking-place.rules.js';
import { METRIC_NAMES, type Metric } from '@app/rankings/runs/ranking.rules.js';
import { HonorCertificate } from '../certificates/honor-certificate.entity.js';
import { PrintingService } from '../certificates/printing.service.js';
import { ProgramCandidate } from './candidate.entity.js';
import { criteriaText, valueText } from './candidates.rules.js';
import { CandidatesService } from './candidates.service.js';
import { FrozenRankings, type FrozenRun } from './frozen-rankings.service.js';
import { RecognitionProgram } from './program.entity.js';
import { actsIn, categoryAt, noticeDaysOf, PROGRAM_STATE_NAMES, QUOTA_TIE_RULE_NAMES, type AwardCategory, type ProgramState } from './program.rules.js';
import type {
  CandidateView,
  ProgramDetailView,
  ProgramPage,
  ProgramQuery,
  ProgramRunView,
  ProgramStepView,
  ProgramView,
} from './program.wire.js';
import { ProgramNotices } from './program-notices.service.js';
import { ProgramsService } from './programs.service.js';
import { checkIssuer, checkWording } from './wording.rules.js';

/** Programs as staff see them: the list, and one with everything that explains it. */
@Injectable()
export class ProgramViewsService {
  constructor(
    private readonly db: Database,
    private readonly programs: ProgramsService,
    private readonly candidates: CandidatesService,
    private readonly rankings: FrozenRankings,
    private readonly areas: AreasService,
    private readonly volunteers: VolunteersService,
    private readonly printing: PrintingService,
    private readonly notices: ProgramNotices,
  ) {}

  /** Newest first. */
  async page(actor: Principal, query: ProgramQuery): Promise<ProgramPage> {
    const where = conditions(actor, query);
    const from = `FROM recognition_programs p JOIN areas a ON a.id = p.community_id WHERE ${where.sql}`;
    const count = await this.db.read.one<{ n: number }>(`SELECT COUNT(*) AS n ${from}`, where.params);
    const rows = await this.db.read.query<ProgramRow>(
      `SELECT p.id, p.program_no, p.title, p.honour_name, p.community_id, a.name AS community_name, p.state, p.quota, p.notice_days,
         p.created_at, (SELECT COUNT(*) FROM program_candidates c WHERE c.program_id = p.id AND c.outcome = 'IN') AS selected
       ${from} ORDER BY p.created_at DESC, p.id DESC LIMIT ? OFFSET ?`,
      [...where.params, query.size, (query.page - 1) * query.size],
    );
    return { items: rows.map(viewOf), total: Number(count?.n ?? 0), page: query.page, size: query.size };
  }

  /** Refuses `program.not-found`. */
  async detail(actor: Principal, id: string): Promise<ProgramDetailView> {
    const program = await this.programs.require(this.db.read, actor, 'program.view', id);
    const run = await this.rankings.get(this.db.read, program.runId);
    const [community] = await this.areas.byIds(this.db.read, [program.communityId]);
    const certificates = await this.certificatesOf(id);
    const { selected, hash } = await this.candidates.listHash(this.db.read, id);
    const { criteria } = program;
    const categories = program.categories ?? [];
    return {
      id,
      programNo: program.programNo,
      title: program.title,
      honourName: program.honourName,
      communityId: program.communityId,
      communityName: community?.name ?? '',
      state: program.state,
      stateName: PROGRAM_STATE_NAMES[program.state],
      quota: program.quota,
      selected,
      createdAt: program.createdAt,
      basisDoc: program.basisDoc,
      approvalNo: program.approvalNo,
      issuerName: program.issuerName,
      citation: program.citationTemplate,
      tieRule: program.tieRule,
      tieRuleText: QUOTA_TIE_RULE_NAMES[program.tieRule],
      criteriaText: criteriaText(criteria),
      minMinutes: criteria.minMinutes ?? null,
      minPoints: criteria.minPoints ?? null,
      minServices: criteria.minServices ?? null,
      restMonths: criteria.restMonths ?? null,
      bonusCode: program.bonusCode,
      categories,
      isOwnProposal: await this.candidates.isOwnProposal(this.db.read, actor, program),
      ...(await this.notices.of(program, hash)),
      run: runViewOf(run),
      explanation: program.explanation,
      warnings: [
        ...checkWording(program.title, program.honourName, program.citationTemplate),
        ...checkIssuer(program.issuerName),
      ],
      acts: actsIn(program.state, noticeDaysOf(program)),
      steps: await this.stepsOf(program),
      listHash: hash,
      candidates: await this.candidateViews(id, run.metric, certificates, categories),
      unprintable: this.printing.unprintable(certificates.filter(({ state }) => state === 'VALID')),
    };
  }

  /** All certificates of a program in the order of their numbers. */
  certificatesOf(programId: string): Promise<HonorCertificate[]> {
    return this.db.read
      .repo(HonorCertificate)
      .find({ where: { programId }, order: { certificateNo: 'ASC' } });
  }

  /** Everybody considered, winners first, each with name, place of living and certificate. */
  async candidateViews(
    programId: string,
    metric: Metric,
    certificates: readonly HonorCertificate[],
    categories: readonly AwardCategory[] = [],
  ): Promise<CandidateView[]> {
    const rows = await this.db.read
      .repo(ProgramCandidate)
      .find({ where: { programId }, order: { outcome: 'ASC', position: 'ASC' } });
    const volunteerIds = rows.map(({ volunteerId }) => volunteerId);
    const cards = await this.volunteers.cardsOf(this.db.read, volunteerIds);
    const publicNames = await this.volunteers.publicNamesOf(this.db.read, volunteerIds);
    const areaNames = await this.areaNames([...cards.values()].map(({ areaId }) => areaId));
    const deciders = await this.accountNames(rows.map(({ decidedBy }) => decidedBy));
    const issued = new Map(certificates.map((certificate) => [certificate.volunteerId, certificate]));
    // Winners come first, in the order of the list.
    return rows.map((row, index) => {
      const card = cards.get(row.volunteerId);
      const certificate = issued.get(row.volunteerId);
      return {
        id: row.id,
        volunteerId: row.volunteerId,
        volunteerNo: row.volunteerNo,
        name: card?.name ?? row.volunteerNo,
        isNamedPublicly: publicNames.get(row.volunteerId)?.isNamed ?? false,
        areaName: areaNames.get(card?.areaId ?? '') ?? '',
        rank: row.rankPlace,
        value: row.value,
        valueText: valueText(row.value, metric),
        finalMinutes: row.finalMinutes,
        services: row.services,
        outcome: row.outcome,
        category: row.outcome === 'IN' ? categoryAt(categories, index) : null,
        reasons: row.reasons,
        obstacle: row.obstacle,
        manualReason: row.manualReason,
        decidedByName: deciders.get(row.decidedBy ?? '') ?? null,
        decidedAt: row.decidedAt,
        certificate: certificate
          ? { id: certificate.id, certificateNo: certificate.certificateNo, state: certificate.state }
          : null,
      };
    });
  }

  private async stepsOf(program: RecognitionProgram): Promise<ProgramStepView[]> {
    const done = [
      { name: '建立', by: program.createdBy, at: program.createdAt, note: null },
      { name: '生成名单', by: program.drawnBy, at: program.drawnAt, note: null },
      { name: '公示', by: program.announcedBy, at: program.announcedAt, note: null },
      { name: '批准', by: program.approvedBy, at: program.approvedAt, note: program.approvalNote },
      { name: '颁发', by: program.awardedBy, at: program.awardedAt, note: null },
      { name: '取消', by: program.cancelledBy, at: program.cancelledAt, note: program.cancelReason },
    ];
    const names = await this.accountNames(done.map(({ by }) => by));
    return done.flatMap(({ name, by, at, note }) =>
      at === null ? [] : [{ name, by: names.get(by ?? '') ?? '', at, note }],
    );
  }

  /** 枣园社区 / 第一网格, from the community down. */
  private async areaNames(areaIds: readonly string[]): Promise<Map<string, string>> {
    const areas = await this.areas.byIds(this.db.read, areaIds);
    const above = await this.areas.byIds(
      this.db.read,
      areas.flatMap(({ path }) => idsOnPath(path)),
    );
    const byId = new Map(above.map((area) => [area.id, area]));
    const nameOf = (path: string): string =>
      idsOnPath(path)
        .map((id) => byId.get(id))
        .filter((area) => area !== undefined && area.level !== 'SUBDISTRICT')
        .map((area) => area!.name)
        .join(' / ');
    return new Map(areas.map((area) => [area.id, nameOf(area.path)]));
  }

  private async accountNames(ids: readonly (string | null)[]): Promise<Map<string, string>> {
    const wanted = [...new Set(ids.filter((id): id is string => id !== null))];
    if (wanted.length === 0) return new Map();
    const rows = await this.db.read.query<{ id: string; display_name: string }>(
      `SELECT id, display_name FROM accounts WHERE id IN (${placeholders(wanted)})`,
      wanted,
    );
    return new Map(rows.map((row) => [row.id, row.display_name]));
  }
}

function conditions(actor: Principal, query: ProgramQuery): { sql: string; params: SqlParam[] } {
  const scope = scopeOf(actor, 'program.view').within('p.community_id');
  const parts = [scope.sql];
  const params = [...scope.params];
  if (query.communityId) {
    parts.push('p.community_id = ?');
    params.push(query.communityId);
  }
  if (query.state) {
    parts.push('p.state = ?');
    params.push(query.state);
  }
  if (query.q) {
    parts.push(`(p.title LIKE ? ESCAPE '!' OR p.program_no LIKE ? ESCAPE '!')`);
    params.push(likeTerm(query.q), likeTerm(query.q));
  }
  return { sql: parts.join(' AND '), params };
}

type ProgramRow = {
  id: string;
  program_no: string;
  title: string;
  honour_name: string;
  community_id: string;
  community_name: string;
  state: ProgramState;
  quota: number;
  notice_days: number | null;
  selected: number;
  created_at: string;
};

function viewOf(row: ProgramRow): ProgramView {
  return {
    id: row.id,
    programNo: row.program_no,
    title: row.title,
    honourName: row.honour_name,
    communityId: row.community_id,
    communityName: row.community_name,
    state: row.state,
    stateName: PROGRAM_STATE_NAMES[row.state],
    quota: Number(row.quota),
    noticeDays: noticeDaysOf({ noticeDays: row.notice_days === null ? null : Number(row.notice_days) }),
    selected: Number(row.selected),
    createdAt: row.created_at,
  };
}

function runViewOf({ id, metric, period, cutoffAt, inputHash, isSuperseded }: FrozenRun): ProgramRunView {
  return {
    id,
    metric,
    metricName: METRIC_NAMES[metric],
    ...period,
    periodText: periodText(period),
    cutoffAt,
    inputHash,
    isSuperseded,
  };
}
