import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import type { EventName } from '@app/kernel/events.js';
import { Database } from '../database/database.js';
import type { Tx } from '../database/tx.js';
import { EVERY, ON_EVENT, type EveryFact, type OnEventFact } from './on-event.js';

export type Handle = (tx: Tx, payload: unknown) => Promise<void>;
/** Works outside the database, in no write. */
export type Errand = (payload: unknown) => Promise<void>;
export type Schedule = { name: string; cron: string };

/** Every handler and schedule of this process, found by their decorators when it boots. */
@Injectable()
export class HandlersRegistry implements OnModuleInit {
  private readonly handles = new Map<string, Handle>();
  private readonly errands = new Map<string, Errand>();
  private readonly byEvent = new Map<EventName, string[]>();
  readonly schedules: Schedule[] = [];

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
    private readonly db: Database,
  ) {}

  onModuleInit(): void {
    for (const { instance } of this.discovery.getProviders()) {
      if (!instance || typeof instance !== 'object') continue;
      const prototype = Object.getPrototypeOf(instance) as object | null;
      if (!prototype) continue;
      for (const method of this.scanner.getAllMethodNames(prototype)) {
        const run = (instance as Record<string, unknown>)[method];
        if (typeof run === 'function') this.adopt(instance, run as (...args: unknown[]) => Promise<void>);
      }
    }
    this.db.useHandlers((event) => this.byEvent.get(event) ?? []);
  }

  handle(name: string): Handle | undefined {
    return this.handles.get(name);
  }

  errand(name: string): Errand | undefined {
    return this.errands.get(name);
  }

  private adopt(owner: object, run: (...args: unknown[]) => Promise<void>): void {
    const onEvent = this.reflector.get<OnEventFact | undefined>(ON_EVENT, run);
    if (onEvent) {
      if (onEvent.isOutside) this.addErrand(onEvent.handler, (payload) => run.call(owner, payload));
      else this.add(onEvent.handler, (tx, payload) => run.call(owner, tx, payload));
      this.byEvent.set(onEvent.event, [...(this.byEvent.get(onEvent.event) ?? []), onEvent.handler]);
    }
    const every = this.reflector.get<EveryFact | undefined>(EVERY, run);
    if (every) {
      this.add(every.handler, (tx, payload) => run.call(owner, tx, (payload as { tick: string }).tick));
      this.schedules.push({ name: every.handler, cron: every.cron });
    }
  }

  private add(name: string, handle: Handle): void {
    this.refuseTaken(name);
    this.handles.set(name, handle);
  }

  private addErrand(name: string, errand: Errand): void {
    this.refuseTaken(name);
    this.errands.set(name, errand);
  }

  private refuseTaken(name: string): void {
    if (this.handles.has(name) || this.errands.has(name)) throw new Error(`two handlers are named ${name}`);
  }
}
