import { Injectable } from '@nestjs/common';
import { newId } from '@app/kernel/ids.js';
import { refuse } from '@app/kernel/refusals.js';
import { dateOf } from '@app/kernel/time.js';
import type { Principal } from '@app/platform/access/principal.js';
import { Database } from '@app/platform/database/database.js';
import { placeholders, type Reader } from '@app/platform/database/reader.js';
import type { Tx } from '@app/platform/database/tx.js';
import { Person } from '../persons/person.entity.js';
import { ageOn } from '../persons/person.rules.js';
import { ConsentRecord } from './consent.entity.js';
import { CONSENT_TEXTS, OWN_PURPOSES, type ConsentPurpose } from './consent.rules.js';
import type { ConsentView, SetConsent } from './consent.wire.js';

type Forget = (tx: Tx, personId: string) => Promise<void>;

const IDS_PER_QUERY = 500;
/** Under 14 every consent is the guardian's (H19, H20). */
const OWN_CONSENT_AGE = 14;

/** Separate consents: given and taken back by the person, remembered for ever. */
@Injectable()
export class ConsentsService {
  private readonly forgetters = new Map<ConsentPurpose, Forget[]>();

  constructor(private readonly db: Database) {}

  /** What has to vanish with a consent, in the same write; downstream libs say so when the application starts. */
  onWithdrawal(purpose: ConsentPurpose, forget: Forget): void {
    this.forgetters.set(purpose, [...(this.forgetters.get(purpose) ?? []), forget]);
  }

  /** Those of the persons who consent to the purpose now. */
  async withConsent(
    reader: Reader,
    personIds: readonly string[],
    purpose: ConsentPurpose,
  ): Promise<Set<string>> {
    const ids = [...new Set(personIds)];
    const given = new Set<string>();
    for (let from = 0; from < ids.length; from += IDS_PER_QUERY) {
      const part = ids.slice(from, from + IDS_PER_QUERY);
      const rows = await reader.query<{ person_id: string }>(
        `SELECT person_id FROM consent_records
         WHERE purpose = ? AND withdrawn_at IS NULL AND person_id IN (${placeholders(part)})`,
        [purpose, ...part],
      );
      for (const row of rows) given.add(row.person_id);
    }
    return given;
  }

  async hasConsent(reader: Reader, personId: string, purpose: ConsentPurpose): Promise<boolean> {
    return (await this.withConsent(reader, [personId], purpose)).size > 0;
  }

  /** What the signed-in person may decide, with the words of each and the answer so far. */
  async own(actor: Principal): Promise<ConsentView[]> {
    const personId = personOf(actor);
    const rows = await this.db.read.query<{
      purpose: ConsentPurpose;
      given_at: string;
      text_version: string;
    }>(
      'SELECT purpose, given_at, text_version FROM consent_records WHERE person_id = ? AND withdrawn_at IS NULL',
      [personId],
    );
    const open = new Map(rows.map((row) => [row.purpose, row]));
    return OWN_PURPOSES.map((purpose) => {
      const { name, text, version } = CONSENT_TEXTS[purpose];
      const given = open.get(purpose);
      return {
        purpose,
        name,
        text,
        textVersion: version,
        given: given !== undefined,
        givenAt: given?.given_at ?? null,
      };
    });
  }

  /** Gives or takes back; doing it twice changes nothing. Refuses `volunteer.none`, `consent.guardian-needed`. */
  async setOwn(actor: Principal, input: SetConsent): Promise<ConsentView[]> {
    const personId = personOf(actor);
    await this.db.write(async (tx) => {
      const person = await tx.lockOne(Person, personId);
      if (!input.given) return this.withdraw(tx, personId, input.purpose);
      if (person?.birthOn && ageOn(person.birthOn, dateOf(tx.at)) < OWN_CONSENT_AGE)
        refuse('consent.guardian-needed');
      return this.give(tx, personId, input.purpose, actor.accountId, null);
    });
    return this.own(actor);
  }

  /** Inside a write that holds the person's row locked. `evidence` says where a signed paper is kept. */
  async give(
    tx: Tx,
    personId: string,
    purpose: ConsentPurpose,
    recordedBy: string,
    evidence: string | null,
  ): Promise<void> {
    if (await this.hasConsent(tx, personId, purpose)) return;
    const textVersion = CONSENT_TEXTS[purpose].version;
    const row = {
      id: newId(),
      personId,
      purpose,
      textVersion,
      givenAt: tx.at,
      withdrawnAt: null,
      recordedBy,
      evidence,
    };
    await tx.insert(ConsentRecord, [row]);
    await tx.audit('consent.given', { type: 'person', id: personId }, { purpose, textVersion });
  }

  async withdraw(tx: Tx, personId: string, purpose: ConsentPurpose): Promise<void> {
    const found = await tx.execute(
      'UPDATE consent_records SET withdrawn_at = ? WHERE person_id = ? AND purpose = ? AND withdrawn_at IS NULL',
      [tx.at, personId, purpose],
    );
    if (found === 0) return;
    for (const forget of this.forgetters.get(purpose) ?? []) await forget(tx, personId);
    await tx.audit('consent.withdrawn', { type: 'person', id: personId }, { purpose });
  }
}

function personOf(actor: Principal): string {
  return actor.personId ?? refuse('volunteer.none');
}
