import type { components } from '../../api/schema.js';
import { DAY_PART_NAMES, DAY_PARTS, type DayPart } from '@app/registrations/members/member-registration.rules.js';

export type OwnRegistration = components['schemas']['OwnRegistrationView'];

export const STATE_TONES: Record<OwnRegistration['state'], string> = { SUBMITTED: 'warn', ACCEPTED: 'ok', RETURNED: 'bad', TRANSFERRED: 'info', LEFT: '' };

/** Free time as people say it: working days or weekends, and a part of the day. */
const DAYS = { WORKDAY: { name: '工作日', days: [1, 2, 3, 4, 5] }, WEEKEND: { name: '周末', days: [6, 7] } } as const;

export const FREE_TIME_CHOICES = (Object.keys(DAYS) as (keyof typeof DAYS)[]).flatMap((kind) =>
  DAY_PARTS.map((part) => ({ value: `${kind}-${part}`, name: `${DAYS[kind].name}${DAY_PART_NAMES[part]}` })),
);

export function freeTimesOf(choices: readonly string[]): string[] {
  return choices.flatMap((choice) => {
    const [kind, part] = choice.split('-') as [keyof typeof DAYS, DayPart];
    return DAYS[kind].days.map((day) => `${day}-${part}`);
  });
}

export function choicesOf(freeTimes: readonly string[]): string[] {
  return FREE_TIME_CHOICES.map(({ value }) => value).filter((choice) => freeTimesOf([choice]).every((time) => freeTimes.includes(time)));
}

/** 工作日晚上、周末上午 */
export function freeTimeText(freeTimes: readonly string[]): string {
  const chosen = choicesOf(freeTimes);
  return FREE_TIME_CHOICES.filter(({ value }) => chosen.includes(value))
    .map(({ name }) => name)
    .join('、');
}
