/** 微心愿台账 as it is handed in and printed: one line a wish, the wisher masked. */
import { addDays, dateOf, dateText, type DateOn, type Instant, type Period } from '@app/kernel/time.js';
import { WISH_KIND_NAMES, WISH_STATE_NAMES, WISHER_KIND_NAMES, type WisherKind, type WishKind, type WishState } from './wish.rules.js';

export type WishSheetFacts = { unit: string; period: Period; preparedBy: string; on: DateOn };

export type WishLine = {
  wishNo: string | null;
  communityName: string;
  title: string;
  wishKind: WishKind;
  wisherKind: WisherKind;
  wisherMasked: string;
  state: WishState;
  collectedAt: Instant;
  publishedOn: DateOn | null;
  carriedOverOn: DateOn | null;
  /** A unit's name; a member's stays masked. */
  claimerName: string | null;
  claimedAt: Instant | null;
  contactedAt: Instant | null;
  fulfilledAt: Instant | null;
  wisherWord: string | null;
  stars: number | null;
  endReason: string | null;
  closedOn: DateOn | null;
};

export function wishLedgerSheet({ unit, period, preparedBy, on }: WishSheetFacts, lines: readonly WishLine[]) {
  return {
    name: '微心愿台账',
    title: '微心愿台账',
    info: { unit, period: periodText(period), preparedBy, on },
    columns: [
      { header: '序号', type: 'number', width: 6 },
      { header: '编号', type: 'text', width: 15 },
      { header: '社区', width: 12 },
      { header: '心愿', width: 26 },
      { header: '类别', width: 7 },
      { header: '心愿人', width: 10 },
      { header: '人群', width: 9 },
      { header: '收集日期', type: 'date', width: 12 },
      { header: '公布日期', type: 'date', width: 12 },
      { header: '结转日期', type: 'date', width: 12 },
      { header: '认领', width: 20 },
      { header: '认领日期', type: 'date', width: 12 },
      { header: '联系日期', type: 'date', width: 12 },
      { header: '办成日期', type: 'date', width: 12 },
      { header: '状态', width: 10 },
      { header: '销号日期', type: 'date', width: 12 },
      { header: '心愿人的话/原因', width: 30 },
      { header: '满意(1–5)', type: 'number', width: 9 },
    ] as const,
    rows: lines.map((line, i) => [
      i + 1,
      line.wishNo,
      line.communityName,
      line.title,
      WISH_KIND_NAMES[line.wishKind],
      line.wisherMasked,
      WISHER_KIND_NAMES[line.wisherKind],
      dateOf(line.collectedAt),
      line.publishedOn,
      line.carriedOverOn,
      line.claimerName,
      day(line.claimedAt),
      day(line.contactedAt),
      day(line.fulfilledAt),
      WISH_STATE_NAMES[line.state],
      line.closedOn,
      line.wisherWord ?? line.endReason,
      line.stars,
    ]),
  };
}

function periodText({ from, to }: Period): string {
  return `${dateText(from).split(' ')[0]} 至 ${dateText(addDays(to, -1)).split(' ')[0]}`;
}

function day(at: Instant | null): DateOn | null {
  return at && dateOf(at);
}
