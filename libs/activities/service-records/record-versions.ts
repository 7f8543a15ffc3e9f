import { newId } from '@app/kernel/ids.js';
import { placeholders } from '@app/platform/database/reader.js';
import type { Tx } from '@app/platform/database/tx.js';
import type { ServiceRecordEntity } from './service-record.entity.js';

type Given = Pick<
  ServiceRecordEntity,
  | 'volunteerId'
  | 'activityId'
  | 'slotId'
  | 'communityId'
  | 'servedOn'
  | 'serviceMinutes'
  | 'creditKind'
  | 'role'
  | 'version'
  | 'recordedAt'
> &
  Partial<ServiceRecordEntity>;

/** A record that waits for confirmation, unless the given fields say that it is further on. */
export function blankRecord(given: Given): ServiceRecordEntity {
  return {
    id: newId(),
    state: 'PENDING',
    replacesId: null,
    recorderAccountId: null,
    firstApprovedBy: null,
    firstApprovedAt: null,
    confirmedBy: null,
    confirmedAt: null,
    reviewedPerMille: null,
    quality: null,
    conduct: null,
    disputedAt: null,
    disputeReason: null,
    upholdReason: null,
    finalAt: null,
    points: null,
    policyVersion: null,
    explanation: [],
    reversedAt: null,
    reversedBy: null,
    reversalReason: null,
    correctionReason: null,
    ...given,
  };
}

/** Takes records out of force. What was posted for them is the caller's to reverse. */
export async function markReversed(tx: Tx, ids: readonly string[], by: string | null, reason: string): Promise<void> {
  if (ids.length === 0) return;
  await tx.execute(
    `UPDATE service_records SET state = 'REVERSED', reversed_at = ?, reversed_by = ?, reversal_reason = ?
      WHERE id IN (${placeholders(ids)})`,
    [tx.at, by, reason, ...ids],
  );
}
