import { Injectable } from '@nestjs/common';
import { refuse } from '@app/kernel/refusals.js';
import { PersonalDataKeys } from '@app/platform/secrets/keys.js';
import type { MicroWish } from './micro-wish.entity.js';
import type { WisherContactView } from './wish.wire.js';

const NAME = 'micro-wish.name';
const PHONE = 'micro-wish.phone';
const ADDRESS = 'micro-wish.address';

type Ciphers = Pick<MicroWish, 'wisherNameCipher' | 'wisherPhoneCipher' | 'wisherAddressCipher'>;

/** The wisher's name, telephone and address on their way into and out of the database. */
@Injectable()
export class WisherSecrets {
  constructor(private readonly keys: PersonalDataKeys) {}

  columns({ wisherName, wisherPhone, wisherAddress }: WisherContactView): Ciphers {
    return {
      wisherNameCipher: this.keys.encrypt(wisherName.trim(), NAME),
      wisherPhoneCipher: this.keys.encrypt(wisherPhone.trim(), PHONE),
      wisherAddressCipher: wisherAddress?.trim() ? this.keys.encrypt(wisherAddress.trim(), ADDRESS) : null,
    };
  }

  /** Refuses `micro-wish.forgotten`. */
  contactOf(wish: Ciphers): WisherContactView {
    if (!wish.wisherNameCipher || !wish.wisherPhoneCipher) refuse('micro-wish.forgotten');
    return {
      wisherName: this.keys.decrypt(wish.wisherNameCipher, NAME),
      wisherPhone: this.keys.decrypt(wish.wisherPhoneCipher, PHONE),
      wisherAddress: wish.wisherAddressCipher && this.keys.decrypt(wish.wisherAddressCipher, ADDRESS),
    };
  }
}
