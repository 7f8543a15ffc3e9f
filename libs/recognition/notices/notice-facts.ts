import { dateOf, type Instant } from '@app/kernel/time.js';
import { placeholders, type Reader } from '@app/platform/database/reader.js';
import { OPEN_OBJECTION_STATES } from '../objections/award-objection.rules.js';
import { AwardNotice } from './award-notice.entity.js';
import type { ApprovalFacts } from './award-notice.rules.js';

/** The version that hangs now. */
export async function latestNotice(reader: Reader, programId: string): Promise<AwardNotice | undefined> {
  const [notice] = await reader.repo(AwardNotice).find({ where: { programId }, order: { version: 'DESC' }, take: 1 });
  return notice;
}

/** What the approval of a list under notice depends on. */
export async function approvalFacts(reader: Reader, programId: string, listHash: string, now: Instant): Promise<ApprovalFacts> {
  const open = await reader.one<{ n: number }>(
    `SELECT COUNT(*) AS n FROM award_objections WHERE program_id = ? AND state IN (${placeholders(OPEN_OBJECTION_STATES)})`,
    [programId, ...OPEN_OBJECTION_STATES],
  );
  return { notice: await latestNotice(reader, programId), today: dateOf(now), openObjections: Number(open?.n ?? 0), listHash };
}
