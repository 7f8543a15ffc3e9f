import { Injectable } from '@nestjs/common';
import { newId } from '@app/kernel/ids.js';
import { refuse } from '@app/kernel/refusals.js';
import { dateOf, dateText, durationText } from '@app/kernel/time.js';
import { NoticesService, VolunteersService } from '@app/people/index.js';
import { readCalendarEdits } from '@app/platform/calendar/calendar-edits.js';
import { scopeOf } from '@app/platform/access/area-scope.js';
import type { Principal } from '@app/platform/access/principal.js';
import { Database } from '@app/platform/database/database.js';
import { isDuplicateKey } from '@app/platform/database/errors.js';
import type { Reader } from '@app/platform/database/reader.js';
import type { Tx } from '@app/platform/database/tx.js';
import { FilesService, type FileContents } from '@app/platform/files/files.service.js';
import { ActivitySlotEntity } from '../activities/activity-slot.entity.js';
import { ActivityEntity } from '../activities/activity.entity.js';
import { DEFAULT_ROLE } from '../attendance/attendance.rules.js';
import { readRoll } from '../attendance/roll-tables.js';
import { blankRecord } from '../service-records/record-versions.js';
import { ServiceRecordEntity } from '../service-records/service-record.entity.js';
import { checkEvidenceFile } from './evidence-file.rules.js';
import { SupplementRequest } from './supplement-request.entity.js';
import { isOpenSupplement, judgeApproval, requestRefusal, stepped, type SupplementMove } from './supplement.rules.js';
import type { AskForSupplement, CreateSupplement } from './supplement.wire.js';

/** Service recorded after the event, approved by two. */
@Injectable()
export class SupplementsService {
  constructor(
    private readonly db: Database,
    private readonly volunteers: VolunteersService,
    private readonly notices: NoticesService,
    private readonly files: FilesService,
  ) {}

  /**
   * A volunteer asks. Refuses `volunteer.none`, `activity-slot.not-found` (another community's), `supplement.open`,
   * and what `requestRefusal` says.
   */
  ask(actor: Principal, input: AskForSupplement): Promise<string> {
    const volunteerId = actor.volunteerId ?? refuse('volunteer.none');
    return this.db.write((tx) => this.add(tx, actor, { ...input, volunteerId }));
  }

  /** Staff ask for somebody of theirs. Refuses as `ask` does, and `volunteer.not-found`. */
  create(actor: Principal, input: CreateSupplement): Promise<string> {
    return this.db.write(async (tx) => {
      await this.volunteers.require(tx, actor, 'supplement.request', input.volunteerId);
      return this.add(tx, actor, input);
    });
  }

  /** Keeps a picture or scan with one's own open request. Refuses `supplement.not-found`, `.closed`, `evidence-file.wrong`. */
  async attach(actor: Principal, id: string, file: FileContents): Promise<void> {
    checkEvidenceFile(file.bytes);
    await this.db.write(async (tx) => {
      const request = await tx.lockOne(SupplementRequest, id);
      const isMine = request && (request.requestedBy === actor.accountId || request.volunteerId === actor.volunteerId);
      if (!isMine) refuse('supplement.not-found');
      if (!isOpenSupplement(request.state)) refuse('supplement.closed');
      const fileId = await this.files.store(tx, file);
      await tx.repo(SupplementRequest).update(id, { fileId });
      if (request.fileId) await this.files.remove(tx, [request.fileId]);
      await tx.audit('supplement.file-kept', { type: 'supplement-request', id });
    });
  }

  /**
   * The first of two approvals, or the second, which makes the record; it then waits seven days like any other.
   * Refuses `supplement.not-found`, `.move`, `.own`, `.second-approver`, `.recorded` (meanwhile on the roll).
   */
  async approve(actor: Principal, id: string): Promise<void> {
    await this.db.write(async (tx) => {
      const request = await this.lock(tx, actor, id);
      const verdict = judgeApproval(request, actor);
      if (verdict.kind === 'refused') refuse(verdict.code, verdict.details);
      if (verdict.state === 'FIRST_APPROVED') {
        await tx.repo(SupplementRequest).update(id, { state: verdict.state, firstApprovedBy: actor.accountId, firstApprovedAt: tx.at });
      } else {
        const recordId = await this.makeRecord(tx, actor, request);
        const done = { decidedBy: actor.accountId, decidedAt: tx.at, openKey: null, recordId };
        await tx.repo(SupplementRequest).update(id, { state: verdict.state, ...done });
      }
      await tx.audit('supplement.approved', { type: 'supplement-request', id }, { state: verdict.state });
    });
  }

  /** Refuses `supplement.not-found`, `.move`, `.own`. */
  async reject(actor: Principal, id: string, reason: string): Promise<void> {
    await this.db.write(async (tx) => {
      const request = await this.lock(tx, actor, id);
      if (request.volunteerId === actor.volunteerId) refuse('supplement.own');
      await this.close(tx, request, 'reject', { decidedBy: actor.accountId, decision: reason });
      await this.tell(tx, request, '补录申请未通过', `理由：${reason}。不同意可以在“我的申诉”里提出。`);
    });
  }

  /** The person takes it back. Refuses `supplement.not-found`, `.move`. */
  async withdraw(actor: Principal, id: string): Promise<void> {
    await this.db.write(async (tx) => {
      const request = await tx.lockOne(SupplementRequest, id);
      if (!request || !actor.volunteerId || request.volunteerId !== actor.volunteerId) refuse('supplement.not-found');
      await this.close(tx, request, 'withdraw', { decidedBy: actor.accountId });
    });
  }

  /** Refuses `supplement.not-found`, `evidence-file.none`. */
  async file(actor: Principal, id: string): Promise<FileContents> {
    const request = await this.require(this.db.read, actor, id);
    const file = request.fileId ? await this.files.read(this.db.read, request.fileId) : undefined;
    return file ?? refuse('evidence-file.none');
  }

  private async add(tx: Tx, actor: Principal, input: CreateSupplement): Promise<string> {
    const { volunteerId, slotId, serviceMinutes } = input;
    const card = (await this.volunteers.cardsOf(tx, [volunteerId])).get(volunteerId) ?? refuse('volunteer.not-found');
    const slot = (await tx.lockOne(ActivitySlotEntity, slotId)) ?? refuse('activity-slot.not-found');
    const activity = (await tx.repo(ActivityEntity).findOneBy({ id: slot.activityId }))!;
    if (activity.communityId !== card.communityId) refuse('activity-slot.not-found');
    if (card.state === 'WITHDRAWN') refuse('attendance.withdrawn');
    const { record } = (await readRoll(tx, [slotId], [volunteerId])).of(slotId, volunteerId);
    const no = requestRefusal(serviceMinutes, {
      nature: activity.nature,
      activityState: activity.state,
      endedOn: slot.endAt ? dateOf(slot.endAt) : slot.startOn,
      plannedMinutes: slot.plannedMinutes,
      hasRecord: record !== null,
      today: dateOf(tx.at),
      edits: await readCalendarEdits(tx),
    });
    if (no) refuse(no.code, no.details);
    const row = {
      ...UNDECIDED,
      id: newId(),
      communityId: activity.communityId,
      activityId: activity.id,
      slotId,
      volunteerId,
      servedOn: slot.startOn,
      serviceMinutes,
      role: input.role?.trim() || DEFAULT_ROLE,
      reason: input.reason.trim(),
      evidence: input.evidence.trim(),
      openKey: `${slotId}:${volunteerId}`,
      requestedBy: actor.accountId,
      requestedAt: tx.at,
    };
    try {
      await tx.attempt(() => tx.insert(SupplementRequest, [row]));
    } catch (error) {
      if (isDuplicateKey(error)) refuse('supplement.open');
      throw error;
    }
    await tx.audit('supplement.requested', { type: 'supplement-request', id: row.id }, { slotId, serviceMinutes });
    const text = `${dateText(slot.startOn)}“${activity.name}”有一条补录申请(${durationText(serviceMinutes)})，要两位工作人员先后审核。`;
    await this.notices.send(tx, [
      { to: { areaId: activity.communityId, action: 'supplement.approve' }, kind: 'TASK', title: '有补录申请待审核', text, link: `/desk/supplements?open=${row.id}` },
    ]);
    return row.id;
  }

  private async makeRecord(tx: Tx, actor: Principal, request: SupplementRequest): Promise<string> {
    const { slotId, volunteerId } = request;
    const { record, lastVersion } = (await readRoll(tx, [slotId], [volunteerId])).of(slotId, volunteerId);
    if (record) refuse('supplement.recorded');
    const made = blankRecord({
      volunteerId,
      slotId,
      activityId: request.activityId,
      communityId: request.communityId,
      servedOn: request.servedOn,
      serviceMinutes: request.serviceMinutes,
      creditKind: 'SUPPLEMENT',
      role: request.role,
      version: lastVersion + 1,
      state: 'CONFIRMED',
      recorderAccountId: request.requestedBy,
      recordedAt: tx.at,
      firstApprovedBy: request.firstApprovedBy,
      firstApprovedAt: request.firstApprovedAt,
      confirmedBy: actor.accountId,
      confirmedAt: tx.at,
    });
    await tx.insert(ServiceRecordEntity, [made]);
    await tx.emit('service-record.confirmed', { ids: [made.id] });
    return made.id;
  }

  private async close(tx: Tx, request: SupplementRequest, move: SupplementMove, by: Partial<SupplementRequest>): Promise<void> {
    const verdict = stepped(request.state, move);
    if (verdict.kind === 'refused') refuse(verdict.code, verdict.details);
    await tx.repo(SupplementRequest).update(request.id, { ...by, state: verdict.state, decidedAt: tx.at, openKey: null });
    await tx.audit(`supplement.${verdict.state.toLowerCase()}`, { type: 'supplement-request', id: request.id });
  }

  private async tell(tx: Tx, request: SupplementRequest, title: string, text: string): Promise<void> {
    const words = `${dateText(request.servedOn)}的补录：${text}`;
    await this.notices.send(tx, [{ to: { volunteerId: request.volunteerId }, kind: 'RECORD', title, text: words, link: '/me/supplements' }]);
  }

  /** Behind its slot, as everything that makes records. */
  private async lock(tx: Tx, actor: Principal, id: string): Promise<SupplementRequest> {
    const { slotId } = await this.require(tx, actor, id);
    await tx.lockOne(ActivitySlotEntity, slotId);
    return (await tx.lockOne(SupplementRequest, id))!;
  }

  private async require(reader: Reader, actor: Principal, id: string): Promise<SupplementRequest> {
    const request = await reader.repo(SupplementRequest).findOneBy({ id });
    const area = request && (await reader.one<{ path: string }>('SELECT path FROM areas WHERE id = ?', [request.communityId]));
    scopeOf(actor, 'supplement.approve').requires(area?.path, 'supplement.not-found');
    return request!;
  }
}

const UNDECIDED = {
  fileId: null,
  state: 'REQUESTED',
  firstApprovedBy: null,
  firstApprovedAt: null,
  decidedBy: null,
  decidedAt: null,
  decision: null,
  recordId: null,
} as const;
