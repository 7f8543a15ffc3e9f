import { Injectable, StreamableFile } from '@nestjs/common';
import { refuse } from '@app/kernel/refusals.js';
import { dateText } from '@app/kernel/time.js';
import { scopeOf } from '@app/platform/access/area-scope.js';
import type { Principal } from '@app/platform/access/principal.js';
import { Database } from '@app/platform/database/database.js';
import { likeTerm, placeholders, type SqlParam } from '@app/platform/database/reader.js';
import { FilesService } from '@app/platform/files/files.service.js';
import { Paper } from '@app/platform/pdf/paper.js';
import { unitsOf } from '../units/liaison-scope.js';
import { JointMeeting } from './joint-meeting.entity.js';
import {
  attendanceText,
  MEETING_MOVES,
  MEETING_STATE_NAMES,
  meetingMoved,
  minutesFileType,
  PRESENCE_NAMES,
  type MeetingMove,
} from './joint-meeting.rules.js';
import type { AttendanceView, MeetingPage, MeetingQuery, MeetingRowView, MeetingView } from './joint-meeting.wire.js';

type Where = { sql: string; params: SqlParam[] };

/** Joint meetings as people look at them and take them away: staff those of their area, a liaison those it is invited to. */
@Injectable()
export class JointMeetingLists {
  constructor(
    private readonly db: Database,
    private readonly files: FilesService,
  ) {}

  /** Newest first. */
  async page(actor: Principal, query: MeetingQuery): Promise<MeetingPage> {
    const where = mine(actor);
    if (query.state) {
      where.sql += ' AND m.state = ?';
      where.params.push(query.state);
    }
    const term = query.q?.trim();
    if (term) {
      where.sql += ` AND m.title LIKE ? ESCAPE '!'`;
      where.params.push(likeTerm(term));
    }
    const total = await this.db.read.one<{ n: number }>(`SELECT COUNT(*) AS n FROM joint_meetings m WHERE ${where.sql}`, where.params);
    const found = await this.db.read.query<{ id: string }>(
      `SELECT m.id FROM joint_meetings m WHERE ${where.sql} ORDER BY m.held_on DESC, m.id DESC LIMIT ${query.size} OFFSET ${(query.page - 1) * query.size}`,
      where.params,
    );
    const items = (await this.views(actor, found.map(({ id }) => id))).map(rowOf);
    return { items, total: Number(total!.n), page: query.page, size: query.size };
  }

  /** Refuses `joint-meeting.not-found`. */
  async view(actor: Principal, id: string): Promise<MeetingView> {
    const where = mine(actor);
    const found = await this.db.read.one(`SELECT 1 AS found FROM joint_meetings m WHERE m.id = ? AND ${where.sql}`, [id, ...where.params]);
    if (!found) refuse('joint-meeting.not-found');
    const [view] = await this.views(actor, [id]);
    return view!;
  }

  /** The signed sheet of minutes. Refuses `joint-meeting.not-found`, `joint-meeting.no-file`. */
  async minutesFile(actor: Principal, id: string): Promise<StreamableFile> {
    await this.view(actor, id);
    const meeting = await this.db.read.repo(JointMeeting).findOneBy({ id });
    const file = meeting?.minutesFileId ? await this.files.read(this.db.read, meeting.minutesFileId) : undefined;
    const { name, bytes } = file ?? refuse('joint-meeting.no-file');
    return fileOf(bytes, minutesFileType(name, bytes) ?? 'application/octet-stream', name);
  }

  /** The agenda to lay on the table, with the invited units to tick off. Refuses `joint-meeting.not-found`. */
  async agendaPaper(actor: Principal, id: string): Promise<StreamableFile> {
    const meeting = await this.view(actor, id);
    const paper = await this.opened(id, `${meeting.title}议程`);
    paper.title(meeting.title).paragraph('议　程', { align: 'center', sizePt: 14 }).space(8);
    paper.fields([...placeFields(meeting), ['到会情况', meeting.attendanceText]]);
    paper.heading('一、议程');
    paper.table(
      [
        { header: '序号', width: 1, align: 'center' },
        { header: '内容', width: 7 },
        { header: '发言人', width: 3 },
      ],
      meeting.agenda.map(({ title, speaker }, i) => [`${i + 1}`, title, speaker ?? '']),
    );
    paper.heading('二、签到');
    paper.table(
      [
        { header: '序号', width: 1, align: 'center' },
        { header: '单位', width: 5 },
        { header: '姓名、职务', width: 3 },
        { header: '签到', width: 2 },
      ],
      meeting.attendances.map(({ unitName, presence, attendeeName }, i) => [`${i + 1}`, unitName, attendeeName ?? '', presence === 'EXCUSED' ? '请假' : '']),
    );
    return fileOf(await paper.bytes(), 'application/pdf', `${meeting.title}议程.pdf`);
  }

  /** Who came and what was said and decided, to be signed. Refuses `joint-meeting.not-found`, `joint-meeting.no-minutes`. */
  async minutesPaper(actor: Principal, id: string): Promise<StreamableFile> {
    const meeting = await this.view(actor, id);
    if (!meeting.minutes) refuse('joint-meeting.no-minutes');
    const paper = await this.opened(id, `${meeting.title}纪要`);
    paper.title(meeting.title).paragraph('会 议 纪 要', { align: 'center', sizePt: 14 }).space(8);
    paper.fields([...placeFields(meeting), ['到会情况', meeting.attendanceText]]);
    paper.heading('一、到会单位');
    paper.table(
      [
        { header: '单位', width: 5 },
        { header: '到会', width: 1.4, align: 'center' },
        { header: '姓名、职务', width: 3 },
        { header: '备注', width: 3 },
      ],
      meeting.attendances.map((one) => [one.unitName, one.presenceName, [one.attendeeName, one.attendeeTitle].filter(Boolean).join('，'), one.reason ?? '']),
    );
    paper.heading('二、议定事项');
    for (const line of meeting.minutes.split(/\n+/)) paper.paragraph(line.trim(), { indent: 2 });
    paper.space(16).signatures(['主持人', '记录人']);
    return fileOf(await paper.bytes(), 'application/pdf', `${meeting.title}纪要.pdf`);
  }

  private async opened(id: string, title: string): Promise<Paper> {
    const { createdAt } = (await this.db.read.repo(JointMeeting).findOneBy({ id }))!;
    return new Paper({ title, author: '共建账本', at: createdAt });
  }

  private async views(actor: Principal, ids: readonly string[]): Promise<MeetingView[]> {
    if (ids.length === 0) return [];
    const [meetings, names, attendances, files] = await Promise.all([
      this.db.read.repo(JointMeeting).findBy(ids.map((id) => ({ id }))),
      this.db.read.query<{ id: string; name: string; path: string }>(
        `SELECT a.id, a.name, a.path FROM areas a WHERE a.id IN (SELECT community_id FROM joint_meetings WHERE id IN (${placeholders(ids)}))`,
        ids,
      ),
      this.db.read.query<AttendanceRow>(
        `SELECT t.meeting_id AS meetingId, t.unit_id AS unitId, u.name AS unitName, t.presence, t.attendee_name AS attendeeName,
                t.attendee_title AS attendeeTitle, t.reason, r.id AS roundId
           FROM joint_meeting_attendances t JOIN units u ON u.id = t.unit_id
           LEFT JOIN consultation_rounds r ON r.meeting_id = t.meeting_id AND r.unit_id = t.unit_id
          WHERE t.meeting_id IN (${placeholders(ids)}) ORDER BY u.name, u.id`,
        ids,
      ),
      this.db.read.query<{ id: string; name: string }>(
        `SELECT m.id, f.name FROM joint_meetings m JOIN stored_files f ON f.id = m.minutes_file_id WHERE m.id IN (${placeholders(ids)})`,
        ids,
      ),
    ]);
    const scope = scopeOf(actor, 'consultation.manage');
    const units = unitsOf(actor, 'consultation.view');
    const byId = new Map(meetings.map((meeting) => [meeting.id, meeting]));
    return ids.map((id) => {
      const meeting = byId.get(id)!;
      const area = names.find((one) => one.id === meeting.communityId)!;
      const isStaff = scope.covers(area.path);
      const all = attendances.filter(({ meetingId }) => meetingId === id);
      const own = all.filter(({ unitId }) => units.includes(unitId));
      const myPresence = isStaff ? null : (own[0]?.presence ?? null);
      const { communityId, title, heldOn, startTime, place, chair, agenda, asConsultation, state, minutes, cancelReason } = meeting;
      return {
        id,
        communityId,
        communityName: area.name,
        title,
        heldOn,
        startTime,
        place,
        state,
        stateName: MEETING_STATE_NAMES[state],
        asConsultation,
        attendanceText: attendanceText(all.map(({ presence }) => presence)),
        hasMinutes: minutes !== null,
        myPresence,
        myPresenceName: myPresence && PRESENCE_NAMES[myPresence],
        chair,
        agenda,
        minutes,
        minutesFileName: files.find((file) => file.id === id)?.name ?? null,
        cancelReason,
        attendances: (isStaff ? all : own).map(({ meetingId: _, ...one }) => ({ ...one, presenceName: PRESENCE_NAMES[one.presence] })),
        moves: (Object.keys(MEETING_MOVES) as MeetingMove[]).filter(
          (move) => meetingMoved(state, move) !== null && (move === 'excuse') !== isStaff,
        ),
      };
    });
  }
}

type AttendanceRow = Omit<AttendanceView, 'presenceName'> & { meetingId: string };

function rowOf(view: MeetingView): MeetingRowView {
  const { chair: _c, agenda: _a, minutes: _m, minutesFileName: _f, cancelReason: _r, attendances: _t, moves: _s, ...row } = view;
  return row;
}

function mine(actor: Principal): Where {
  const area = scopeOf(actor, 'consultation.manage').within('m.community_id');
  const units = unitsOf(actor, 'consultation.view');
  return {
    sql: `(${area.sql} OR m.id IN (SELECT t.meeting_id FROM joint_meeting_attendances t WHERE t.unit_id IN (${placeholders(units)})))`,
    params: [...area.params, ...units],
  };
}

function placeFields({ heldOn, startTime, place, chair, communityName }: MeetingView): [string, string | null][] {
  return [
    ['召集单位', communityName],
    ['时间', `${dateText(heldOn)} ${startTime}`],
    ['地点', place],
    ['主持人', chair],
  ];
}

function fileOf(bytes: Buffer, type: string, name: string): StreamableFile {
  return new StreamableFile(bytes, { type, disposition: `inline; filename="file"; filename*=UTF-8''${encodeURIComponent(name)}` });
}
