/**
 * 大屏: the pictures of the evening in their order. The same list is made on the server (for the remote) and on the
 * screen (which must go on without a network), so it depends on nothing but the programme.
 */
export type StageWinner = {
  id: string;
  /** Full with consent to be named, masked without. */
  name: string;
  unit: string;
  citation: string;
};

export type StageBatch = { id: string; title: string; kindName: string; presenters: string[]; winners: StageWinner[] };

export type StageProgramme = {
  title: string;
  communityName: string;
  /** 2026年11月21日 周六 */
  dayText: string;
  venue: string;
  batches: StageBatch[];
};

export type Slide =
  | { kind: 'TITLE' }
  | { kind: 'SIGN_IN' }
  | { kind: 'BATCH'; batchNo: number; batch: StageBatch }
  | { kind: 'WINNER'; batchNo: number; place: number; batch: StageBatch; winner: StageWinner }
  | { kind: 'PHOTO'; batchNo: number; batch: StageBatch }
  | { kind: 'CLOSING' };

export function slidesOf({ batches }: StageProgramme): Slide[] {
  return [
    { kind: 'TITLE' },
    { kind: 'SIGN_IN' },
    ...batches
      .filter(({ winners }) => winners.length > 0)
      .flatMap((batch, i): Slide[] => [
        { kind: 'BATCH', batchNo: i + 1, batch },
        ...batch.winners.map((winner, at): Slide => ({ kind: 'WINNER', batchNo: i + 1, place: at + 1, batch, winner })),
        { kind: 'PHOTO', batchNo: i + 1, batch },
      ]),
    { kind: 'CLOSING' },
  ];
}

/** What the remote shows in the hand: enough to know where one is. */
export function slideText(slide: Slide): string {
  if (slide.kind === 'TITLE') return '片头';
  if (slide.kind === 'SIGN_IN') return '签到墙';
  if (slide.kind === 'CLOSING') return '结束';
  if (slide.kind === 'BATCH') return `第${slide.batchNo}批：${slide.batch.title}`;
  if (slide.kind === 'PHOTO') return `第${slide.batchNo}批合影`;
  return `第${slide.batchNo}批第${slide.place}位：${slide.winner.name}`;
}

export const STAGE_MOVES = ['NEXT', 'PREVIOUS', 'FIRST', 'LAST', 'BLACK'] as const;
export type StageMove = (typeof STAGE_MOVES)[number];

export type StagePlace = { slide: number; isBlack: boolean };

/** Where a press leads. A dark screen comes back where it was before it goes on: nobody is skipped in the dark. */
export function movedTo(place: StagePlace, move: StageMove, slides: number): StagePlace {
  const last = Math.max(0, slides - 1);
  const at = Math.min(Math.max(0, place.slide), last);
  if (move === 'BLACK') return { slide: at, isBlack: !place.isBlack };
  if (place.isBlack) return { slide: at, isBlack: false };
  const to = { NEXT: at + 1, PREVIOUS: at - 1, FIRST: 0, LAST: last }[move];
  return { slide: Math.min(Math.max(0, to), last), isBlack: false };
}
