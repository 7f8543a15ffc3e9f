import { ZONE_NAMES, type ZoneKind } from './ceremony.rules.js';

/** Rows count from the stage, seats from the left of somebody who looks at it. Both from 1, ends included. */
export type Zone = { kind: ZoneKind; fromRow: number; toRow: number; fromSeat: number; toSeat: number };
export type Seat = { row: number; seat: number };

/** Whoever is seated; `order` is the place in the whole evening: first batch first. */
export type Seated = { id: string; name: string; batchNo: number; order: number; row: number | null; seat: number | null };

export const DEFAULT_ZONES: readonly Zone[] = [
  { kind: 'LEADER', fromRow: 1, toRow: 1, fromSeat: 1, toSeat: 12 },
  { kind: 'HONOREE', fromRow: 2, toRow: 5, fromSeat: 1, toSeat: 12 },
  { kind: 'PARTNER', fromRow: 6, toRow: 6, fromSeat: 1, toSeat: 12 },
  { kind: 'PUBLIC', fromRow: 7, toRow: 10, fromSeat: 1, toSeat: 12 },
];

/** All seats of a kind, front row first, left to right. */
export function seatsOf(zones: readonly Zone[], kind: ZoneKind): Seat[] {
  return zones
    .filter((zone) => zone.kind === kind)
    .sort((a, b) => a.fromRow - b.fromRow || a.fromSeat - b.fromSeat)
    .flatMap(({ fromRow, toRow, fromSeat, toSeat }) =>
      span(fromRow, toRow).flatMap((row) => span(fromSeat, toSeat).map((seat) => ({ row, seat }))),
    )
    .sort((a, b) => a.row - b.row || a.seat - b.seat);
}

/** Winners in the order in which they come onto the stage, so that a batch rises and goes as it sits. */
export function seatInOrder(people: readonly { id: string }[], zones: readonly Zone[]): Map<string, Seat | null> {
  const seats = seatsOf(zones, 'HONOREE');
  return new Map(people.map(({ id }, i) => [id, seats[i] ?? null]));
}

/** The most senior in the middle of the row, the next to the left, then to the right of it, as protocol has it. */
export function middleFirst(seats: readonly Seat[]): Seat[] {
  const rows = [...new Set(seats.map(({ row }) => row))].sort((a, b) => a - b);
  return rows.flatMap((row) => {
    const inRow = seats.filter((one) => one.row === row).sort((a, b) => a.seat - b.seat);
    const middle = Math.floor((inRow.length - 1) / 2);
    return [...inRow]
      .map((seat, i) => ({ seat, from: i <= middle ? (middle - i) * 2 : (i - middle) * 2 - 1 }))
      .sort((a, b) => distance(a.from) - distance(b.from))
      .map(({ seat }) => seat);
  });
}

/** Middle, one left, one right, two left, two right …; even numbers lie on the left side. */
function distance(from: number): number {
  return from === 0 ? 0 : from % 2 === 0 ? from - 1 : from + 1;
}

/** What is wrong with the seats, in sentences; empty when everybody can walk up in order. */
export function seatConflicts(people: readonly Seated[], zones: readonly Zone[]): string[] {
  return [...zoneOverlaps(zones), ...unseated(people, zones), ...outside(people, zones), ...doubled(people), ...outOfOrder(people)];
}

function zoneOverlaps(zones: readonly Zone[]): string[] {
  return zones.flatMap((one, i) =>
    zones.slice(i + 1).flatMap((other) => {
      const rows = one.fromRow <= other.toRow && other.fromRow <= one.toRow;
      const seats = one.fromSeat <= other.toSeat && other.fromSeat <= one.toSeat;
      return rows && seats ? [`“${zoneText(one)}”和“${zoneText(other)}”有重叠的座位，请改一改分区。`] : [];
    }),
  );
}

function unseated(people: readonly Seated[], zones: readonly Zone[]): string[] {
  const without = people.filter(({ row }) => row === null);
  if (without.length === 0) return [];
  const seats = seatsOf(zones, 'HONOREE').length;
  const why = seats < people.length ? `获奖者区只有 ${seats} 个座位，获奖者有 ${people.length} 人` : '还没有排座';
  return [`${named(without)}没有座位：${why}。`];
}

function outside(people: readonly Seated[], zones: readonly Zone[]): string[] {
  const inside = new Set(seatsOf(zones, 'HONOREE').map(seatKey));
  return people
    .filter(isSeated)
    .filter((one) => !inside.has(seatKey(one)))
    .map((one) => `${one.name}的座位 ${seatText(one)} 不在获奖者区。`);
}

function doubled(people: readonly Seated[]): string[] {
  const by = new Map<string, (Seated & Seat)[]>();
  for (const one of people.filter(isSeated)) by.set(seatKey(one), [...(by.get(seatKey(one)) ?? []), one]);
  return [...by.values()].filter(({ length }) => length > 1).map((two) => `${seatText(two[0]!)}排了 ${two.length} 个人：${named(two)}。`);
}

function outOfOrder(people: readonly Seated[]): string[] {
  const seated = people.filter(isSeated).sort((a, b) => a.order - b.order);
  return seated.slice(1).flatMap((one, i) => {
    const before = seated[i]!;
    const isAfter = one.row > before.row || (one.row === before.row && one.seat >= before.seat);
    if (isAfter) return [];
    return [
      `座位与上台顺序不一致：第 ${before.batchNo} 批${before.name}(${seatText(before)})先上台，却坐在第 ${one.batchNo} 批${one.name}(${seatText(one)})后面。`,
    ];
  });
}

export function seatText({ row, seat }: Seat): string {
  return `${row}排${seat}座`;
}

export function zoneText({ kind, fromRow, toRow, fromSeat, toSeat }: Zone): string {
  const rows = fromRow === toRow ? `第${fromRow}排` : `第${fromRow}–${toRow}排`;
  return `${ZONE_NAMES[kind]} ${rows} ${fromSeat}–${toSeat}座`;
}

const isSeated = (one: Seated): one is Seated & Seat => one.row !== null && one.seat !== null;
const seatKey = ({ row, seat }: Seat): string => `${row}-${seat}`;

function named(people: readonly { name: string }[]): string {
  const names = people.slice(0, 5).map(({ name }) => name);
  return people.length > 5 ? `${names.join('、')}等 ${people.length} 人` : names.join('、');
}

function span(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);
}
