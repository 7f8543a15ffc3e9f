import { Entity, ForeignKey, Index, Unique } from 'typeorm';
import type { Instant } from '@app/kernel/time.js';
import { Code, Id, InstantAt, Int, Ref, Text } from '@app/platform/database/columns.js';

export type SignInVia = 'CODE' | 'STAFF';

/** Somebody on an approved list, with a place in a batch, a seat, and whether he or she has come. No name is copied. */
@Entity('ceremony_winners')
@Unique('uq_ceremony_winners_winner', ['ceremonyId', 'programId', 'volunteerId'])
@Unique('uq_ceremony_winners_code', ['signInCode'])
@Index('ix_ceremony_winners_batch', ['batchId', 'position'])
export class CeremonyWinner {
  @Id() id: string;
  @ForeignKey('AwardCeremony', { name: 'fk_ceremony_winners_ceremony' })
  @Ref()
  ceremonyId: string;
  @ForeignKey('AwardBatch', { name: 'fk_ceremony_winners_batch' })
  @Ref()
  batchId: string;
  @ForeignKey('RecognitionProgram', { name: 'fk_ceremony_winners_program' })
  @Ref()
  programId: string;
  @ForeignKey('Volunteer', { name: 'fk_ceremony_winners_volunteer' })
  @Ref()
  volunteerId: string;
  /** Within the batch, from 1. */
  @Int() position: number;
  @Int({ nullable: true }) rankPlace: number | null;
  /** On the approved list, from 1. */
  @Int() listPosition: number;
  /** For a surname whose reading the table does not know. */
  @Text(30, { nullable: true }) sortAs: string | null;
  /** 颁奖词 for this person; without it the words of the certificate stand. */
  @Text(200, { nullable: true }) tribute: string | null;
  @Int({ nullable: true }) seatRow: number | null;
  @Int({ nullable: true }) seatNo: number | null;
  /** Eight characters, the person's own, for signing in on the day. */
  @Code(8) signInCode: string;
  @InstantAt({ nullable: true }) signedInAt: Instant | null;
  @Code(8, { nullable: true }) signedInVia: SignInVia | null;
  /** Who comes in the winner's place, and as what: 女儿. */
  @Text(30, { nullable: true }) standInName: string | null;
  @Text(30, { nullable: true }) standInRelation: string | null;
}
