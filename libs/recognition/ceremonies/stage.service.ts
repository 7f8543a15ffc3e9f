import { createHash, randomBytes, randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { refuse } from '@app/kernel/refusals.js';
import { addMinutes, dateText } from '@app/kernel/time.js';
import { verifyCodeFrom } from '@app/kernel/verify-codes.js';
import { AreasService } from '@app/people/index.js';
import type { Principal } from '@app/platform/access/principal.js';
import { Clock } from '@app/platform/clock.js';
import { Database } from '@app/platform/database/database.js';
import type { Reader } from '@app/platform/database/reader.js';
import { VisitLimits } from '@app/platform/http/visit-limits.service.js';
import { AwardCeremony } from './award-ceremony.entity.js';
import { CeremoniesService } from './ceremonies.service.js';
import { CeremonyViewsService } from './ceremony-views.service.js';
import { movedTo, slidesOf, slideText, type StageProgramme } from './stage.rules.js';
import { StageState } from './stage-state.entity.js';
import type { MoveStage, PairedRemoteView, PressRemote, RemoteView, StagePairingView, StagePositionView, StageView } from './stage.wire.js';

const PAIR_MINUTES = 10;
/** An evening and the rehearsal before it. */
const REMOTE_MINUTES = 12 * 60;
const TRIES = { what: 'stage-pairing', most: 20, minutes: 10 };
const MOST_SHOWN = 120;

/** The big screen: what it shows, where it stands, and the phone that moves it. */
@Injectable()
export class StageService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly areas: AreasService,
    private readonly ceremonies: CeremoniesService,
    private readonly views: CeremonyViewsService,
    private readonly limits: VisitLimits,
  ) {}

  /** Refuses `ceremony.not-found`. */
  async view(actor: Principal, id: string): Promise<StageView> {
    const ceremony = await this.ceremonies.require(this.db.read, actor, 'ceremony.view', id);
    const programme = await this.programme(this.db.read, ceremony);
    return { id, ...programme, position: await this.standing(this.db.read, id, programme), dataAt: this.clock.now() };
  }

  /** Asked every second or so by the screen. Refuses `ceremony.not-found`. */
  async position(actor: Principal, id: string): Promise<StagePositionView> {
    const ceremony = await this.ceremonies.require(this.db.read, actor, 'ceremony.view', id);
    return this.standing(this.db.read, id, await this.programme(this.db.read, ceremony));
  }

  /** The screen tells where its own keys have led it. Refuses `ceremony.not-found`. */
  async move(actor: Principal, id: string, { slide, isBlack }: MoveStage): Promise<void> {
    await this.db.write(async (tx) => {
      await this.ceremonies.require(tx, actor, 'ceremony.manage', id);
      await tx.lockOne(StageState, id);
      await tx.execute('UPDATE stage_states SET slide = ?, is_black = ?, version = version + 1 WHERE id = ?', [slide, isBlack ? 1 : 0, id]);
    });
  }

  /** A new code; the phone paired before stays until another one takes its place. Refuses `ceremony.not-found`. */
  async openPairing(actor: Principal, id: string): Promise<StagePairingView> {
    return this.db.write(async (tx) => {
      await this.ceremonies.require(tx, actor, 'ceremony.manage', id);
      const code = String(randomInt(1_000_000)).padStart(6, '0');
      const until = addMinutes(tx.at, PAIR_MINUTES);
      await tx.execute('UPDATE stage_states SET pair_code = ?, pair_until = ? WHERE id = ?', [code, until, id]);
      return { code, until };
    });
  }

  /** The code works once. Refuses `request.too-often`, `stage.pair-code`. */
  async pair(code: string, who: string): Promise<PairedRemoteView> {
    await this.limits.count(who, TRIES);
    return this.db.write(async (tx) => {
      const [open] = await tx.query<{ id: string }>(`SELECT id FROM stage_states WHERE pair_code = ? AND pair_until > ?${tx.forUpdate}`, [code, tx.at]);
      if (!open) refuse('stage.pair-code');
      const token = verifyCodeFrom(randomBytes(20));
      await tx.execute('UPDATE stage_states SET pair_code = NULL, pair_until = NULL, remote_hash = ?, remote_until = ? WHERE id = ?', [
        hashOf(token),
        addMinutes(tx.at, REMOTE_MINUTES),
        open.id,
      ]);
      await tx.audit('stage.remote-paired', { type: 'ceremony', id: open.id });
      return { token };
    });
  }

  /** Refuses `stage.remote-lost`. */
  async press({ token, move }: PressRemote): Promise<RemoteView> {
    await this.db.write(async (tx) => {
      const state = await this.remoteOf(tx, token);
      const programme = await this.programmeById(tx, state.id);
      const held = (await tx.lockOne(StageState, state.id))!;
      const to = movedTo(held, move, slidesOf(programme).length);
      await tx.execute('UPDATE stage_states SET slide = ?, is_black = ?, version = version + 1 WHERE id = ?', [to.slide, to.isBlack ? 1 : 0, state.id]);
    });
    return this.look(token);
  }

  /** Refuses `stage.remote-lost`. */
  async look(token: string): Promise<RemoteView> {
    const { read } = this.db;
    const { id, slide, isBlack } = await this.remoteOf(read, token);
    const programme = await this.programmeById(read, id);
    const slides = slidesOf(programme);
    const at = Math.min(slide, slides.length - 1);
    const next = slides[at + 1];
    return { title: programme.title, slide: at, slides: slides.length, isBlack, nowText: slideText(slides[at]!), nextText: next ? slideText(next) : null };
  }

  private async remoteOf(reader: Reader, token: string): Promise<StageState> {
    const state = await reader.repo(StageState).findOneBy({ remoteHash: hashOf(token) });
    return state?.remoteUntil && state.remoteUntil > this.clock.now() ? state : refuse('stage.remote-lost');
  }

  private async programmeById(reader: Reader, id: string): Promise<StageProgramme> {
    return this.programme(reader, await reader.repo(AwardCeremony).findOneByOrFail({ id }));
  }

  private async programme(reader: Reader, ceremony: AwardCeremony): Promise<StageProgramme> {
    const [community] = await this.areas.byIds(reader, [ceremony.communityId]);
    const batches = await this.views.batches(reader, ceremony.id);
    return {
      title: ceremony.title,
      communityName: community?.name ?? '',
      dayText: dateText(ceremony.heldOn),
      venue: ceremony.venue,
      batches: batches.map(({ id, title, kindName, presenters, winners }) => ({
        id,
        title,
        kindName,
        presenters,
        winners: winners
          .filter(({ obstacle }) => obstacle === null)
          .map(({ id: winnerId, shownName, unit, citation }) => ({ id: winnerId, name: shownName, unit, citation })),
      })),
    };
  }

  private async standing(reader: Reader, id: string, programme: StageProgramme): Promise<StagePositionView> {
    const state = await reader.repo(StageState).findOneByOrFail({ id });
    const come = await reader.query<{ id: string }>(
      `SELECT id FROM ceremony_winners WHERE ceremony_id = ? AND signed_in_at IS NOT NULL ORDER BY signed_in_at DESC, id LIMIT ${MOST_SHOWN}`,
      [id],
    );
    const winners = programme.batches.flatMap((batch) => batch.winners);
    const names = new Map(winners.map((winner) => [winner.id, winner.name]));
    return {
      slide: state.slide,
      isBlack: state.isBlack,
      version: state.version,
      slides: slidesOf(programme).length,
      signedIn: come.flatMap((one) => names.get(one.id) ?? []),
      invited: winners.length,
      hasRemote: state.remoteUntil !== null && state.remoteUntil > this.clock.now(),
    };
  }
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
