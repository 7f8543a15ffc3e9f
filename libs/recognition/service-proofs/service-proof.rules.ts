import { addDays, dateText, durationText, type DateOn } from '@app/kernel/time.js';

/** Services of one kind on a proof: content, where, by whom organised, when, how often, how long. */
export type ProvenService = {
  content: string;
  organisingUnit: string;
  venue: string;
  firstOn: DateOn;
  lastOn: DateOn;
  times: number;
  minutes: number;
};

export type ServedRecord = { content: string; organisingUnit: string; venue: string; servedOn: DateOn; minutes: number };

/** Lines that fit into the snapshot; what is beyond is one line of its own, so that the sum stays true. */
const MOST_LINES = 120;
const LONGEST = 40;

/** Equal content of one unit is one line; in order of the first time. Minutes are what was really served. */
export function provenServices(records: readonly ServedRecord[]): ProvenService[] {
  const lines = new Map<string, ProvenService>();
  for (const { content, organisingUnit, venue, servedOn, minutes } of records) {
    const key = `${content}\n${organisingUnit}`;
    const line = lines.get(key);
    if (line) {
      line.firstOn = servedOn < line.firstOn ? servedOn : line.firstOn;
      line.lastOn = servedOn > line.lastOn ? servedOn : line.lastOn;
      line.times += 1;
      line.minutes += minutes;
      if (line.venue !== cut(venue)) line.venue = '多处';
    } else {
      lines.set(key, { content: cut(content), organisingUnit: cut(organisingUnit), venue: cut(venue), firstOn: servedOn, lastOn: servedOn, times: 1, minutes });
    }
  }
  const all = [...lines.values()].sort((a, b) => (a.firstOn < b.firstOn ? -1 : a.firstOn > b.firstOn ? 1 : 0));
  if (all.length <= MOST_LINES) return all;
  const rest = all.slice(MOST_LINES - 1);
  const sum = (of: (line: ProvenService) => number): number => rest.reduce((total, line) => total + of(line), 0);
  return [
    ...all.slice(0, MOST_LINES - 1),
    {
      content: `其他 ${rest.length} 项服务`,
      organisingUnit: '',
      venue: '多处',
      firstOn: rest[0]!.firstOn,
      lastOn: rest.reduce((last, line) => (line.lastOn > last ? line.lastOn : last), rest[0]!.lastOn),
      times: sum(({ times }) => times),
      minutes: sum(({ minutes }) => minutes),
    },
  ];
}

export type ProofContent = {
  certificateNo: string;
  recipientName: string;
  issuerName: string;
  fromOn: DateOn;
  toOn: DateOn;
  services: readonly ProvenService[];
  totalMinutes: number;
  issuedOn: DateOn;
};

/** What the content hash covers, in one fixed order. */
export function hashedProof({ certificateNo, recipientName, issuerName, fromOn, toOn, services, totalMinutes, issuedOn }: ProofContent): string {
  const lines = services.map((line) => [line.content, line.organisingUnit, line.venue, line.firstOn, line.lastOn, line.times, line.minutes]);
  return JSON.stringify(['service-proof/1', certificateNo, recipientName, issuerName, fromOn, toOn, lines, totalMinutes, issuedOn]);
}

/** 志愿服务记录证明：2026年1月1日至2026年11月21日，服务 32 次，126小时30分 */
export function proofTitle({ fromOn, toOn, services, totalMinutes }: Pick<ProofContent, 'fromOn' | 'toOn' | 'services' | 'totalMinutes'>): string {
  const times = services.reduce((sum, line) => sum + line.times, 0);
  return `志愿服务记录证明：${plain(fromOn)}至${plain(addDays(toOn, -1))}，服务 ${times} 次，${durationText(totalMinutes)}`;
}

const plain = (on: DateOn): string => dateText(on).split(' ')[0]!;

function cut(text: string): string {
  const characters = [...text];
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST - 1).join('')}…` : text;
}
