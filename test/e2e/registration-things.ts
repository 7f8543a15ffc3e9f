import { CONSENT_TEXTS } from '@app/people/consents/consent.rules.js';
import { ok, type Visitor } from '../client.js';
import type { Someone, Town } from './town.js';

/** 双报到 in the states that steps start from. */
export type RegistrationThings = {
  unitId: string;
  /** A unit that has not reported in. */
  freshUnitId: string;
  streetId: string;
  units: { submitted: string; toReturn: string; returned: string; accepted: string; toCancel: string };
  unitMemberId: string;
  /** Of a link that waits for its person. */
  code: string;
  members: { submitted: string; toReturn: string; accepted: string };
  /** Accepted; its person holds a post and noted a contact. */
  own: string;
  /** Who has reported in, and who has not. */
  person: Someone;
  newcomer: Someone;
  posts: { open: string; toClose: string; held: string };
  contactId: string;
};

export const PROFILE = { skills: ['medical'], serviceKinds: ['elderly'], freeTimes: ['6-MORNING'], callsAMonth: 4 };

export const UNIT_FORM = { partyOrgName: '县医院党支部', dutyContact: '党办 5520001', memberCount: 12, offers: '义诊、健康讲座' };

export const MEMBERSHIP = { membership: 'FULL' as const, partyOrgName: '密河县医院内科党小组', membershipConsentVersion: CONSENT_TEXTS.PARTY_MEMBERSHIP.version };

let made = 0;

/** A unit with its liaison's form, told by the secretary from paper. */
async function unitRegistration(secretary: Someone, communityId: string, mark: string): Promise<string> {
  made += 1;
  const unit = await ok(secretary.api.POST('/api/v1/units', { body: { communityId, name: `${mark}报到单位${made}` } }));
  return (await ok(secretary.api.POST('/api/v1/unit-registrations', { body: { unitId: unit.id, year: 2026, ...UNIT_FORM } }))).id;
}

async function member(town: Town, secretary: Someone, communityId: string, name: string): Promise<{ who: Someone; id: string }> {
  const who = await town.accountOf(secretary, await town.volunteer(secretary, name, communityId));
  const mine = await ok(who.api.POST('/api/v1/me/registrations', { body: { areaId: communityId, employerName: '县医院', ...PROFILE } }));
  return { who, id: mine.current!.id };
}

const path = (id: string) => ({ params: { path: { id } } });

export async function post(secretary: Visitor, areaId: string, name: string, capacity = 3): Promise<string> {
  const body = { areaId, postType: 'care', name, duties: '每周看望一次', capacity, fromOn: '2026-11-01' };
  return (await ok(secretary.api.POST('/api/v1/service-posts', { body }))).id;
}

export async function registrationThingsOf(town: Town, secretary: Someone, communityId: string, mark: string): Promise<RegistrationThings> {
  const { api } = secretary;
  const submitted = await unitRegistration(secretary, communityId, mark);
  const toSendBack = await unitRegistration(secretary, communityId, mark);
  const returned = await unitRegistration(secretary, communityId, mark);
  await ok(api.POST('/api/v1/unit-registrations/{id}/return', { ...path(returned), body: { reason: '请补充值班电话' } }));
  const accepted = await unitRegistration(secretary, communityId, mark);
  await ok(api.POST('/api/v1/unit-registrations/{id}/acceptance', path(accepted)));
  const toCancel = await unitRegistration(secretary, communityId, mark);
  const { unitId } = await ok(api.GET('/api/v1/unit-registrations/{id}', path(submitted)));
  const fresh = await ok(api.POST('/api/v1/units', { body: { communityId, name: `${mark}未报到单位` } }));
  for (const mobile of ['13900001111', '13900001112']) await ok(api.POST('/api/v1/units/{id}/members', { ...path(unitId), body: { name: `${mark}建军`, mobile } }));
  const { items } = await ok(api.GET('/api/v1/units/{id}/members', path(unitId)));
  const unitMemberId = items[0]!.id;
  const { code } = await ok(api.POST('/api/v1/units/{id}/members/{memberId}/link', { params: { path: { id: unitId, memberId: items[1]!.id } } }));
  const waiting = await member(town, secretary, communityId, `${mark}待受理`);
  const toReturn = await member(town, secretary, communityId, `${mark}要退回`);
  const other = await member(town, secretary, communityId, `${mark}已报到`);
  const gone = await member(town, secretary, communityId, `${mark}要退出`);
  for (const { id } of [other, gone]) await ok(api.POST('/api/v1/member-registrations/{id}/acceptance', { ...path(id), body: {} }));
  const posts = { open: await post(secretary, communityId, `${mark}结对`), toClose: await post(secretary, communityId, `${mark}关闭`), held: await post(secretary, communityId, `${mark}在岗`) };
  await ok(other.who.api.POST('/api/v1/me/service-posts/{id}/claim', path(posts.held)));
  const noted = await ok(other.who.api.POST('/api/v1/me/member-contacts', { body: { kind: 'CONTACT', text: '和网格员通了电话' } }));
  return {
    unitId,
    freshUnitId: fresh.id,
    streetId: town.streetId,
    units: { submitted, toReturn: toSendBack, returned, accepted, toCancel },
    unitMemberId,
    code: code!,
    members: { submitted: waiting.id, toReturn: toReturn.id, accepted: gone.id },
    own: other.id,
    person: other.who,
    newcomer: await town.accountOf(secretary, await town.volunteer(secretary, `${mark}新来的`, communityId)),
    posts,
    contactId: noted.contacts[0]!.id,
  };
}

export function registrationBodies(things: RegistrationThings, communityId: string): Record<string, { params: Record<string, string>; body: object }> {
  const { units, unitId, unitMemberId, members, posts } = things;
  const of = (id: string, body: object) => ({ params: { id, memberId: unitMemberId }, body });
  const reason = { reason: '试一试' };
  const form = { areaId: communityId, employerUnitId: unitId, ...PROFILE, ...MEMBERSHIP };
  const term = { code: 'tried', name: '试试' };
  return {
    'POST /unit-registrations': of('', { unitId: things.freshUnitId, year: 2026, ...UNIT_FORM }),
    'PUT /unit-registrations/:id': of(units.returned, UNIT_FORM),
    'POST /unit-registrations/:id/acceptance': of(units.submitted, {}),
    'POST /unit-registrations/:id/return': of(units.toReturn, reason),
    'POST /unit-registrations/:id/cancellation': of(units.toCancel, reason),
    'POST /units/:id/members': of(unitId, { name: '试试', mobile: '13900002222' }),
    'POST /units/:id/members/:memberId/link': of(unitId, {}),
    'POST /member-registrations/:id/acceptance': of(members.submitted, { areaId: communityId }),
    'POST /member-registrations/:id/return': of(members.toReturn, reason),
    'POST /member-registrations/:id/departure': of(members.accepted, reason),
    'POST /member-registrations/:id/membership-viewing': of(members.accepted, reason),
    'POST /me/registrations': of('', form),
    'PUT /me/registrations/:id': of(things.own, form),
    'PATCH /me/registrations/:id/profile': of(things.own, PROFILE),
    'POST /me/service-posts/:id/claim': of(posts.open, {}),
    'POST /me/service-posts/:id/leaving': of(posts.held, {}),
    'POST /me/registration-suggestions': of('', { areaId: communityId, skills: ['medical'], serviceKinds: ['elderly'] }),
    'POST /me/member-contacts': of('', { kind: 'VISIT', occurredOn: '2026-11-10', text: '走访一户' }),
    'POST /me/registrations/:id/departure': of(things.own, reason),
    'POST /service-posts': of('', { areaId: communityId, postType: 'care', name: '试试', duties: '看望', capacity: 2, fromOn: '2026-11-01', toOn: '2027-11-01' }),
    'POST /service-posts/:id/closing': of(posts.toClose, {}),
    'PATCH /service-posts/:id': of(posts.open, { name: '改名', duties: '看望老人', capacity: 5, toOn: '2027-11-01' }),
    'POST /registration-schemes': of('', {
      subdistrictId: things.streetId,
      effectiveOn: '2026-12-01',
      skills: [term],
      serviceKinds: [term],
      postTypes: [{ ...term, skills: ['tried'], serviceKinds: ['tried'] }],
      targets: [{ code: 'hours', kind: 'HOURS', span: 'YEAR', amount: 50, basis: '某办法' }],
    }),
    'POST /public/report-ins/:code/acceptance': {
      params: { code: things.code },
      body: { name: '某某', loginName: 'report-in', password: 'Sunny-Day-2026', communityId, agrees: true },
    },
    'POST /me/report-ins/:code/acceptance': { params: { code: things.code }, body: { communityId, agrees: true } },
  };
}

/** Who may do it: the newcomer, who has reported in, the street, or the community. */
export function reportingAsker(name: string, { newcomer, person }: RegistrationThings): Visitor | undefined {
  if (name === 'POST /me/registrations') return newcomer;
  return /\/me\/(registration|service-posts|member-contacts)/.test(name) ? person : undefined;
}

/** Where they lie, by the first words of the address. */
export function registrationParams(things: RegistrationThings): Record<string, Record<string, string>> {
  return {
    'unit-registrations': { id: things.units.submitted },
    'member-registrations': { id: things.members.submitted },
    'service-posts': { id: things.posts.open },
    'me/registrations': { id: things.own },
    'me/service-posts': { id: things.posts.held },
    'me/member-contacts': { id: things.contactId },
  };
}

/** A link is for whoever holds it, a receipt's code is public, and a form is made for any community. */
export const REGISTRATIONS_FOR_ANYBODY = [
  'GET /public/unit-receipts/:verifyCode',
  'GET /public/report-ins/:code',
  'POST /public/report-ins/:code/acceptance',
  'POST /public/report-ins/:code/refusal',
  'POST /me/report-ins/:code/acceptance',
  'GET /me/registration-communities/:id',
];

