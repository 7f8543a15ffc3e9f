import { Injectable } from '@nestjs/common';
import { newId } from '@app/kernel/ids.js';
import { addDays, dateOf, type DateOn, type Instant } from '@app/kernel/time.js';
import { placeholders } from '@app/platform/database/reader.js';
import type { Tx } from '@app/platform/database/tx.js';
import type { EvidenceKind } from '../attendance/attendance.rules.js';
import type { CheckInFlag, Direction } from '../check-ins/check-in.rules.js';
import { readSlots } from '../check-ins/slot-facts.js';
import { inParts } from '../service-records/record-facts.service.js';
import { AttendanceAnomalyEntity } from './attendance-anomaly.entity.js';
import { findingsOf, type SeenEvidence, type SeenStretch } from './anomaly.rules.js';

const SLOTS_AT_ONCE = 100;

/** Looks at a slot's check-ins and notes what is odd; looking again notes only what is new. */
@Injectable()
export class AnomalyFinder {
  /** Slots with check-ins today or yesterday, so that a shared phone is seen while people are still there. */
  async findRecent(tx: Tx): Promise<void> {
    const today = dateOf(tx.at);
    const rows = await tx.query<{ slot_id: string }>(
      `SELECT DISTINCT slot_id FROM check_ins WHERE on_date >= ? AND on_date <= ? AND settled_at IS NULL
        ORDER BY slot_id LIMIT ${SLOTS_AT_ONCE}`,
      [addDays(today, -1), today],
    );
    for (const { slot_id: slotId } of rows) await this.find(tx, slotId);
  }

  async find(tx: Tx, slotId: string): Promise<void> {
    const slot = (await readSlots(tx, [slotId])).get(slotId);
    if (!slot) return;
    const stretches = await this.stretches(tx, 'c.slot_id = ?', [slotId]);
    if (stretches.length === 0) return;
    const days = [-1, 0, 1].map((offset) => addDays(slot.startOn, offset));
    const people = [...new Set(stretches.map(({ volunteerId }) => volunteerId))];
    const around = await inParts(people, (part) =>
      this.stretches(tx, `c.volunteer_id IN (${placeholders(part)}) AND c.on_date IN (${placeholders(days)})`, [...part, ...days]),
    );
    const evidence = await this.evidence(tx, slotId);
    const findings = findingsOf({ slotId, endAt: slot.endAt, stretches, evidence, around });
    await tx.insertMissing(
      AttendanceAnomalyEntity,
      findings.map((finding) => ({
        id: newId(),
        ...finding,
        communityId: slot.communityId,
        slotId,
        onDate: slot.startOn,
        foundAt: tx.at,
        lookedAt: null,
        lookedBy: null,
        lookedNote: null,
      })),
    );
  }

  private async stretches(tx: Tx, where: string, params: readonly string[]): Promise<SeenStretch[]> {
    const rows = await tx.query<StretchRow>(
      `SELECT c.id, c.slot_id, c.volunteer_id, c.on_date, c.check_in_at, c.check_out_at, c.auto_closed, c.flags, s.start_at
         FROM check_ins c JOIN activity_slots s ON s.id = c.slot_id WHERE ${where} ORDER BY c.id`,
      params,
    );
    return rows.map((row) => ({
      id: row.id,
      slotId: row.slot_id,
      volunteerId: row.volunteer_id,
      onDate: row.on_date,
      checkInAt: row.check_in_at,
      checkOutAt: row.check_out_at,
      autoClosed: Number(row.auto_closed) === 1,
      flags: JSON.parse(row.flags) as CheckInFlag[],
      startAt: row.start_at,
    }));
  }

  private async evidence(tx: Tx, slotId: string): Promise<SeenEvidence[]> {
    const rows = await tx.query<EvidenceRow>(
      `SELECT check_in_id, volunteer_id, direction, evidence_kind, tapped_at, received_at, device_at, is_offline,
              device_hash, distance_metres, recorder_account_id
         FROM check_in_evidence WHERE slot_id = ? ORDER BY id`,
      [slotId],
    );
    return rows.map((row) => ({
      checkInId: row.check_in_id,
      volunteerId: row.volunteer_id,
      direction: row.direction,
      evidenceKind: row.evidence_kind,
      tappedAt: row.tapped_at,
      receivedAt: row.received_at,
      deviceAt: row.device_at,
      isOffline: Number(row.is_offline) === 1,
      deviceHash: row.device_hash,
      distanceMetres: row.distance_metres === null ? null : Number(row.distance_metres),
      recorderAccountId: row.recorder_account_id,
    }));
  }
}

type StretchRow = {
  id: string;
  slot_id: string;
  volunteer_id: string;
  on_date: DateOn;
  check_in_at: Instant;
  check_out_at: Instant | null;
  auto_closed: number;
  flags: string;
  start_at: Instant | null;
};

type EvidenceRow = {
  check_in_id: string;
  volunteer_id: string;
  direction: Direction;
  evidence_kind: EvidenceKind;
  tapped_at: Instant;
  received_at: Instant;
  device_at: Instant | null;
  is_offline: number;
  device_hash: string | null;
  distance_metres: number | null;
  recorder_account_id: string | null;
};
