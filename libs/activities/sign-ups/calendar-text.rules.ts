/** Events for the calendar of a phone or a computer: iCalendar (RFC 5545). */
import { addDays, type DateOn, type Instant } from '@app/kernel/time.js';

export type CalendarEvent = {
  uid: string;
  stampAt: Instant;
  startOn: DateOn;
  /** Null: the whole day. */
  startAt: Instant | null;
  endAt: Instant | null;
  title: string;
  place: string | null;
  text: string;
  url: string;
  isCancelled: boolean;
  /** Not decided yet: shown, but not as a promise. */
  isTentative?: boolean;
};

/** One event, to be put in. Lines end with CR LF and hold at most 75 bytes; times are UTC, so no zone has to be explained. */
export function calendarText(event: CalendarEvent): string {
  return textOf([`METHOD:${event.isCancelled ? 'CANCEL' : 'PUBLISH'}`], [event]);
}

/** A whole schedule, to be subscribed; programs that heed it look again after so many hours. */
export function scheduleText(name: string, events: readonly CalendarEvent[], refreshHours: number): string {
  const every = `PT${refreshHours}H`;
  return textOf(
    ['METHOD:PUBLISH', `X-WR-CALNAME:${escaped(name)}`, `REFRESH-INTERVAL;VALUE=DURATION:${every}`, `X-PUBLISHED-TTL:${every}`],
    events,
  );
}

function textOf(head: readonly string[], events: readonly CalendarEvent[]): string {
  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Gongjian//Volunteering//ZH', ...head, ...events.flatMap(eventLines), 'END:VCALENDAR'];
  return lines.map(folded).join('\r\n') + '\r\n';
}

function eventLines(event: CalendarEvent): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${event.uid}`,
    `DTSTAMP:${utc(event.stampAt)}`,
    ...times(event),
    `SUMMARY:${escaped(event.title)}`,
    ...(event.place ? [`LOCATION:${escaped(event.place)}`] : []),
    ...(event.text ? [`DESCRIPTION:${escaped(event.text)}`] : []),
    `URL:${event.url}`,
    `STATUS:${event.isCancelled ? 'CANCELLED' : event.isTentative ? 'TENTATIVE' : 'CONFIRMED'}`,
    ...(event.isCancelled ? [] : ['BEGIN:VALARM', 'ACTION:DISPLAY', `DESCRIPTION:${escaped(event.title)}`, 'TRIGGER:-PT2H', 'END:VALARM']),
    'END:VEVENT',
  ];
}

function times({ startOn, startAt, endAt }: CalendarEvent): string[] {
  if (!startAt) return [`DTSTART;VALUE=DATE:${digits(startOn)}`, `DTEND;VALUE=DATE:${digits(addDays(startOn, 1))}`];
  return [`DTSTART:${utc(startAt)}`, ...(endAt ? [`DTEND:${utc(endAt)}`] : [])];
}

/** 20261121T010000Z */
function utc(at: Instant): string {
  return `${at.slice(0, 19).replace(/[-:]/g, '')}Z`;
}

function digits(on: DateOn): string {
  return on.replaceAll('-', '');
}

function escaped(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n]/gu, '')
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replace(/\n/g, '\\n');
}

const LINE_BYTES = 75;

/** A line that is too long goes on after CR LF and a blank; no character is cut in two. */
function folded(line: string): string {
  const parts: string[] = [];
  let part = '';
  let bytes = 0;
  for (const char of line) {
    const size = byteLength(char);
    if (bytes + size > LINE_BYTES) {
      parts.push(part);
      part = ' ';
      bytes = 1;
    }
    part += char;
    bytes += size;
  }
  return [...parts, part].join('\r\n');
}

/** Of one character, in UTF-8. */
function byteLength(char: string): number {
  const code = char.codePointAt(0)!;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}
