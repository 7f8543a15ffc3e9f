import { Injectable } from '@nestjs/common';
import { newId } from '@app/kernel/ids.js';
import { refuse } from '@app/kernel/refusals.js';
import { addDays, dateOf, dateText } from '@app/kernel/time.js';
import { AreasService, NoticesService } from '@app/people/index.js';
import type { Principal } from '@app/platform/access/principal.js';
import { scopeOf } from '@app/platform/access/area-scope.js';
import { Database } from '@app/platform/database/database.js';
import { isDuplicateKey } from '@app/platform/database/errors.js';
import { placeholders } from '@app/platform/database/reader.js';
import type { Tx } from '@app/platform/database/tx.js';
import { FilesService } from '@app/platform/files/files.service.js';
import type { UploadedForm } from '@app/platform/files/upload.js';
import { CoBuildingContract } from '../contracts/contract.entity.js';
import { Unit } from '../units/unit.entity.js';
import { unitsOf } from '../units/liaison-scope.js';
import { ConsultationRoundsService } from './consultation-rounds.service.js';
import { liaisonsOf, termOf } from './consultation-sides.js';
import { JointMeeting, JointMeetingAttendance } from './joint-meeting.entity.js';
import { isYetToCome, MEETING_MOVES, MEETING_STATE_NAMES, meetingMoved, minutesFileType, undecided, type MeetingMove } from './joint-meeting.rules.js';
import type { AttendanceLine, ChangeMeeting, CorrectAttendance, CreateMeeting } from './joint-meeting.wire.js';

/** A joint meeting that counts as a consultation leaves so many days to write the opinions down. */
const OPINION_DAYS = 7;
const MOST_FILE_BYTES = 10 * 1024 * 1024;

/** Joint meetings: called, held, minuted. */
@Injectable()
export class JointMeetingsService {
  constructor(
    private readonly db: Database,
    private readonly areas: AreasService,
    private readonly rounds: ConsultationRoundsService,
    private readonly notices: NoticesService,
    private readonly files: FilesService,
  ) {}

  /** Calls a meeting and tells the invited units. Refuses `area.not-found`, `unit.not-found`, `joint-meeting.exists`. */
  async create(actor: Principal, input: CreateMeeting): Promise<string> {
    return this.db.write(async (tx) => {
      const community = await this.areas.requireCommunityOf(tx, actor, 'consultation.manage', input.communityId);
      const unitIds = [...new Set(input.unitIds)].sort();
      const units = await tx.repo(Unit).findBy(unitIds.map((id) => ({ id, communityId: community.id })));
      if (units.length < unitIds.length) refuse('unit.not-found');
      const meeting: JointMeeting = {
        id: newId(),
        communityId: community.id,
        title: input.title.trim() || refuse('joint-meeting.empty'),
        heldOn: input.heldOn,
        startTime: input.startTime,
        place: input.place.trim() || refuse('joint-meeting.empty'),
        chair: input.chair?.trim() || null,
        agenda: input.agenda.map(({ title, speaker }) => ({ title, speaker: speaker ?? null })),
        asConsultation: input.asConsultation ?? false,
        state: 'PLANNED',
        minutes: null,
        minutesFileId: null,
        cancelReason: null,
        createdBy: actor.accountId,
        createdAt: tx.at,
      };
      await unlessTaken(() => tx.insert(JointMeeting, [meeting]));
      await tx.insert(
        JointMeetingAttendance,
        unitIds.map((unitId) => ({ id: newId(), meetingId: meeting.id, unitId, presence: 'INVITED' as const, recordedAt: tx.at })),
      );
      await tx.audit('joint-meeting.called', { type: 'joint-meeting', id: meeting.id }, { units: unitIds.length });
      await this.tellUnits(tx, meeting, unitIds, '邀请参加联席会议', `${dateText(meeting.heldOn)} ${meeting.startTime}，${meeting.place}。不能到会请提前请假并说明原因。`);
      return meeting.id;
    });
  }

  /** Refuses `joint-meeting.not-found`, `joint-meeting.state`, `joint-meeting.exists`. */
  async change(actor: Principal, id: string, input: ChangeMeeting): Promise<void> {
    await this.db.write(async (tx) => {
      const meeting = await this.lock(tx, actor, id, 'change');
      const changes = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined));
      if (Object.keys(changes).length === 0) return;
      await unlessTaken(() => tx.repo(JointMeeting).update(id, changes));
      await tx.audit('joint-meeting.changed', { type: 'joint-meeting', id }, { fields: Object.keys(changes) });
      const { heldOn = meeting.heldOn, startTime = meeting.startTime, place = meeting.place } = input;
      const text = `时间地点现为：${dateText(heldOn)} ${startTime}，${place}。`;
      if (input.heldOn || input.startTime || input.place) await this.tellUnits(tx, meeting, await this.invited(tx, id), '联席会议有变动', text);
    });
  }

  /** A unit says beforehand that it cannot come. Refuses `joint-meeting.not-found`, `joint-meeting.state`, `joint-meeting.begun`. */
  async excuse(actor: Principal, id: string, reason: string): Promise<void> {
    await this.db.write(async (tx) => {
      const meeting = await tx.lockOne(JointMeeting, id);
      const mine = unitsOf(actor, 'consultation.answer');
      const invited = await tx.query<{ id: string }>(
        `SELECT id FROM joint_meeting_attendances WHERE meeting_id = ? AND unit_id IN (${placeholders(mine)}) ORDER BY id`,
        [id, ...mine],
      );
      if (!meeting || invited.length === 0) refuse('joint-meeting.not-found');
      refuseMove(meeting, 'excuse');
      // On the day itself one rings up; staff write it down at the door.
      if (dateOf(tx.at) >= meeting.heldOn) refuse('joint-meeting.begun');
      for (const row of invited) {
        await tx.execute(`UPDATE joint_meeting_attendances SET presence = 'EXCUSED', reason = ?, recorded_at = ? WHERE id = ?`, [reason, tx.at, row.id]);
      }
      await tx.audit('joint-meeting.excused', { type: 'joint-meeting', id });
    });
  }

  /**
   * It took place: who came, was excused, was absent. Where it counts as a consultation, a round is opened with each
   * unit that came and has a contract in force. Refuses `joint-meeting.not-found`, `joint-meeting.state`,
   * `joint-meeting.to-come`, `joint-meeting.roll-missing`, `joint-meeting.not-invited`, `joint-meeting.twice`.
   */
  async hold(actor: Principal, id: string, attendances: readonly AttendanceLine[]): Promise<void> {
    await this.db.write(async (tx) => {
      const meeting = await this.lock(tx, actor, id, 'hold');
      if (isYetToCome(meeting.heldOn, dateOf(tx.at))) refuse('joint-meeting.to-come');
      const invited = await this.invited(tx, id);
      if (new Set(attendances.map(({ unitId }) => unitId)).size < attendances.length) refuse('joint-meeting.twice');
      if (attendances.some(({ unitId }) => !invited.includes(unitId))) refuse('joint-meeting.not-invited');
      const missing = undecided(invited, attendances);
      if (missing.length > 0) refuse('joint-meeting.roll-missing', { count: missing.length });
      for (const line of attendances) await this.write(tx, id, line);
      await tx.execute(`UPDATE joint_meetings SET state = 'HELD' WHERE id = ?`, [id]);
      const came = attendances.filter(({ presence }) => presence === 'PRESENT').map(({ unitId }) => unitId);
      if (meeting.asConsultation) await this.openRounds(tx, actor.accountId, meeting, came);
      await tx.audit('joint-meeting.held', { type: 'joint-meeting', id }, { present: came.length, invited: invited.length });
    });
  }

  /** Attendance that was written down wrongly. Refuses `joint-meeting.not-found`, `joint-meeting.state`, `joint-meeting.not-invited`. */
  async correct(actor: Principal, id: string, { why, ...line }: CorrectAttendance): Promise<void> {
    await this.db.write(async (tx) => {
      await this.lock(tx, actor, id, 'correct');
      if (!(await this.invited(tx, id)).includes(line.unitId)) refuse('joint-meeting.not-invited');
      await this.write(tx, id, line);
      await tx.audit('joint-meeting.corrected', { type: 'joint-meeting', id }, { unitId: line.unitId, presence: line.presence, why });
    });
  }

  /** Refuses `joint-meeting.not-found`, `joint-meeting.state`. */
  async cancel(actor: Principal, id: string, reason: string): Promise<void> {
    await this.db.write(async (tx) => {
      const meeting = await this.lock(tx, actor, id, 'cancel');
      await tx.execute(`UPDATE joint_meetings SET state = 'CANCELLED', cancel_reason = ? WHERE id = ?`, [reason, id]);
      await tx.audit('joint-meeting.cancelled', { type: 'joint-meeting', id });
      await this.tellUnits(tx, meeting, await this.invited(tx, id), '联席会议取消', reason);
    });
  }

  /** Refuses `joint-meeting.not-found`, `joint-meeting.state`. */
  async writeMinutes(actor: Principal, id: string, minutes: string): Promise<void> {
    await this.db.write(async (tx) => {
      await this.lock(tx, actor, id, 'minute');
      await tx.execute('UPDATE joint_meetings SET minutes = ? WHERE id = ?', [minutes.trim() || refuse('joint-meeting.empty'), id]);
      await tx.audit('joint-meeting.minuted', { type: 'joint-meeting', id });
    });
  }

  /** The signed sheet; a new one takes the place of the old one. Refuses `joint-meeting.file-type`, `joint-meeting.file-size`. */
  async storeMinutes(actor: Principal, id: string, { fileName, bytes }: UploadedForm): Promise<void> {
    if (bytes.length > MOST_FILE_BYTES) refuse('joint-meeting.file-size', { megabytes: MOST_FILE_BYTES / 1024 / 1024 });
    if (!minutesFileType(fileName, bytes)) refuse('joint-meeting.file-type');
    await this.db.write(async (tx) => {
      const meeting = await this.lock(tx, actor, id, 'minute');
      const fileId = await this.files.store(tx, { name: fileName, bytes });
      await tx.execute('UPDATE joint_meetings SET minutes_file_id = ? WHERE id = ?', [fileId, id]);
      if (meeting.minutesFileId) await this.files.remove(tx, [meeting.minutesFileId]);
      await tx.audit('joint-meeting.minutes-filed', { type: 'joint-meeting', id }, { fileId });
    });
  }

  private async openRounds(tx: Tx, accountId: string, meeting: JointMeeting, unitIds: readonly string[]): Promise<void> {
    const { id, heldOn, title } = meeting;
    const found = await tx.query<{ id: string }>(
      `SELECT id FROM co_building_contracts WHERE state = 'ACTIVE' AND unit_id IN (${placeholders(unitIds)})`,
      unitIds,
    );
    const contracts = (await tx.lock(CoBuildingContract, found.map((row) => row.id))).filter((contract) => {
      const { from, to } = termOf(contract);
      return contract.communityId === meeting.communityId && heldOn >= from && heldOn < to;
    });
    const closeOn = addDays(heldOn > dateOf(tx.at) ? heldOn : dateOf(tx.at), OPINION_DAYS);
    const round = { channel: 'JOINT_MEETING' as const, topic: title, openOn: heldOn, closeOn, heldOn, meetingId: id };
    await this.rounds.open(tx, accountId, contracts, round);
  }

  private async write(tx: Tx, meetingId: string, line: AttendanceLine): Promise<void> {
    const { unitId, presence, attendeeName = null, attendeeTitle = null, reason } = line;
    await tx.execute(
      // An excuse that the unit gave beforehand stays when the roll says no more.
      `UPDATE joint_meeting_attendances SET presence = ?, attendee_name = ?, attendee_title = ?, reason = COALESCE(?, reason), recorded_at = ?
        WHERE meeting_id = ? AND unit_id = ?`,
      [presence, attendeeName, attendeeTitle, reason ?? null, tx.at, meetingId, unitId],
    );
  }

  private async invited(tx: Tx, meetingId: string): Promise<string[]> {
    const rows = await tx.query<{ unitId: string }>('SELECT unit_id AS unitId FROM joint_meeting_attendances WHERE meeting_id = ? ORDER BY unit_id', [meetingId]);
    return rows.map(({ unitId }) => unitId);
  }

  private async lock(tx: Tx, actor: Principal, id: string, move: MeetingMove): Promise<JointMeeting> {
    const meeting = await tx.lockOne(JointMeeting, id);
    const [area] = meeting ? await this.areas.byIds(tx, [meeting.communityId]) : [];
    scopeOf(actor, 'consultation.manage').requires(area?.path, 'joint-meeting.not-found');
    refuseMove(meeting!, move);
    return meeting!;
  }

  private async tellUnits(tx: Tx, meeting: JointMeeting, unitIds: readonly string[], what: string, text: string): Promise<void> {
    const liaisons = await liaisonsOf(tx, unitIds);
    const accounts = [...new Set([...liaisons.values()].flat())];
    const link = `/unit/meetings/${meeting.id}`;
    await this.notices.send(tx, accounts.map((accountId) => ({ to: { accountId }, kind: 'CONTRACT', title: `${what}：${meeting.title}`, text, link })));
  }
}

function refuseMove(meeting: JointMeeting, move: MeetingMove): void {
  if (meetingMoved(meeting.state, move) === null)
    refuse('joint-meeting.state', { state: MEETING_STATE_NAMES[meeting.state], move: MEETING_MOVES[move].name });
}

async function unlessTaken(work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (isDuplicateKey(error)) refuse('joint-meeting.exists');
    throw error;
  }
}
