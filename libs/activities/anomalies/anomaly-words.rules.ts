/** Findings in words: what was seen, and the harmless explanation that comes first. */
import { clockText, durationText, instantText } from '@app/kernel/time.js';
import type { AnomalyFacts, AnomalyKind } from './anomaly.rules.js';

export const ANOMALY_HINTS: Record<AnomalyKind, string> = {
  OVERLAP: '可能忘了签退就去了下一场。请问本人在哪一场、到几点。',
  OVER_8_HOURS: '长时间值守是有的。请核对实际在场时间，超出部分由规则决定积分。',
  ONE_PUNCH: '多半是忘了签退。请问本人或负责人实际离开的时间，有出入就更正。',
  SHARED_DEVICE: '夫妻、邻居合用一部手机很常见。请问负责人这几位当时是否都在场。',
  BULK_AFTER: '可能是纸质签到事后录入。请看纸表或问负责人。',
  OFFLINE_LATE: '地下室、楼道没有信号很常见。请问负责人本人当时是否在场。',
  CLOCK_OFF: '手机时间没有校准也会这样。签到时间以签到码为准，没有采用手机时间。',
  FAR: '室内定位常有几百米偏差。请结合签到方式判断。',
  WALK_IN: '临时来帮忙是好事。请核对本人是否真的参加。',
};

export function anomalyText(kind: AnomalyKind, facts: AnomalyFacts): string {
  const { fromAt, toAt, minutes = 0, count = 0, metres = 0 } = facts;
  const from = fromAt ? instantText(fromAt) : '';
  const to = toAt ? clockText(toAt) : '';
  const texts: Record<AnomalyKind, string> = {
    OVERLAP: `${from} 到 ${to} 同时记在两个场次，重叠 ${durationText(minutes)}。`,
    OVER_8_HOURS: `当天在场合计 ${durationText(minutes)}，超过 8 小时。`,
    ONE_PUNCH: `${from} 签到，没有签退，系统按 ${to} 签退。`,
    SHARED_DEVICE: `同一部手机为 ${count} 个人签到或签退。`,
    BULK_AFTER: `活动结束之后，由同一账号录入 ${count} 个人的到场。`,
    OFFLINE_LATE: `${from} 的签到票，过了 ${durationText(minutes)} 才送到。`,
    CLOCK_OFF: `${from} 签到，手机时间与签到码时间相差较大。`,
    FAR: `签到时的定位离签到地点约 ${metres} 米。`,
    WALK_IN: `${from} 到场，事先没有报名。`,
  };
  return texts[kind];
}
