import { Injectable } from '@nestjs/common';
import { refuse } from '@app/kernel/refusals.js';
import { addDays, dateOf, type DateOn } from '@app/kernel/time.js';
import { AreasService, SiteService, VolunteersService } from '@app/people/index.js';
import { Clock } from '@app/platform/clock.js';
import { Database } from '@app/platform/database/database.js';
import type { SqlParam } from '@app/platform/database/reader.js';
import { OBJECTION_NOTICE } from '../objections/award-objection.rules.js';
import { criteriaText } from '../programs/candidates.rules.js';
import { RecognitionProgram } from '../programs/program.entity.js';
import { categoryAt, type ProgramState } from '../programs/program.rules.js';
import { AwardNotice, AwardNoticeEntry } from './award-notice.entity.js';
import { isNoticeOver, noticeTermText } from './award-notice.rules.js';
import type { NoticeEntryView, NoticeStanding, PublicNoticePage, PublicNoticeQuery, PublicNoticeView } from './award-notice.wire.js';

/** So long after the last day a notice stays in the public list; by its address it can be read for ever. */
const LISTED_DAYS = 90;

export const STANDING_NAMES: Record<NoticeStanding, string> = {
  RUNNING: '公示中',
  OVER: '公示期满',
  SUPERSEDED: '已重新公示',
  CANCELLED: '评选已取消',
};

type Line = {
  id: string;
  title: string;
  honour_name: string;
  community_name: string;
  selected: number;
  published_on: DateOn;
  end_on: DateOn;
  state: ProgramState;
};

/** What anybody sees of a list under notice: names and communities, and only of who consents today. */
@Injectable()
export class PublicNoticesService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly areas: AreasService,
    private readonly volunteers: VolunteersService,
    private readonly site: SiteService,
  ) {}

  /** The latest version of each list, the ones that run longest first. */
  async page(query: PublicNoticeQuery): Promise<PublicNoticePage> {
    const { size, page } = query;
    const today = dateOf(this.clock.now());
    const community = query.communityCode ? ' AND a.code = ?' : '';
    const params: SqlParam[] = [addDays(today, -LISTED_DAYS), ...(query.communityCode ? [query.communityCode.trim().toUpperCase()] : [])];
    const from = `FROM award_notices n JOIN recognition_programs p ON p.id = n.program_id JOIN areas a ON a.id = n.community_id
      WHERE p.state IN ('PUBLICITY', 'APPROVED', 'AWARDED') AND n.end_on >= ?${community}
        AND n.version = (SELECT MAX(m.version) FROM award_notices m WHERE m.program_id = n.program_id)`;
    const count = await this.db.read.one<{ n: number }>(`SELECT COUNT(*) AS n ${from}`, params);
    const rows = await this.db.read.query<Line>(
      `SELECT n.id, p.title, p.honour_name, a.name AS community_name, n.selected, n.published_on, n.end_on, p.state
       ${from} ORDER BY n.end_on DESC, n.id DESC LIMIT ? OFFSET ?`,
      [...params, size, (page - 1) * size],
    );
    const items = rows.map((row) => {
      const standing = standingOf(row.end_on, row.state, true, today);
      return {
        id: row.id,
        title: row.title,
        honourName: row.honour_name,
        communityName: row.community_name,
        selected: Number(row.selected),
        publishedOn: row.published_on,
        endOn: row.end_on,
        standing,
        standingName: STANDING_NAMES[standing],
      };
    });
    return { items, total: Number(count?.n ?? 0), page, size };
  }

  /** One version. Who takes the consent back disappears from every version at once. Refuses `award-notice.not-found`. */
  async view(id: string): Promise<PublicNoticeView> {
    const notice = (await this.db.read.repo(AwardNotice).findOneBy({ id })) ?? refuse('award-notice.not-found');
    const program = await this.db.read.repo(RecognitionProgram).findOneByOrFail({ id: notice.programId });
    const versions = await this.db.read.repo(AwardNotice).find({ where: { programId: program.id }, order: { version: 'DESC' } });
    const [community] = await this.areas.byIds(this.db.read, [program.communityId]);
    const current = versions[0]!;
    const standing = standingOf(notice.endOn, program.state, current.id === id, dateOf(this.clock.now()));
    const entries = program.state === 'CANCELLED' ? [] : await this.entriesOf(notice, program);
    const { servicePhone } = await this.site.view();
    return {
      id,
      version: notice.version,
      title: program.title,
      honourName: program.honourName,
      communityName: community?.name ?? '',
      issuerName: program.issuerName,
      basisDoc: program.basisDoc,
      approvalNo: program.approvalNo,
      criteriaText: criteriaText(program.criteria),
      selected: notice.selected,
      publishedOn: notice.publishedOn,
      endOn: notice.endOn,
      workingDays: notice.workingDays,
      termText: noticeTermText(notice.publishedOn, notice.workingDays, notice.endOn),
      standing,
      standingName: STANDING_NAMES[standing],
      entries,
      unnamed: notice.selected - entries.length,
      versions: versions.map(({ id, version, publishedOn, reissueReason }) => ({ id, version, publishedOn, reissueReason })),
      currentId: current.id,
      servicePhone,
      mayObject: standing === 'RUNNING',
      objectionText: { ...OBJECTION_NOTICE },
    };
  }

  private async entriesOf(notice: AwardNotice, program: RecognitionProgram): Promise<NoticeEntryView[]> {
    const rows = await this.db.read.repo(AwardNoticeEntry).find({ where: { noticeId: notice.id }, order: { position: 'ASC' } });
    const ids = rows.map(({ volunteerId }) => volunteerId);
    const names = await this.volunteers.publicNamesOf(this.db.read, ids);
    const cards = await this.volunteers.cardsOf(this.db.read, ids);
    const areas = await this.areas.byIds(this.db.read, [...cards.values()].map(({ communityId }) => communityId));
    const areaNames = new Map(areas.map(({ id, name }) => [id, name]));
    return rows.flatMap(({ id, volunteerId }, index) => {
      const named = names.get(volunteerId);
      if (!named?.isNamed) return [];
      const communityName = areaNames.get(cards.get(volunteerId)?.communityId ?? '') ?? '';
      return [{ id, name: named.name, communityName, category: categoryAt(program.categories ?? [], index) }];
    });
  }
}

/** How a notice stands for who reads it. */
export function standingOf(endOn: DateOn, state: ProgramState, isCurrent: boolean, today: DateOn): NoticeStanding {
  if (state === 'CANCELLED') return 'CANCELLED';
  if (!isCurrent) return 'SUPERSEDED';
  return isNoticeOver(endOn, today) || state !== 'PUBLICITY' ? 'OVER' : 'RUNNING';
}
