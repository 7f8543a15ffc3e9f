/**
 * What looks odd about attendance. A finding is a reason to ask, never a verdict: nothing is taken away, and most of
 * it has an innocent cause (a couple shares one phone, a pump room has no signal).
 */
import { minutesBetween, type DateOn, type Instant } from '@app/kernel/time.js';
import { overlaps, type EvidenceKind } from '../attendance/attendance.rules.js';
import { minutesServed, type CheckInFlag, type Direction } from '../check-ins/check-in.rules.js';

export const ANOMALY_KINDS = [
  'OVERLAP',
  'OVER_8_HOURS',
  'ONE_PUNCH',
  'SHARED_DEVICE',
  'BULK_AFTER',
  'OFFLINE_LATE',
  'CLOCK_OFF',
  'FAR',
  'WALK_IN',
] as const;
export type AnomalyKind = (typeof ANOMALY_KINDS)[number];

export const ANOMALY_KIND_NAMES: Record<AnomalyKind, string> = {
  OVERLAP: '同一时间在两处',
  OVER_8_HOURS: '一天超过 8 小时',
  ONE_PUNCH: '只签到没签退',
  SHARED_DEVICE: '一部手机签了几个人',
  BULK_AFTER: '事后成批录入',
  OFFLINE_LATE: '没有信号，很久才补发',
  CLOCK_OFF: '手机时间对不上',
  FAR: '定位离得远',
  WALK_IN: '没有报名就到场',
};

/** Limits that say when somebody should look. */
export const ANOMALY_RULES = {
  dayMinutes: 8 * 60,
  /** So many people entered by hand by one account after the end. */
  bulkPeople: 10,
  /** A ticket that came so much later. */
  offlineMinutes: 60,
} as const;

/** A finding about hundreds is no list to read. */
const MOST_NAMED = 100;

/** Ids, counts and times; never names. */
export type AnomalyFacts = {
  volunteerIds?: string[];
  slotIds?: string[];
  minutes?: number;
  count?: number;
  metres?: number;
  fromAt?: Instant;
  toAt?: Instant;
  accountId?: string | null;
};

export type Finding = {
  kind: AnomalyKind;
  subjectKey: string;
  volunteerId: string | null;
  facts: AnomalyFacts;
};

/** One stretch with what proves its ends. */
export type SeenStretch = {
  id: string;
  slotId: string;
  volunteerId: string;
  onDate: DateOn;
  checkInAt: Instant;
  checkOutAt: Instant | null;
  autoClosed: boolean;
  flags: readonly CheckInFlag[];
  /** Planned start of its slot: minutes count from there. */
  startAt: Instant | null;
};

export type SeenEvidence = {
  checkInId: string;
  volunteerId: string;
  direction: Direction;
  evidenceKind: EvidenceKind;
  tappedAt: Instant;
  receivedAt: Instant;
  deviceAt: Instant | null;
  isOffline: boolean;
  deviceHash: string | null;
  distanceMetres: number | null;
  recorderAccountId: string | null;
};

export type Scene = {
  slotId: string;
  /** Planned end; null where nobody said. */
  endAt: Instant | null;
  /** The slot's stretches. */
  stretches: readonly SeenStretch[];
  evidence: readonly SeenEvidence[];
  /** All stretches of the same people on the same and the neighbouring days, this slot's included. */
  around: readonly SeenStretch[];
};

/** Everything odd about one slot, each finding once, in a stable order. */
export function findingsOf(scene: Scene): Finding[] {
  return [
    ...overlapsIn(scene),
    ...longDays(scene),
    ...marked(scene),
    ...sharedDevices(scene),
    ...bulkEntries(scene),
    ...lateTickets(scene),
  ];
}

/** Pairs of stretches of one person that share time, in whichever slots they are. */
export function overlappingPairs(stretches: readonly SeenStretch[]): [SeenStretch, SeenStretch][] {
  const pairs: [SeenStretch, SeenStretch][] = [];
  for (const own of groupsOf(stretches, ({ volunteerId }) => volunteerId).values()) {
    const sorted = [...own].sort((a, b) => (a.checkInAt < b.checkInAt || (a.checkInAt === b.checkInAt && a.id < b.id) ? -1 : 1));
    sorted.forEach((first, i) => {
      for (const second of sorted.slice(i + 1)) {
        const [a, b] = [first, second].map(({ checkInAt, checkOutAt }) => ({ from: checkInAt, to: checkOutAt }));
        if (overlaps(a!, b!)) pairs.push([first, second]);
      }
    });
  }
  return pairs;
}

function overlapsIn({ slotId, around }: Scene): Finding[] {
  return overlappingPairs(around)
    .filter(([a, b]) => a.slotId !== b.slotId && (a.slotId === slotId || b.slotId === slotId))
    .map(([a, b]) => {
      const ids = [a.id, b.id].sort();
      const fromAt = a.checkInAt > b.checkInAt ? a.checkInAt : b.checkInAt;
      const toAt = a.checkOutAt! < b.checkOutAt! ? a.checkOutAt! : b.checkOutAt!;
      const facts = { slotIds: [a.slotId, b.slotId], fromAt, toAt, minutes: minutesBetween(fromAt, toAt) };
      return { kind: 'OVERLAP', subjectKey: ids.join('.'), volunteerId: a.volunteerId, facts };
    });
}

function longDays({ stretches, around }: Scene): Finding[] {
  const here = new Set(stretches.map(({ volunteerId, onDate }) => `${volunteerId}.${onDate}`));
  const days = groupsOf(around, ({ volunteerId, onDate }) => `${volunteerId}.${onDate}`);
  return [...days].flatMap(([key, day]): Finding[] => {
    const minutes = day.reduce((sum, stretch) => sum + minutesServed([stretch], stretch.startAt), 0);
    if (!here.has(key) || minutes <= ANOMALY_RULES.dayMinutes) return [];
    const facts = { minutes, slotIds: [...new Set(day.map(({ slotId }) => slotId))] };
    return [{ kind: 'OVER_8_HOURS', subjectKey: key, volunteerId: day[0]!.volunteerId, facts }];
  });
}

function marked({ stretches, evidence }: Scene): Finding[] {
  const far = new Map(evidence.map(({ checkInId, distanceMetres }) => [checkInId, distanceMetres ?? 0] as const));
  return stretches.flatMap((stretch): Finding[] => {
    const { id, volunteerId, checkInAt, checkOutAt, autoClosed, flags } = stretch;
    const of = (kind: AnomalyKind, facts: AnomalyFacts): Finding => ({ kind, subjectKey: id, volunteerId, facts });
    const found: Finding[] = [];
    if (autoClosed) found.push(of('ONE_PUNCH', { fromAt: checkInAt, toAt: checkOutAt ?? checkInAt }));
    if (flags.includes('WALK_IN')) found.push(of('WALK_IN', { fromAt: checkInAt }));
    if (flags.includes('CLOCK_OFF')) found.push(of('CLOCK_OFF', { fromAt: checkInAt }));
    if (flags.includes('FAR')) found.push(of('FAR', { metres: far.get(id) ?? 0, fromAt: checkInAt }));
    return found;
  });
}

function sharedDevices({ slotId, evidence }: Scene): Finding[] {
  const devices = groupsOf(
    evidence.filter(({ deviceHash }) => deviceHash !== null),
    ({ deviceHash }) => deviceHash!,
  );
  return [...devices].flatMap(([hash, taps]): Finding[] => {
    const volunteerIds = [...new Set(taps.map(({ volunteerId }) => volunteerId))].sort();
    if (volunteerIds.length < 2) return [];
    const facts = { volunteerIds: volunteerIds.slice(0, MOST_NAMED), count: volunteerIds.length };
    return [{ kind: 'SHARED_DEVICE', subjectKey: `${slotId}.${hash}`, volunteerId: null, facts }];
  });
}

function bulkEntries({ slotId, endAt, evidence }: Scene): Finding[] {
  const entered = evidence.filter(
    ({ evidenceKind, receivedAt }) => (evidenceKind === 'STAFF' || evidenceKind === 'PAPER') && endAt !== null && receivedAt > endAt,
  );
  const recorders = groupsOf(entered, ({ recorderAccountId }) => recorderAccountId ?? '');
  return [...recorders].flatMap(([accountId, taps]): Finding[] => {
    const volunteerIds = [...new Set(taps.map(({ volunteerId }) => volunteerId))].sort();
    if (volunteerIds.length < ANOMALY_RULES.bulkPeople) return [];
    const facts = { accountId: accountId || null, volunteerIds: volunteerIds.slice(0, MOST_NAMED), count: volunteerIds.length };
    return [{ kind: 'BULK_AFTER', subjectKey: `${slotId}.${accountId}`, volunteerId: null, facts }];
  });
}

function lateTickets({ evidence }: Scene): Finding[] {
  return evidence
    .filter(({ isOffline, tappedAt, receivedAt }) => isOffline && minutesBetween(tappedAt, receivedAt) >= ANOMALY_RULES.offlineMinutes)
    .map(({ checkInId, direction, volunteerId, tappedAt, receivedAt }) => ({
      kind: 'OFFLINE_LATE',
      subjectKey: `${checkInId}.${direction}`,
      volunteerId,
      facts: { fromAt: tappedAt, toAt: receivedAt, minutes: minutesBetween(tappedAt, receivedAt) },
    }));
}

function groupsOf<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
