import { Injectable } from '@nestjs/common';
import { maskIdNumber, maskMobile } from '@app/kernel/names.js';
import { PersonalDataKeys } from '@app/platform/secrets/keys.js';
import type { Person } from './person.entity.js';

const ID_NUMBER = 'person.id-number';
const MOBILE = 'person.mobile';

type IdColumns = Pick<Person, 'idType' | 'idNumberCipher' | 'idNumberHash'>;
type MobileColumns = Pick<Person, 'mobileCipher' | 'mobileHash'>;

/** Identity numbers and mobiles on their way into and out of the database. */
@Injectable()
export class PersonSecrets {
  constructor(private readonly keys: PersonalDataKeys) {}

  /** @param idNumber checked and clean, as `checkIdNumber` answers it */
  idColumns(idNumber: string | null): IdColumns {
    if (!idNumber) return { idType: null, idNumberCipher: null, idNumberHash: null };
    return {
      idType: 'ID_CARD',
      idNumberCipher: this.keys.encrypt(idNumber, ID_NUMBER),
      idNumberHash: this.idNumberHash(idNumber),
    };
  }

  mobileColumns(mobile: string | null): MobileColumns {
    if (!mobile) return { mobileCipher: null, mobileHash: null };
    return { mobileCipher: this.keys.encrypt(mobile, MOBILE), mobileHash: this.mobileHash(mobile) };
  }

  idNumberHash(idNumber: string): string {
    return this.keys.blindIndex(idNumber, ID_NUMBER);
  }

  mobileHash(mobile: string): string {
    return this.keys.blindIndex(mobile, MOBILE);
  }

  idNumberOf(person: Pick<Person, 'idNumberCipher'>): string | null {
    return person.idNumberCipher && this.keys.decrypt(person.idNumberCipher, ID_NUMBER);
  }

  mobileOf(person: Pick<Person, 'mobileCipher'>): string | null {
    return person.mobileCipher && this.keys.decrypt(person.mobileCipher, MOBILE);
  }

  maskedIdNumberOf(person: Pick<Person, 'idNumberCipher'>): string | null {
    const idNumber = this.idNumberOf(person);
    return idNumber && maskIdNumber(idNumber);
  }

  maskedMobileOf(person: Pick<Person, 'mobileCipher'>): string | null {
    const mobile = this.mobileOf(person);
    return mobile && maskMobile(mobile);
  }
}
