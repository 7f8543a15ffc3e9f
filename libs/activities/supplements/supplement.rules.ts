/**
 * 补录: service that nobody wrote down in time to be checked on the spot. It is asked for within ten working days,
 * with evidence; two people approve who neither asked for it nor are the person; it never holds more than was
 * planned; and it is shown apart.
 */
import { isPastRecordTerm, knownRecordDueOn } from '@app/kernel/record-terms.js';
import type { RefusalCode, RefusalDetails } from '@app/kernel/refusals.js';
import { dateText, type DateOn } from '@app/kernel/time.js';
import type { CalendarEdits } from '@app/kernel/working-calendar.js';
import { earnsMinutes, type ActivityState } from '../activities/activity.rules.js';
import type { ServiceNature } from '@app/points/policies/policy.rules.js';

export const SUPPLEMENT_STATES = ['REQUESTED', 'FIRST_APPROVED', 'APPROVED', 'REJECTED', 'WITHDRAWN'] as const;
export type SupplementState = (typeof SUPPLEMENT_STATES)[number];

export const SUPPLEMENT_STATE_NAMES: Record<SupplementState, string> = {
  REQUESTED: '待初审',
  FIRST_APPROVED: '待复审',
  APPROVED: '已通过',
  REJECTED: '未通过',
  WITHDRAWN: '已撤回',
};

export type SupplementMove = 'approve' | 'reject' | 'withdraw' | 'reopen';

export const SUPPLEMENT_MOVES: Record<SupplementMove, { name: string; steps: Partial<Record<SupplementState, SupplementState>> }> = {
  approve: { name: '通过', steps: { REQUESTED: 'FIRST_APPROVED', FIRST_APPROVED: 'APPROVED' } },
  reject: { name: '退回', steps: { REQUESTED: 'REJECTED', FIRST_APPROVED: 'REJECTED' } },
  withdraw: { name: '撤回', steps: { REQUESTED: 'WITHDRAWN', FIRST_APPROVED: 'WITHDRAWN' } },
  // An appeal was granted: it is looked at anew, from the beginning.
  reopen: { name: '重新审核', steps: { REJECTED: 'REQUESTED' } },
};

export type SupplementVerdict =
  | { kind: 'moved'; state: SupplementState }
  | { kind: 'refused'; code: RefusalCode; details: RefusalDetails };

export type RequestFacts = {
  nature: ServiceNature;
  activityState: ActivityState;
  /** The day on which the slot ended. */
  endedOn: DateOn;
  plannedMinutes: number | null;
  hasRecord: boolean;
  today: DateOn;
  edits?: CalendarEdits;
};

/** Why service in a slot cannot be asked for, or null. */
export function requestRefusal(minutes: number, facts: RequestFacts): { code: RefusalCode; details: RefusalDetails } | null {
  const { nature, activityState, endedOn, plannedMinutes, hasRecord, today } = facts;
  if (!earnsMinutes(nature)) return { code: 'service-record.not-volunteer', details: {} };
  if (activityState === 'DRAFT' || activityState === 'CANCELLED') return { code: 'supplement.not-held', details: {} };
  if (endedOn >= today) return { code: 'supplement.not-over', details: {} };
  if (isPastRecordTerm(endedOn, today, facts.edits)) {
    const lastOn = knownRecordDueOn(endedOn, facts.edits);
    return { code: 'supplement.too-late', details: { lastOn: lastOn ? dateText(lastOn) : '十个工作日后' } };
  }
  if (plannedMinutes === null) return { code: 'supplement.plan-missing', details: {} };
  if (minutes > plannedMinutes) return { code: 'supplement.over-planned', details: { plannedMinutes } };
  return hasRecord ? { code: 'supplement.recorded', details: {} } : null;
}

export type Approver = { accountId: string; volunteerId: string | null };
type Request = { state: SupplementState; volunteerId: string; requestedBy: string; firstApprovedBy: string | null };

/** What an approval does. Nobody approves their own, what they asked for, or twice. */
export function judgeApproval(request: Request, approver: Approver): SupplementVerdict {
  const moved = stepped(request.state, 'approve');
  if (moved.kind === 'refused') return moved;
  if (approver.volunteerId === request.volunteerId || approver.accountId === request.requestedBy) return refused('supplement.own');
  if (approver.accountId === request.firstApprovedBy) return refused('supplement.second-approver');
  return moved;
}

/** What any other step does. */
export function stepped(state: SupplementState, move: SupplementMove): SupplementVerdict {
  const { name, steps } = SUPPLEMENT_MOVES[move];
  const next = steps[state];
  return next ? { kind: 'moved', state: next } : refused('supplement.move', { state: SUPPLEMENT_STATE_NAMES[state], move: name });
}

export function isOpenSupplement(state: SupplementState): boolean {
  return state === 'REQUESTED' || state === 'FIRST_APPROVED';
}

function refused(code: RefusalCode, details: RefusalDetails = {}): SupplementVerdict {
  return { kind: 'refused', code, details };
}
