import { IsBoolean, IsIn } from 'class-validator';
import { OWN_PURPOSES, type OwnPurpose } from './consent.rules.js';

export class ConsentView {
  purpose: OwnPurpose;
  name: string;
  /** The full words the person agrees to. */
  text: string;
  textVersion: string;
  given: boolean;
  givenAt: string | null;
}

export class SetConsent {
  @IsIn(OWN_PURPOSES)
  purpose: OwnPurpose;

  @IsBoolean()
  given: boolean;
}
