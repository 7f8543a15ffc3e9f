import { Injectable } from '@nestjs/common';
import { refuse } from '@app/kernel/refusals.js';
import { instantOf } from '@app/kernel/time.js';
import { ConsentsService, VolunteersService } from '@app/people/index.js';
import type { Principal } from '@app/platform/access/principal.js';
import { Clock } from '@app/platform/clock.js';
import { Database } from '@app/platform/database/database.js';
import { currentContext } from '@app/platform/request-context.js';
import { PersonalDataKeys } from '@app/platform/secrets/keys.js';
import { CHECK_IN_RULES, metresBetween, type Place, type Tap } from './check-in.rules.js';
import type { CheckInResultView, CreateCheckIn, PersonalCodeView } from './check-in.wire.js';
import { CheckInViews } from './check-in-views.service.js';
import { CheckInWriter } from './check-in-writer.service.js';
import { CodesService, type ShownCode } from './codes.service.js';

/** Where and how somebody checks in: by which code, or by a position near the place. */
type Way = { slotId: string; evidenceKind: Tap['evidenceKind']; codeKey: string | null; atMs: number };

/** A volunteer's own coming and going. */
@Injectable()
export class CheckInsService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly codes: CodesService,
    private readonly keys: PersonalDataKeys,
    private readonly volunteers: VolunteersService,
    private readonly consents: ConsentsService,
    private readonly writer: CheckInWriter,
    private readonly views: CheckInViews,
  ) {}

  /**
   * Checks in or out by the code on the leader's screen, by the digits under it, by a ticket kept without signal, or
   * by one position. The server's clock decides; the same code again gives the same answer.
   * Refuses `volunteer.none`, `check-in.nothing`, `.code-wrong`, `.code-late`, `.ticket-late`, `.typed-wrong`,
   * `.typed-often`, `.no-place`, `.no-consent`, `.too-far`, and what the rules refuse (see `judgeTap`).
   */
  async create(actor: Principal, input: CreateCheckIn): Promise<CheckInResultView> {
    const volunteerId = this.volunteers.requireOwn(actor);
    const way = await this.wayOf(volunteerId, input);
    const distanceMetres = await this.distanceOf(actor, way, input.position ?? null);
    const tap: Tap = {
      slotId: way.slotId,
      volunteerId,
      direction: input.direction ?? null,
      at: instantOf(way.atMs),
      receivedAt: this.clock.now(),
      evidenceKind: way.evidenceKind,
      codeKey: way.codeKey,
      isOffline: input.isOffline === true,
      deviceAt: input.isOffline && input.deviceAt ? instantOf(Date.parse(input.deviceAt)) : null,
      deviceHash: input.deviceId ? this.keys.blindIndex(input.deviceId, 'device') : null,
      distanceMetres,
      recorderAccountId: null,
      secondAccountId: null,
      sheetId: null,
      reason: null,
    };
    const outcome = await this.writer.take(tap);
    if (outcome.kind === 'refused') refuse(outcome.code, outcome.details);
    return this.views.resultOf(outcome, tap);
  }

  /** The code on the volunteer's own phone, for the leader to scan. Refuses `volunteer.none`. */
  async personalCode(actor: Principal): Promise<PersonalCodeView> {
    const volunteerId = this.volunteers.requireOwn(actor);
    const card = (await this.volunteers.cardsOf(this.db.read, [volunteerId])).get(volunteerId)!;
    const { code, untilMs } = this.codes.ofPerson(volunteerId);
    return { code, name: card.name, volunteerNo: card.volunteerNo, now: this.clock.now(), until: instantOf(untilMs) };
  }

  private async wayOf(volunteerId: string, input: CreateCheckIn): Promise<Way> {
    if (input.code) {
      const shown = input.isOffline ? this.codes.readTicket(input.code) : this.codes.readFresh('slot', input.code);
      return this.byCode(shown, input.isOffline ? shown.shownMs : this.clock.nowMs());
    }
    if (input.typed) {
      const slotIds = await this.views.openSlotsFor(volunteerId);
      return this.byCode(this.codes.readTyped(input.typed, slotIds, volunteerId), this.clock.nowMs());
    }
    if (!input.slotId || !input.position) refuse('check-in.nothing');
    const key = currentContext()?.idempotency?.key;
    return { slotId: input.slotId, evidenceKind: 'GPS', codeKey: key ? this.codes.keyOf(key) : null, atMs: this.clock.nowMs() };
  }

  private byCode({ id, key }: ShownCode, atMs: number): Way {
    return { slotId: id, evidenceKind: 'ROTATING_CODE', codeKey: key, atMs };
  }

  /** How far from the place, if a place is set and the person agreed; the position itself goes no further than here. */
  private async distanceOf(actor: Principal, way: Way, position: Place | null): Promise<number | null> {
    if (!position) return null;
    const isNeeded = way.evidenceKind === 'GPS';
    const place = await this.views.placeOf(way.slotId);
    if (!place) return isNeeded ? refuse('check-in.no-place') : null;
    const hasAgreed = await this.consents.hasConsent(this.db.read, actor.personId!, 'LOCATION');
    if (!hasAgreed) return isNeeded ? refuse('check-in.no-consent') : null;
    const metres = metresBetween(place, position);
    if (isNeeded && metres > CHECK_IN_RULES.nearMetres) refuse('check-in.too-far', { metres });
    return metres;
  }
}
