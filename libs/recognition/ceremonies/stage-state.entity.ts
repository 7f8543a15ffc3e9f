import { Entity, ForeignKey, Unique } from 'typeorm';
import type { Instant } from '@app/kernel/time.js';
import { Code, Flag, Id, InstantAt, Int } from '@app/platform/database/columns.js';

/** Where the big screen of a ceremony stands, and the phone that may move it. */
@Entity('stage_states')
@Unique('uq_stage_states_remote', ['remoteHash'])
export class StageState {
  /** The ceremony's. */
  @ForeignKey('AwardCeremony', { name: 'fk_stage_states_ceremony' })
  @Id()
  id: string;
  @Int() slide: number;
  @Flag() isBlack: boolean;
  /** One more with every change; the screen takes over what is newer than its own. */
  @Int() version: number;
  /** Six digits for pairing a phone, good for a few minutes and once. */
  @Code(6, { nullable: true }) pairCode: string | null;
  @InstantAt({ nullable: true }) pairUntil: Instant | null;
  /** SHA-256 of the paired phone's token. */
  @Code(64, { nullable: true }) remoteHash: string | null;
  @InstantAt({ nullable: true }) remoteUntil: Instant | null;
}
