import type { NoticeKind } from './notice.rules.js';

/** Ways on which a notice leaves the inbox. */
export const OUTGOING_CHANNELS = ['EMAIL', 'SMS', 'WECOM_ROBOT', 'WEBHOOK'] as const;
export type OutgoingChannel = (typeof OUTGOING_CHANNELS)[number];

export const OUTGOING_CHANNEL_NAMES: Record<OutgoingChannel, string> = {
  EMAIL: '电子邮件',
  SMS: '短信',
  WECOM_ROBOT: '企业微信群机器人',
  WEBHOOK: '签名推送',
};

export type HookKind = Extract<OutgoingChannel, 'WECOM_ROBOT' | 'WEBHOOK'>;
export const HOOK_KINDS = ['WECOM_ROBOT', 'WEBHOOK'] as const satisfies readonly HookKind[];

/** WAITING: not yet taken over. SENT: the other side has it. REFUSED: it never will. DROPPED: nowhere to send it to. */
export type OutgoingState = 'WAITING' | 'SENT' | 'REFUSED' | 'DROPPED';

export type Preference = { byEmail: readonly NoticeKind[]; bySms: readonly NoticeKind[] };

/** Nothing leaves the inbox unless the person wants it (H15, H23). */
export function channelsFor(kind: NoticeKind, preference: Preference | undefined): OutgoingChannel[] {
  if (!preference) return [];
  return [
    ...(preference.byEmail.includes(kind) ? (['EMAIL'] as const) : []),
    ...(preference.bySms.includes(kind) ? (['SMS'] as const) : []),
  ];
}

/** Plain addresses only: what a mail server of today takes without a second thought. */
export function isEmailAddress(text: string): boolean {
  return text.length <= 120 && /^[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}$/.test(text);
}

/** zhang.san@example.cn → z***@example.cn */
export function maskEmail(email: string): string {
  const [name = '', host = ''] = email.split('@');
  return `${[...name][0] ?? ''}***@${host}`;
}

/** https://qyapi.weixin.qq.com/… : the host only; the rest of a hook's address is as good as a password. */
export function maskAddress(url: string): string {
  return URL.canParse(url) ? `${new URL(url).protocol}//${new URL(url).host}/…` : '…';
}
