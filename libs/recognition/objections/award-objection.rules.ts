/** 异议 during a notice: real names, kept private; checked, and decided with reasons by somebody else than the proposer. */
export const OBJECTION_STATES = ['RECEIVED', 'CHECKING', 'UPHELD', 'REJECTED'] as const;
export type ObjectionState = (typeof OBJECTION_STATES)[number];

export const OBJECTION_STATE_NAMES: Record<ObjectionState, string> = {
  RECEIVED: '已收到',
  CHECKING: '核实中',
  UPHELD: '成立',
  REJECTED: '不成立',
};

export const OPEN_OBJECTION_STATES: readonly ObjectionState[] = ['RECEIVED', 'CHECKING'];

export type ObjectionAct = 'check' | 'uphold' | 'reject';

const MOVES: Record<ObjectionAct, Partial<Record<ObjectionState, ObjectionState>>> = {
  check: { RECEIVED: 'CHECKING' },
  uphold: { CHECKING: 'UPHELD' },
  reject: { CHECKING: 'REJECTED' },
};

/** Nothing is decided unchecked, and nothing is decided twice. */
export function objectionAfter(state: ObjectionState, act: ObjectionAct): ObjectionState | undefined {
  return MOVES[act][state];
}

export const OBJECTOR_KINDS = ['PERSON', 'UNIT'] as const;
export type ObjectorKind = (typeof OBJECTOR_KINDS)[number];
export const OBJECTOR_KIND_NAMES: Record<ObjectorKind, string> = { PERSON: '个人', UNIT: '单位' };

export const OBJECTION_SOURCES = ['ONLINE', 'PAPER'] as const;
export type ObjectionSource = (typeof OBJECTION_SOURCES)[number];

/** So long after the decision the name and the number are kept, should somebody ask again; then they leave (PIPL 19). */
export const OBJECTOR_KEPT_DAYS = 180;

/** What the objector is told before giving a name (PIPL 17); a changed text gets a new version. */
export const OBJECTION_NOTICE = {
  version: 'objection-notice-1',
  text:
    '异议要用真实姓名和能联系上的手机号，只用来核实情况和答复您。姓名和手机号加密保存，工作人员平时看不到全名全号，查看要写明理由并留下记录；不会告诉被提异议的人，也不会公开。' +
    '处理结束满 180 天后删除。单位提出异议，请另送加盖公章的书面材料。匿名的情况反映可以直接打社区电话。',
} as const;
