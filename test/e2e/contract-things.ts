import type { components } from '../../apps/web/src/api/schema.js';
import { ok } from '../client.js';
import { DEFAULT_TEMPLATE } from '@app/partnerships/contract-templates/default-template.rules.js';
import { PASSWORD, type Someone, type Town } from './town.js';

type Contract = components['schemas']['ContractView'];

/** One contract in each state that a step starts from, and what hangs on them. */
export type ContractThings = {
  unitId: string;
  doubleId: string;
  draft: Contract;
  /** The unit has answered it: the community may agree. */
  replied: Contract;
  /** Both agree to its words. */
  final: Contract;
  /** In force, with an amendment of the unit's on the table. */
  active: Contract;
  /** Being discussed. */
  open: Contract;
  /** A picture of the community's own matter. */
  obligationFileId: string;
  obligations: { own: string; submitted: string; submitted2: string; waivable: string };
  templateId: string;
  partyOrgId: string;
  invitationId: string;
  /** A link that nobody has used. */
  code: string;
};

/** Made by the secretary and a liaison of a unit of their own, in November 2026. */
export async function contractThingsOf(town: Town, { api, fetch }: Someone, communityId: string, mark: string): Promise<ContractThings> {
  const unit = async (name: string): Promise<string> => (await ok(api.POST('/api/v1/units', { body: { communityId, name } }))).id;
  const unitId = await unit(`${mark}医院`);
  const doubleId = await unit(`${mark}医院（重复登记）`);
  const invite = () => ok(api.POST('/api/v1/units/{id}/invitations', { params: { path: { id: unitId } }, body: { displayName: `${mark}联络员` } }));
  const first = await invite();
  const liaison = town.stranger();
  const login = { loginName: `${mark}lianluo`, password: PASSWORD };
  await ok(liaison.api.POST('/api/v1/public/invitations/{code}/acceptance', { params: { path: { code: first.code! } }, body: login }));
  await liaison.signIn(login.loginName, PASSWORD);

  let year = 2040;
  const draft = async (startOn = `${(year += 1)}-01-01`, endOn = `${year}-12-31`): Promise<Contract> => ok(api.POST('/api/v1/contracts', { body: { unitId, startOn, endOn } }));
  const at = ({ id }: Contract) => ({ path: { id } });
  const sent = async (one: Contract): Promise<Contract> => ok(api.POST('/api/v1/contracts/{id}/sending', { params: at(one) }));
  const answered = (one: Contract): Promise<Contract> =>
    ok(liaison.api.POST('/api/v1/contracts/{id}/versions', { params: at(one), body: { basedOn: one.latestVersion, content: { ...one.latest.content, preamble: `${mark}的答复。` } } }));
  const agreed = (one: Contract): Promise<Contract> => ok(liaison.api.POST('/api/v1/contracts/{id}/agreement', { params: at(one), body: { versionNo: one.latestVersion } }));
  const running = await agreed(await sent(await draft('2026-11-01', '2027-10-31')));
  const signature = { versionNo: 1, textHash: running.latest.textHash };
  await ok(liaison.api.POST('/api/v1/contracts/{id}/signatures', { params: at(running), body: signature }));
  const active = await ok(api.POST('/api/v1/contracts/{id}/signatures', { params: at(running), body: signature }));
  const [one, two] = active.obligations.filter(({ side }) => side === 'UNIT');
  for (const { id } of [one!, two!]) {
    await ok(liaison.api.POST('/api/v1/obligations/{id}/submission', { params: { path: { id } }, body: { words: '完成了' } }));
  }
  const owed = active.obligations.filter(({ side }) => side === 'COMMUNITY');
  const template = { areaId: communityId, name: `${mark}模板`, content: DEFAULT_TEMPLATE };
  const org = { communityId, name: `${mark}党支部`, level: 'BRANCH' as const };
  const next = await invite();
  const picture = new FormData();
  picture.set('file', new Blob([new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1, 2])]), '现场.jpg');
  const shown = await fetch(`/api/v1/obligations/${owed[0]!.id}/files`, { method: 'POST', body: picture });
  const { files } = (await shown.json()) as components['schemas']['ObligationStory'];
  return {
    unitId,
    doubleId,
    draft: await draft(),
    replied: await answered(await sent(await draft())),
    final: await agreed(await sent(await draft())),
    active: await answered(active),
    open: await sent(await draft()),
    obligationFileId: files[0]!.id,
    obligations: { own: owed[0]!.id, submitted: one!.id, submitted2: two!.id, waivable: active.obligations.filter(({ side }) => side === 'UNIT')[2]!.id },
    templateId: (await ok(api.POST('/api/v1/contract-templates', { body: template }))).find(({ name }) => name === template.name)!.id!,
    partyOrgId: (await ok(api.POST('/api/v1/party-orgs', { body: org }))).id,
    invitationId: next.invitation.id,
    code: next.code!,
  };
}

const reason = { reason: '试一试' };

/** What each route of contracts takes, by its name. */
export function contractBodies(things: ContractThings, communityId: string): Record<string, { params: Record<string, string>; body: object }> {
  const { unitId, draft, replied, final, active, open, obligations } = things;
  const of = (id: string, body: object = {}, more: Record<string, string> = {}) => ({ params: { id, ...more }, body });
  const words = { words: '在社区广场完成。' };
  return {
    'POST /contracts': of('', { unitId, startOn: '2050-01-01', endOn: '2050-12-31', templateId: things.templateId, contractNo: 'GJ（2050）1号' }),
    'POST /contracts/:id/versions': of(draft.id, { basedOn: draft.latestVersion, content: { ...draft.latest.content, title: '另一个标题' }, note: '试一试' }),
    'POST /contracts/:id/sending': of(draft.id),
    'POST /contracts/:id/comments': of(open.id, words),
    'POST /contracts/:id/agreement': of(replied.id, { versionNo: replied.latestVersion }),
    'POST /contracts/:id/signatures': of(final.id, { versionNo: final.latestVersion, textHash: final.latest.textHash }),
    'POST /contracts/:id/amendment-withdrawal': of(active.id, reason),
    'POST /contracts/:id/suspension': of(active.id, reason),
    'POST /contracts/:id/resumption': of(active.id, reason),
    'POST /contracts/:id/renewal': of(active.id),
    'POST /contracts/:id/termination': of(open.id, reason),
    'POST /obligations/:id/submission': of(obligations.own, { ...words, doneOn: '2026-11-02', doneQuantity: 1 }),
    'POST /obligations/:id/acceptance': of(obligations.submitted, words),
    'POST /obligations/:id/rejection': of(obligations.submitted2, reason),
    'POST /obligations/:id/waiver': of(obligations.waivable, reason),
    'DELETE /obligations/:id/files/:fileId': of(obligations.own, {}, { fileId: things.obligationFileId }),
    'POST /contract-templates': of('', { areaId: communityId, name: '又一个模板', content: DEFAULT_TEMPLATE }),
    'PATCH /contract-templates/:id': of(things.templateId, { name: '改名模板', content: DEFAULT_TEMPLATE, retired: false }),
    'POST /party-orgs': of('', { communityId, name: '另一个支部', level: 'BRANCH', unitId, secretaryName: '某' }),
    'PATCH /party-orgs/:id': of(things.partyOrgId, { name: '改名支部', level: 'COMMITTEE', unitId, secretaryName: '某' }),
    'POST /units/:id/invitations': of(unitId, { displayName: '某某' }),
    'POST /units/:id/merger': of(things.doubleId, { intoId: unitId, ...reason }),
    'POST /public/invitations/:code/acceptance': { params: { code: things.code }, body: { loginName: 'someone', password: PASSWORD } },
    'POST /me/invitations/:code/acceptance': { params: { code: things.code }, body: {} },
  };
}

/** Where they lie, by the first word of the address. */
export function contractParams(things: ContractThings): Record<string, Record<string, string>> {
  return {
    contracts: { id: things.active.id, versionNo: '1', signatureId: things.active.signatures[0]!.id },
    obligations: { id: things.obligations.own, fileId: things.obligationFileId },
    'contract-templates': { id: things.templateId },
    'party-orgs': { id: things.partyOrgId },
  };
}
