/** What a person is told about a step of the sign-up: what happened, why, what to do next. */
import type { SignUpEnd, SignUpState } from './sign-up.rules.js';

export type ToldStep = {
  state: SignUpState;
  endKind: SignUpEnd | null;
  reason: string | null;
  isOnBehalf: boolean;
  isExcused: boolean;
  activityName: string;
  when: string;
  venue: string | null;
  phone: string | null;
};

/** Null where there is nothing to tell: the record of service speaks for whoever was there. */
export function stepNotice(step: ToldStep): { title: string; text: string } | null {
  const { activityName, when, venue, reason } = step;
  const what = `“${activityName}”，${when}${venue ? `，${venue}` : ''}。`;
  const why = reason ? `原因：${withStop(reason)}` : '';
  switch (step.state) {
    case 'APPLIED':
      if (!step.isOnBehalf) return null;
      return { title: '社区替您报了名', text: `${what}如果不是您的意思，请在这里取消，或打电话告诉社区。` };
    case 'APPROVED':
      return { title: '报名成功', text: `${what}${withStop(reason ?? '')}请准时到场；来不了请提前取消，好让候补的人递补。` };
    case 'WAITLISTED':
      return { title: '已列入候补', text: `${what}${withStop(reason ?? '')}` };
    case 'CANCELLED':
      return { title: ENDED[step.endKind ?? 'STAFF'], text: `${what}${why}${call(step)}` };
    case 'NO_SHOW':
      if (step.isExcused) return { title: '缺席不计入', text: `${what}${withStop(reason ?? '')}` };
      return { title: '登记为未到场', text: `${what}如果您到了，或有特殊情况没有来，请告诉社区更正。时长和积分不会因此减少。` };
    case 'ATTENDED':
      return null;
  }
}

const ENDED: Record<SignUpEnd, string> = {
  SELF: '报名已取消',
  STAFF: '社区取消了您的报名',
  DECLINED: '报名没有通过',
  ACTIVITY: '活动取消了',
};

function call({ phone }: ToldStep): string {
  return phone ? `有疑问请打电话：${phone}。` : '有疑问请联系社区。';
}

function withStop(text: string): string {
  return text === '' || /[。！？]$/u.test(text) ? text : `${text}。`;
}
