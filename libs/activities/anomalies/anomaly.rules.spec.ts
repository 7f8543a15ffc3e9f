import fc from 'fast-check';
import { addMinutes, instantAt } from '@app/kernel/time.js';
import { ANOMALY_HINTS, anomalyText } from './anomaly-words.rules.js';
import { ANOMALY_KINDS, findingsOf, overlappingPairs, type Scene, type SeenEvidence, type SeenStretch } from './anomaly.rules.js';
import { sampleOf } from './spot-check.rules.js';

const ON = '2026-11-21';
const at = (minute: number) => addMinutes(instantAt(ON, '09:00'), minute);
const stretch = (id: string, from: number, to: number | null, given: Partial<SeenStretch> = {}): SeenStretch => ({
  id,
  slotId: 'S',
  volunteerId: 'V',
  onDate: ON,
  checkInAt: at(from),
  checkOutAt: to === null ? null : at(to),
  autoClosed: false,
  flags: [],
  startAt: null,
  ...given,
});
const proof = (checkInId: string, given: Partial<SeenEvidence> = {}): SeenEvidence => ({
  checkInId,
  volunteerId: 'V',
  direction: 'IN',
  evidenceKind: 'ROTATING_CODE',
  tappedAt: at(0),
  receivedAt: at(0),
  deviceAt: null,
  isOffline: false,
  deviceHash: null,
  distanceMetres: null,
  recorderAccountId: null,
  ...given,
});
const scene = (given: Partial<Scene>): Scene => {
  const stretches = given.stretches ?? [];
  return { slotId: 'S', endAt: at(120), stretches, evidence: [], around: stretches, ...given };
};
const kinds = (given: Partial<Scene>) => findingsOf(scene(given)).map(({ kind }) => kind);

describe('what looks odd', () => {
  it('is nothing about an ordinary morning', () => {
    expect(kinds({ stretches: [stretch('a', 0, 120)], evidence: [proof('a', { deviceHash: 'h' })] })).toEqual([]);
  });

  it('is being in two places', () => {
    const [here, there] = [stretch('a', 0, 120), stretch('b', 60, 180, { slotId: 'T' })];
    const [finding] = findingsOf(scene({ stretches: [here], around: [here, there] }));
    expect(finding).toMatchObject({ kind: 'OVERLAP', subjectKey: 'a.b', facts: { minutes: 60, slotIds: ['S', 'T'] } });
    // One after the other is a busy day.
    expect(kinds({ stretches: [here], around: [here, stretch('b', 120, 180, { slotId: 'T' })] })).toEqual([]);
    // Two other slots that overlap are found where they are.
    const others = [stretch('b', 300, 400, { slotId: 'T' }), stretch('c', 350, 450, { slotId: 'U' })];
    expect(kinds({ stretches: [here], around: [here, ...others] })).toEqual([]);
  });

  it('is more than eight hours a day, in all slots together', () => {
    const [here, there] = [stretch('a', 0, 240), stretch('b', 240, 481, { slotId: 'T' })];
    expect(kinds({ stretches: [here], around: [here, there] })).toEqual(['OVER_8_HOURS']);
    expect(kinds({ stretches: [here], around: [here, stretch('b', 240, 480, { slotId: 'T' })] })).toEqual([]);
  });

  it('is a forgotten check-out, a walk-in, a wrong clock, a far place', () => {
    const flags = ['WALK_IN', 'CLOCK_OFF', 'FAR'] as const;
    const odd = stretch('a', 0, 60, { autoClosed: true, flags });
    expect(kinds({ stretches: [odd], evidence: [proof('a', { distanceMetres: 900 })] })).toEqual(['ONE_PUNCH', 'WALK_IN', 'CLOCK_OFF', 'FAR']);
  });

  it('is one phone for several people, not one person’s two taps', () => {
    const own = [proof('a', { deviceHash: 'h' }), proof('a', { deviceHash: 'h', direction: 'OUT' })];
    const both = [...own, proof('b', { deviceHash: 'h', volunteerId: 'W' })];
    const stretches = [stretch('a', 0, 60), stretch('b', 0, 60, { volunteerId: 'W' })];
    expect(kinds({ stretches, evidence: own })).toEqual([]);
    const [finding] = findingsOf(scene({ stretches, evidence: both }));
    expect(finding).toMatchObject({ kind: 'SHARED_DEVICE', volunteerId: null, facts: { volunteerIds: ['V', 'W'], count: 2 } });
  });

  it('is ten people entered by one account after the end, not nine, and not ten during it', () => {
    const entry = (n: number, receivedAt: string) =>
      Array.from({ length: n }, (_, i) => proof(`c${i}`, { volunteerId: `V${i}`, evidenceKind: 'STAFF', recorderAccountId: 'K', receivedAt }));
    expect(kinds({ evidence: entry(10, at(121)) })).toEqual(['BULK_AFTER']);
    expect(kinds({ evidence: entry(9, at(121)) })).toEqual([]);
    expect(kinds({ evidence: entry(10, at(120)) })).toEqual([]);
  });

  it('is a ticket that took more than an hour', () => {
    expect(kinds({ evidence: [proof('a', { isOffline: true, receivedAt: at(60) })] })).toEqual(['OFFLINE_LATE']);
    expect(kinds({ evidence: [proof('a', { isOffline: true, receivedAt: at(59) })] })).toEqual([]);
  });

  it('is said in words, with the harmless reason first', () => {
    for (const kind of ANOMALY_KINDS) {
      expect(anomalyText(kind, { fromAt: at(0), toAt: at(60), minutes: 60, count: 3, metres: 900 })).toMatch(/。$/);
      expect(ANOMALY_HINTS[kind]).toMatch(/。$/);
    }
    expect(anomalyText('OVERLAP', { fromAt: at(0), toAt: at(30), minutes: 30 })).toBe('2026年11月21日 周六 09:00 到 09:30 同时记在两个场次，重叠 30分。');
  });

  it('pairs overlap exactly when they share a minute, in whichever order they are given', () => {
    const time = fc.integer({ min: 0, max: 300 });
    const stretches = fc.array(fc.tuple(time, fc.integer({ min: 1, max: 120 }), fc.constantFrom('V', 'W')), { maxLength: 12 });
    fc.assert(
      fc.property(stretches, (given) => {
        const all = given.map(([from, length, volunteerId], i) => stretch(String(i), from, from + length, { volunteerId, slotId: `S${i}` }));
        const found = new Set(overlappingPairs(all).map(([a, b]) => [a.id, b.id].sort().join('.')));
        const expected = new Set<string>();
        given.forEach(([from, length, who], i) =>
          given.slice(0, i).forEach(([otherFrom, otherLength, other], k) => {
            if (who === other && from < otherFrom + otherLength && otherFrom < from + length) expected.add([String(i), String(k)].sort().join('.'));
          }),
        );
        expect(found).toEqual(expected);
        expect(overlappingPairs([...all].reverse()).length).toBe(found.size);
      }),
    );
  });
});

describe('a sample', () => {
  const ids = Array.from({ length: 1_000 }, (_, i) => `id-${i}`);

  it('is the same for the same seed, whatever the order of the records', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 50 }), (seed, size) => {
        const sample = sampleOf(ids, seed, size);
        expect(sample).toEqual(sampleOf([...ids].reverse(), seed, size));
        expect(new Set(sample).size).toBe(size);
      }),
      { numRuns: 30 },
    );
  });

  it('is another one for another seed, and spreads', () => {
    const hits = new Map<string, number>();
    for (let i = 0; i < 400; i++) for (const id of sampleOf(ids, `seed ${i}`, 100)) hits.set(id, (hits.get(id) ?? 0) + 1);
    // Each is drawn 40 times on average; chance alone stays within six standard deviations.
    expect(Math.min(...ids.map((id) => hits.get(id) ?? 0))).toBeGreaterThan(4);
    expect(Math.max(...hits.values())).toBeLessThan(76);
    expect(sampleOf(ids.slice(0, 3), 'x', 10)).toHaveLength(3);
  });
});
