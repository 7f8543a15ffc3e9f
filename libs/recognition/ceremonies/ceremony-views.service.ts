import { Injectable } from '@nestjs/common';
import { dateText } from '@app/kernel/time.js';
import { AreasService, VolunteersService } from '@app/people/index.js';
import { scopeOf } from '@app/platform/access/area-scope.js';
import type { Principal } from '@app/platform/access/principal.js';
import { Database } from '@app/platform/database/database.js';
import { likeTerm, type Reader, type SqlParam } from '@app/platform/database/reader.js';
import { AwardBatch } from './award-batch.entity.js';
import { AwardCeremony } from './award-ceremony.entity.js';
import { AGENDA, BATCH_KIND_NAMES, CEREMONY_STATE_NAMES, STAGEABLE_PROGRAM_STATES, type CeremonyState } from './ceremony.rules.js';
import type { AwardBatchView, CeremonyDetailView, CeremonyPage, CeremonyQuery, CeremonyView, CeremonyWinnerView, RunSheetItemView } from './ceremony.wire.js';
import { CeremoniesService } from './ceremonies.service.js';
import { CeremonyWinner } from './ceremony-winner.entity.js';
import { NAME_ORDER_NAMES } from './name-order.rules.js';
import { lengthMinutes, timed } from './run-sheet.rules.js';
import { RunSheetItem } from './run-sheet-item.entity.js';
import { filledScript, SCRIPT_TEMPLATES, type ScriptFacts } from './script.rules.js';
import { seatConflicts } from './seats.rules.js';

/** Ceremonies as staff see them: the list, and one with everything on it. */
@Injectable()
export class CeremonyViewsService {
  constructor(
    private readonly db: Database,
    private readonly ceremonies: CeremoniesService,
    private readonly areas: AreasService,
    private readonly volunteers: VolunteersService,
  ) {}

  /** The next one first, held ones after it. */
  async page(actor: Principal, query: CeremonyQuery): Promise<CeremonyPage> {
    const where = conditions(actor, query);
    const from = `FROM award_ceremonies c JOIN areas a ON a.id = c.community_id WHERE ${where.sql}`;
    const count = await this.db.read.one<{ n: number }>(`SELECT COUNT(*) AS n ${from}`, where.params);
    const rows = await this.db.read.query<Row>(
      `SELECT c.id, c.community_id AS communityId, a.name AS communityName, c.title, c.held_on AS heldOn, c.start_time AS startTime,
         c.venue, c.state, (SELECT COUNT(*) FROM award_batches b WHERE b.ceremony_id = c.id) AS batches,
         (SELECT COUNT(*) FROM ceremony_winners w WHERE w.ceremony_id = c.id) AS winners,
         (SELECT COUNT(*) FROM ceremony_winners w WHERE w.ceremony_id = c.id AND w.signed_in_at IS NOT NULL) AS signedIn
       ${from} ORDER BY c.held_on DESC, c.id DESC LIMIT ? OFFSET ?`,
      [...where.params, query.size, (query.page - 1) * query.size],
    );
    return { items: rows.map(viewOf), total: Number(count?.n ?? 0), page: query.page, size: query.size };
  }

  /** Refuses `ceremony.not-found`. */
  async detail(actor: Principal, id: string): Promise<CeremonyDetailView> {
    const { read } = this.db;
    const ceremony = await this.ceremonies.require(read, actor, 'ceremony.view', id);
    const [community] = await this.areas.byIds(read, [ceremony.communityId]);
    const awardBatches = await this.batches(read, id);
    const winners = awardBatches.flatMap((batch) => batch.winners);
    const items = await read.repo(RunSheetItem).find({ where: { ceremonyId: id }, order: { seq: 'ASC', id: 'ASC' } });
    const seated = awardBatches.flatMap((batch, b) =>
      batch.winners.map(({ id: winnerId, name, seatRow, seatNo }) => ({ id: winnerId, name, batchNo: b + 1, row: seatRow, seat: seatNo })),
    );
    return {
      id,
      communityId: ceremony.communityId,
      communityName: community?.name ?? '',
      title: ceremony.title,
      heldOn: ceremony.heldOn,
      startTime: ceremony.startTime,
      venue: ceremony.venue,
      hostName: ceremony.hostName,
      state: ceremony.state,
      stateName: CEREMONY_STATE_NAMES[ceremony.state],
      batches: awardBatches.length,
      winners: winners.length,
      signedIn: winners.filter(({ signedInAt }) => signedInAt !== null).length,
      nameOrder: ceremony.nameOrder,
      nameOrderName: NAME_ORDER_NAMES[ceremony.nameOrder],
      zones: ceremony.zones,
      guests: ceremony.guests,
      checklist: ceremony.checklist,
      items: itemViews(ceremony, community?.name ?? '', items, awardBatches),
      lengthMinutes: lengthMinutes(items),
      awardBatches,
      seatConflicts: seatConflicts(seated.map((one, order) => ({ ...one, order })), ceremony.zones),
      warnings: warningsOf(awardBatches),
      cancelReason: ceremony.cancelReason,
    };
  }

  /** The batches in stage order with their winners; everything about a person is looked up, nothing was copied. */
  async batches(reader: Reader, ceremonyId: string): Promise<AwardBatchView[]> {
    const batches = await reader.repo(AwardBatch).find({ where: { ceremonyId }, order: { seq: 'ASC' } });
    const winners = await reader.repo(CeremonyWinner).find({ where: { ceremonyId }, order: { position: 'ASC' } });
    const ids = winners.map(({ volunteerId }) => volunteerId);
    const cards = await this.volunteers.cardsOf(reader, ids);
    const shown = await this.volunteers.publicNamesOf(reader, ids);
    const places = await this.areas.fullNamesOf(reader, [...cards.values()].map(({ areaId }) => areaId));
    const standings = await this.standings(reader, ceremonyId);
    const views = winners.map((winner): CeremonyWinnerView & { batchId: string } => {
      const card = cards.get(winner.volunteerId);
      const publicName = shown.get(winner.volunteerId);
      const standing = standings.get(winner.id);
      return {
        batchId: winner.batchId,
        id: winner.id,
        volunteerId: winner.volunteerId,
        name: card?.name ?? '',
        shownName: publicName?.name ?? '志愿者',
        isNamedPublicly: publicName?.isNamed ?? false,
        unit: placeText(places.get(card?.areaId ?? '') ?? ''),
        rank: winner.rankPlace,
        position: winner.position,
        sortAs: winner.sortAs,
        citation: winner.tribute ?? standing?.citation ?? '',
        tribute: winner.tribute,
        certificateNo: standing?.certificateNo ?? null,
        seatRow: winner.seatRow,
        seatNo: winner.seatNo,
        signedInAt: winner.signedInAt,
        signedInVia: winner.signedInVia,
        standInName: winner.standInName,
        standInRelation: winner.standInRelation,
        obstacle: obstacleOf(standing),
      };
    });
    return batches.map(({ id, kind, title, programId, presenters, props }) => ({
      id,
      kind,
      kindName: BATCH_KIND_NAMES[kind],
      title,
      programTitle: standings.get(winners.find(({ batchId }) => batchId === id)?.id ?? '')?.title ?? programId,
      presenters,
      props,
      winners: views.filter(({ batchId }) => batchId === id).map(({ batchId: _, ...view }) => view),
    }));
  }

  private async standings(reader: Reader, ceremonyId: string): Promise<Map<string, Standing>> {
    const rows = await reader.query<Standing & { id: string }>(
      `SELECT w.id, p.state AS programState, p.title, c.state AS certificateState, c.citation, c.certificate_no AS certificateNo
         FROM ceremony_winners w JOIN recognition_programs p ON p.id = w.program_id
         LEFT JOIN honor_certificates c ON c.program_id = w.program_id AND c.volunteer_id = w.volunteer_id
        WHERE w.ceremony_id = ?`,
      [ceremonyId],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }
}

type Row = Omit<CeremonyView, 'stateName'> & { state: CeremonyState };
type Standing = { programState: string; title: string; certificateState: string | null; citation: string | null; certificateNo: string | null };

function viewOf(row: Row): CeremonyView {
  return {
    ...row,
    stateName: CEREMONY_STATE_NAMES[row.state],
    batches: Number(row.batches),
    winners: Number(row.winners),
    signedIn: Number(row.signedIn),
  };
}

function conditions(actor: Principal, query: CeremonyQuery): { sql: string; params: SqlParam[] } {
  const scope = scopeOf(actor, 'ceremony.view').within('c.community_id');
  const parts = [scope.sql];
  const params = [...scope.params];
  const add = (sql: string, value: SqlParam): void => {
    parts.push(sql);
    params.push(value);
  };
  if (query.communityId) add('c.community_id = ?', query.communityId);
  if (query.state) add('c.state = ?', query.state);
  if (query.q) add(`c.title LIKE ? ESCAPE '!'`, likeTerm(query.q));
  return { sql: parts.join(' AND '), params };
}

/** Below the street: 枣园社区 第一网格. */
function placeText(fullName: string): string {
  const parts = fullName.split(' / ');
  return (parts.length > 1 ? parts.slice(1) : parts).join(' ');
}

function obstacleOf(standing: Standing | undefined): string | null {
  if (!standing || !STAGEABLE_PROGRAM_STATES.includes(standing.programState)) return '评选已不是批准状态，不能上台';
  return standing.certificateState === 'REVOKED' ? '证书已撤销，不能上台' : null;
}

function warningsOf(batches: readonly AwardBatchView[]): string[] {
  const stopped = batches.flatMap(({ winners }) => winners.filter(({ obstacle }) => obstacle));
  const masked = batches.flatMap(({ winners }) => winners.filter(({ isNamedPublicly }) => !isNamedPublicly));
  const lonely = batches.filter(({ presenters }) => presenters.length === 0);
  return [
    ...stopped.map(({ name, obstacle }) => `${name}：${obstacle}。大屏和打印都会略过。`),
    ...(masked.length > 0 ? [`有 ${masked.length} 人没有同意公开姓名，大屏上显示隐去部分的姓名。想用全名，请先征得本人同意。`] : []),
    ...(lonely.length > 0 ? [`有 ${lonely.length} 批还没有写颁奖人：${lonely.map(({ title }) => title).join('、')}。`] : []),
  ];
}

function itemViews(ceremony: AwardCeremony, communityName: string, items: readonly RunSheetItem[], batches: readonly AwardBatchView[]): RunSheetItemView[] {
  return timed(items, ceremony.startTime).map((item, i): RunSheetItemView => {
    const batch = batches.find(({ id }) => id === item.batchId);
    const called = batch?.winners.filter(({ obstacle }) => obstacle === null) ?? [];
    const leaders = ceremony.guests.filter(({ zone }) => zone !== 'PUBLIC').map(({ name, title }) => title + name);
    const facts: ScriptFacts = {
      典礼: ceremony.title,
      社区: communityName,
      日期: dateText(ceremony.heldOn).split(' ')[0]!,
      地点: ceremony.venue,
      主持人: ceremony.hostName,
      来宾: item.kind === 'SPEECH' ? (item.owner || (leaders[0] ?? '')) : leaders.join('、'),
      环节: item.title,
      奖项: batch?.title ?? '',
      人数: batch ? String(called.length) : '',
      名单: called.map(({ name, standInName }) => (standInName ? `${name}(${standInName}代领)` : name)).join('、'),
      颁奖人: batch?.presenters.join('、') ?? '',
      下一项: items[i + 1]?.title ?? '',
    };
    return {
      id: item.id,
      kind: item.kind,
      kindName: AGENDA[item.kind].name,
      title: item.title,
      minutes: item.minutes,
      startTime: item.startTime,
      endTime: item.endTime,
      batchId: item.batchId,
      owner: item.owner,
      script: filledScript(item.script ?? SCRIPT_TEMPLATES[item.kind], facts),
      ownScript: item.script,
    };
  });
}
