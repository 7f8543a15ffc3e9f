import type { Action } from '@app/kernel/permissions.js';

/** What a notice is about, as coarse as a person would sort post: each may be sent on by text message or mail, or not. */
export const NOTICE_KINDS = [
  'ACTIVITY',
  'RECORD',
  'POINTS',
  'HONOUR',
  'CONTRACT',
  'REGISTRATION',
  'TASK',
  'ACCOUNT',
] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

export const NOTICE_KIND_NAMES: Record<NoticeKind, string> = {
  ACTIVITY: '活动与报名',
  RECORD: '服务记录',
  POINTS: '积分与兑换',
  HONOUR: '评选与证书',
  CONTRACT: '共建协议与清单',
  REGISTRATION: '双报到与吹哨',
  TASK: '待办提醒',
  ACCOUNT: '账号与个人信息',
};

/**
 * Who is told. A person without an account gets the row all the same and sees it when one is opened. `areaId` with
 * `action`: the staff who may do that in the area, the nearest ones only (a community's secretary before the
 * street's administrator, who would otherwise be told of everything).
 */
export type NoticeTo =
  | { accountId: string }
  | { personId: string }
  | { volunteerId: string }
  | { areaId: string; action: Action };

export type NewNotice = {
  to: NoticeTo;
  kind: NoticeKind;
  /** At most 60 characters: what happened. */
  title: string;
  /** At most 500 characters: what, why, what to do next. Shown to the recipient only; never logged. */
  text: string;
  /** A page of this site, `/me/records/…`; at most 200 characters. */
  link?: string;
  /** Given twice, the second one is not sent: `record-late:2026-11-21`. At most 80 characters, once a recipient. */
  once?: string;
};

export const TITLE_LENGTH = 60;
export const TEXT_LENGTH = 500;

/** Cuts what is too long at a whole character and says so. */
export function cut(text: string, length: number): string {
  const letters = [...text];
  return letters.length <= length ? text : `${letters.slice(0, length - 1).join('')}…`;
}

export type StaffGrant = { accountId: string; areaPath: string };

/** The accounts whose grant lies nearest above (or on) the place; all of them where several lie equally near. */
export function nearestAccounts(grants: readonly StaffGrant[], areaPath: string): string[] {
  const covering = grants.filter((grant) => areaPath.startsWith(grant.areaPath));
  const nearest = Math.max(0, ...covering.map((grant) => grant.areaPath.length));
  return [...new Set(covering.filter((grant) => grant.areaPath.length === nearest).map((grant) => grant.accountId))].sort();
}
