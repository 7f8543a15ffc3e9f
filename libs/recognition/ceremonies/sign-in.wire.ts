import { IsString, Length } from 'class-validator';
import type { DateOn, Instant } from '@app/kernel/time.js';

export class CeremonySignIn {
  /** Eight characters from the invitation; spaces, dashes and case do not matter. */
  @IsString() @Length(8, 16, { message: '签到码是 8 位字母和数字' })
  code: string;
}

/** What the holder of a code learns: that it was the right one, and where to sit. */
export class SignedInView {
  ceremonyTitle: string;
  venue: string;
  /** Masked. */
  name: string;
  seatText: string | null;
  batchTitle: string;
  signedInAt: Instant;
}

export class OwnCeremonyView {
  id: string;
  title: string;
  heldOn: DateOn;
  startTime: string;
  venue: string;
  batchTitle: string;
  seatText: string | null;
  code: string;
  signedInAt: Instant | null;
}
