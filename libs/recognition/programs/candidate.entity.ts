import { Entity, ForeignKey, Unique } from 'typeorm';
import type { Instant } from '@app/kernel/time.js';
import { Code, Id, InstantAt, Int, Json, Ref, Text } from '@app/platform/database/columns.js';
import type { CandidateOutcome } from './candidates.rules.js';

/** One person considered by a program: in or out, always with the reasons in words. */
@Entity('program_candidates')
@Unique('uq_program_candidates_volunteer', ['programId', 'volunteerId'])
export class ProgramCandidate {
  @Id() id: string;
  @ForeignKey('RecognitionProgram', { name: 'fk_program_candidates_program' })
  @Ref()
  programId: string;
  @ForeignKey('Volunteer', { name: 'fk_program_candidates_volunteer' })
  @Ref()
  volunteerId: string;
  /** From the frozen run, so that the list stays as it was shown. Rank is null for who was not ranked. */
  @Text(12) volunteerNo: string;
  @Int({ nullable: true }) rankPlace: number | null;
  @Int() value: number;
  @Int() finalMinutes: number;
  @Int() services: number;
  @Int() position: number;
  @Code(10) outcome: CandidateOutcome;
  /** What the rules said; never changed by hand. */
  @Json() reasons: string[];
  /** Set by the rules: such a person cannot be added by hand either. */
  @Text(200, { nullable: true }) obstacle: string | null;
  /** Why a person decided otherwise than the rules, who and when; null where the rules stand. */
  @Text(200, { nullable: true }) manualReason: string | null;
  @Ref({ nullable: true }) decidedBy: string | null;
  /** The upheld objection that moved this person; null for what was moved by hand in the review. */
  @Ref({ nullable: true }) objectionId: string | null;
  @InstantAt({ nullable: true }) decidedAt: Instant | null;
}
