/**
 * 颁奖典礼: what it consists of. The steps are those of the trade: sign-in, opening and guests, the year's film, a
 * speech, the decision and the list read out, awards in batches, winners speak, an oath or a show, close, group photo.
 */
export const CEREMONY_STATES = ['PREPARING', 'HELD', 'CANCELLED'] as const;
export type CeremonyState = (typeof CEREMONY_STATES)[number];

export const CEREMONY_STATE_NAMES: Record<CeremonyState, string> = {
  PREPARING: '筹备中',
  HELD: '已举行',
  CANCELLED: '已取消',
};

/** A program whose list a person has approved; nothing else may come onto a stage. */
export const STAGEABLE_PROGRAM_STATES: readonly string[] = ['APPROVED', 'AWARDED'];

export const AGENDA_KINDS = [
  'SIGN_IN',
  'OPENING',
  'FILM',
  'SPEECH',
  'DECISION',
  'AWARD',
  'WINNER_SPEECH',
  'OATH',
  'SHOW',
  'CLOSING',
  'GROUP_PHOTO',
  'OTHER',
] as const;
export type AgendaKind = (typeof AGENDA_KINDS)[number];

/** What the step is called and how long it takes unless somebody says otherwise. */
export const AGENDA: Record<AgendaKind, { name: string; minutes: number }> = {
  SIGN_IN: { name: '签到入场', minutes: 30 },
  OPENING: { name: '开场、介绍来宾', minutes: 5 },
  FILM: { name: '播放年度短片', minutes: 5 },
  SPEECH: { name: '致辞', minutes: 8 },
  DECISION: { name: '宣读决定与名单', minutes: 5 },
  AWARD: { name: '颁奖', minutes: 8 },
  WINNER_SPEECH: { name: '获奖者发言', minutes: 10 },
  OATH: { name: '志愿者宣誓', minutes: 3 },
  SHOW: { name: '文艺节目', minutes: 8 },
  CLOSING: { name: '结束语', minutes: 3 },
  GROUP_PHOTO: { name: '合影', minutes: 8 },
  OTHER: { name: '其他', minutes: 5 },
};

export const BATCH_KINDS = ['COLLECTIVE', 'INDIVIDUAL'] as const;
export type BatchKind = (typeof BATCH_KINDS)[number];
export const BATCH_KIND_NAMES: Record<BatchKind, string> = { COLLECTIVE: '集体', INDIVIDUAL: '个人' };

export const PROPS = ['SASH', 'TROPHY', 'CERTIFICATE', 'MEDAL', 'FLOWERS'] as const;
export type Prop = (typeof PROPS)[number];
export const PROP_NAMES: Record<Prop, string> = {
  SASH: '披红戴花',
  TROPHY: '奖杯',
  CERTIFICATE: '证书',
  MEDAL: '纪念奖牌',
  FLOWERS: '鲜花',
};

export const ZONE_KINDS = ['HONOREE', 'LEADER', 'PARTNER', 'PUBLIC'] as const;
export type ZoneKind = (typeof ZONE_KINDS)[number];
export const ZONE_NAMES: Record<ZoneKind, string> = {
  HONOREE: '获奖者',
  LEADER: '领导和嘉宾',
  PARTNER: '共建单位',
  PUBLIC: '居民和观众',
};

/** Somebody invited by office, who presents or is seated in a zone of honour. */
export type Guest = { name: string; title: string; zone: Exclude<ZoneKind, 'HONOREE'> };

export type ChecklistLine = { text: string; owner: string; isDone: boolean };

export const DEFAULT_CHECKLIST: readonly ChecklistLine[] = [
  '场地、音响、大屏、网络试过一遍',
  '大屏打开过一次(断网也能放)，遥控手机配过对',
  '证书按批次顺序打印、盖章、核对姓名',
  '奖杯、绶带红花按上台顺序摆放',
  '席卡、座位图、流程单、主持词打印好',
  '颁奖人都通知到，知道颁哪一批',
  '获奖者前一天走过一遍台',
  '没有手机的获奖者有人带领签到',
  '代领人已登记',
  '摄影、合影站位定好',
].map((text) => ({ text, owner: '', isDone: false }));

/** Enough for the largest hall of a street. */
export const LIMITS = { programs: 10, winners: 400, batches: 60, items: 60, guests: 120, checklist: 60, zones: 12 } as const;
