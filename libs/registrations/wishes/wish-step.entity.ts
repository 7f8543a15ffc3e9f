import { Entity, ForeignKey, Index } from 'typeorm';
import type { Instant } from '@app/kernel/time.js';
import { Code, Id, InstantAt, Ref, Text } from '@app/platform/database/columns.js';
import type { WishMove, WishState } from './wish.rules.js';

/** One step of a wish: who, when, from where to where, why. Never changed. */
@Entity('wish_steps')
@Index('ix_wish_steps_wish', ['wishId'])
export class WishStep {
  @Id() id: string;
  @Ref() @ForeignKey('MicroWish', { name: 'fk_wish_steps_wish' }) wishId: string;
  @Code(12) move: WishMove;
  @Code(14, { nullable: true }) fromState: WishState | null;
  @Code(14) toState: WishState;
  @Ref({ nullable: true }) claimId: string | null;
  /** Null: the watch over the seven days, or the turn of a quarter. */
  @Ref({ nullable: true }) accountId: string | null;
  @InstantAt() at: Instant;
  @Text(300, { nullable: true }) reason: string | null;
}
