import { namesOf, type SchemeContent } from '../schemes/scheme.rules.js';
import type { MemberRegistrationStep } from './member-registration-step.entity.js';
import { MEMBER_MOVES, MEMBER_STATE_NAMES, possibleMemberMoves, type FreeTime, type MemberMove, type MemberState } from './member-registration.rules.js';
import type { MemberStepView } from './member-registration.wire.js';

export type ProfileRow = { state: MemberState; skills: string; serviceKinds: string; freeTimes: string; callsAMonth: number };

/** What stands in the columns of a registration, in words. */
export function profileView(row: ProfileRow, scheme: SchemeContent) {
  const skills = JSON.parse(row.skills) as string[];
  const serviceKinds = JSON.parse(row.serviceKinds) as string[];
  return {
    state: row.state,
    stateName: MEMBER_STATE_NAMES[row.state],
    skills,
    skillNames: namesOf(scheme.skills, skills),
    serviceKinds,
    serviceKindNames: namesOf(scheme.serviceKinds, serviceKinds),
    freeTimes: JSON.parse(row.freeTimes) as FreeTime[],
    callsAMonth: Number(row.callsAMonth),
  };
}

/** A transfer is the other community's doing: nobody presses it. */
export function offeredMoves(state: MemberState, who: 'PERSON' | 'STAFF'): MemberMove[] {
  const theirs: readonly MemberMove[] = who === 'PERSON' ? ['resubmit', 'leave'] : state === 'ACCEPTED' ? ['leave'] : ['accept', 'return'];
  return possibleMemberMoves(state).filter((move) => theirs.includes(move));
}

export function stepView({ move, state, steppedAt, reason }: Pick<MemberRegistrationStep, 'move' | 'state' | 'steppedAt' | 'reason'>): MemberStepView {
  return { name: move === 'submit' ? '提交报到' : MEMBER_MOVES[move].name, stateName: MEMBER_STATE_NAMES[state], steppedAt, reason };
}
