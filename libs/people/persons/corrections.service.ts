import { Injectable } from '@nestjs/common';
import { checkIdNumber, checkMobile } from '@app/kernel/identity-numbers.js';
import { refuse } from '@app/kernel/refusals.js';
import { dateOf, type DateOn } from '@app/kernel/time.js';
import type { Principal } from '@app/platform/access/principal.js';
import { Database } from '@app/platform/database/database.js';
import { isDuplicateKey } from '@app/platform/database/errors.js';
import type { Tx } from '@app/platform/database/tx.js';
import { idsOnPath } from '../areas/area.rules.js';
import { AreasService } from '../areas/areas.service.js';
import { pinyinOf } from './name-pinyin.js';
import { PersonSecrets } from './person-secrets.service.js';
import { Person } from './person.entity.js';
import { cleanName } from './person.rules.js';
import { Volunteer } from './volunteer.entity.js';
import type { CorrectVolunteer } from './volunteer.wire.js';
import { VolunteersService } from './volunteers.service.js';

/** What was recorded wrongly about a person gets corrected when the person says so (H6, H21). */
@Injectable()
export class CorrectionsService {
  constructor(
    private readonly db: Database,
    private readonly areas: AreasService,
    private readonly secrets: PersonSecrets,
    private readonly volunteers: VolunteersService,
  ) {}

  /**
   * Refuses `volunteer.not-found`, `volunteer.invalid`, `volunteer.other-community`, `volunteer.id-number-taken`,
   * `volunteer.external-no-taken`.
   */
  async correct(actor: Principal, id: string, input: CorrectVolunteer): Promise<void> {
    await this.db.write(async (tx) => {
      const card = await this.volunteers.require(tx, actor, 'person.manage', id);
      const person = (await tx.lockOne(Person, card.personId)) ?? refuse('volunteer.not-found');
      if (input.areaId) await this.requirePlace(tx, actor, input.areaId, person.communityId);
      await this.correctPerson(tx, person, input);
      await this.correctVolunteer(tx, id, input);
      const { reason, ...fields } = input;
      const changed = Object.entries(fields).flatMap(([field, value]) =>
        value === undefined ? [] : [field],
      );
      await tx.audit('volunteer.corrected', { type: 'volunteer', id }, { fields: changed, reason });
    });
  }

  /** Moving to another community is not a correction. */
  private async requirePlace(tx: Tx, actor: Principal, areaId: string, communityId: string): Promise<void> {
    const area = await this.areas.require(tx, actor, 'person.manage', areaId);
    if (!idsOnPath(area.path).includes(communityId)) refuse('volunteer.other-community');
  }

  private async correctPerson(tx: Tx, person: Person, input: CorrectVolunteer): Promise<void> {
    const today = dateOf(tx.at);
    const told = input.idNumber ? checkedIdNumber(input.idNumber, today) : null;
    const birthOn = input.birthOn ?? told?.birthOn ?? person.birthOn;
    if (birthOn && birthOn > today)
      refuse('volunteer.invalid', { reason: '出生日期还没有到，请核对', field: 'birthOn' });
    const kept = told ?? this.recordedIdNumber(person, today);
    if (kept && birthOn && kept.birthOn !== birthOn) {
      refuse('volunteer.invalid', { reason: '出生日期与身份证号不一致，请核对', field: 'birthOn' });
    }
    const name = input.name === undefined ? person.name : cleanName(input.name);
    const changed: Person = {
      ...person,
      name,
      ...pinyinOf(name),
      birthOn,
      gender: input.gender ?? told?.gender ?? person.gender,
      areaId: input.areaId ?? person.areaId,
      ...(told ? this.secrets.idColumns(told.number) : {}),
      ...(input.mobile ? this.secrets.mobileColumns(checkedMobile(input.mobile)) : {}),
    };
    await onDuplicate('volunteer.id-number-taken', {}, () => tx.repo(Person).save(changed));
  }

  private async correctVolunteer(tx: Tx, id: string, input: CorrectVolunteer): Promise<void> {
    const volunteer = (await tx.lockOne(Volunteer, id)) ?? refuse('volunteer.not-found');
    const { skills, serviceCategories, joinedOn } = volunteer;
    const externalNo = input.externalNo?.trim() || volunteer.externalNo;
    const changed: Volunteer = {
      ...volunteer,
      areaId: input.areaId ?? volunteer.areaId,
      externalNo,
      skills: input.skills ?? skills,
      serviceCategories: input.serviceCategories ?? serviceCategories,
      joinedOn: input.joinedOn ?? joinedOn,
    };
    await onDuplicate('volunteer.external-no-taken', { externalNo }, () => tx.repo(Volunteer).save(changed));
  }

  private recordedIdNumber(person: Person, today: DateOn): { birthOn: DateOn } | null {
    const number = this.secrets.idNumberOf(person);
    const checked = number ? checkIdNumber(number, today) : null;
    return checked?.ok ? checked.value : null;
  }
}

function checkedIdNumber(
  text: string,
  today: DateOn,
): { number: string; birthOn: DateOn; gender: 'male' | 'female' } {
  const checked = checkIdNumber(text, today);
  return checked.ok
    ? checked.value
    : refuse('volunteer.invalid', { reason: checked.reason, field: 'idNumber' });
}

function checkedMobile(text: string): string {
  const checked = checkMobile(text);
  return checked.ok
    ? checked.value
    : refuse('volunteer.invalid', { reason: checked.reason, field: 'mobile' });
}

async function onDuplicate<T>(
  code: 'volunteer.id-number-taken' | 'volunteer.external-no-taken',
  details: object,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (isDuplicateKey(error)) refuse(code, { ...details });
    throw error;
  }
}
