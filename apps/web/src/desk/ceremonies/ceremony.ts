import type { CeremonyState } from '@app/recognition/ceremonies/ceremony.rules.js';
import type { components } from '../../api/schema.js';

export type Ceremony = components['schemas']['CeremonyDetailView'];
export type Batch = Ceremony['awardBatches'][number];
export type Winner = Batch['winners'][number];
export type Item = Ceremony['items'][number];

/** A change answers the ceremony as it now stands; the page shows that. */
export type Change = (work: () => Promise<{ data?: Ceremony }>) => Promise<boolean>;

export const CEREMONY_TONES: Record<CeremonyState, string> = { PREPARING: 'info', HELD: 'ok', CANCELLED: '' };

export const PAPERS: { name: string; path: string; hint: string }[] = [
  { name: '流程单', path: 'run-sheet', hint: '每个环节的时间、负责人、颁奖人' },
  { name: '颁奖批次表', path: 'batches', hint: '礼仪和道具按这张表准备' },
  { name: '座位图', path: 'seating-plan', hint: '座次与上台顺序一致' },
  { name: '席卡', path: 'name-cards', hint: '每页两张，对折后两面都能看' },
  { name: '主持词', path: 'script', hint: '名单、颁奖人已填好' },
  { name: '签到单', path: 'sign-in-sheet', hint: '带签到码，没有手机的签字' },
  { name: '准备清单', path: 'checklist', hint: '谁做什么，做完打勾' },
];
