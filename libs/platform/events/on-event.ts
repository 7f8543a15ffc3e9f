import { SetMetadata } from '@nestjs/common';
import type { EventName } from '@app/kernel/events.js';

export const ON_EVENT = 'gongjian:on-event';
export const EVERY = 'gongjian:every';

export type OnEventFact = { event: EventName; handler: string; isOutside?: boolean };
export type EveryFact = { cron: string; handler: string };

/**
 * Marks a method `(tx, payload, delivery)` as the handler of an event. The handler's name is stored with every
 * delivery, so it never changes; boot refuses two handlers of one name.
 */
export const OnEvent = (event: EventName, handler: string): MethodDecorator =>
  SetMetadata(ON_EVENT, { event, handler } satisfies OnEventFact) as MethodDecorator;

/**
 * Marks a method `(payload)` as a handler that works outside the database: it sends something. It runs in no write
 * and may run again after a crash, so what it sends carries an id that stays the same.
 */
export const OnEventOutside = (event: EventName, handler: string): MethodDecorator =>
  SetMetadata(ON_EVENT, { event, handler, isOutside: true } satisfies OnEventFact) as MethodDecorator;

/** Marks a method `(tx, tick)` to run on a five-field cron, on Shanghai time. */
export const Every = (cron: string, handler: string): MethodDecorator =>
  SetMetadata(EVERY, { cron, handler } satisfies EveryFact) as MethodDecorator;
