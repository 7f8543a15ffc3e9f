import { ok, type Visitor } from '../client.js';
import { careThingsOf, type CareThings } from './care-things.js';
import { evaluationThingsOf, type EvaluationThings } from './evaluation-things.js';
import { ceremonyThingsOf, type CeremonyThings } from './ceremony-things.js';
import { contractThingsOf, type ContractThings } from './contract-things.js';
import { martThingsOf, type MartThings } from './mart-things.js';
import { callThingsOf, type CallThings } from './call-things.js';
import { listsThingsOf, type ListsThings } from './lists-things.js';
import { boardOf } from './board-things.js';
import { honourThingsOf, type HonourThings } from './honour-things.js';
import { registrationThingsOf, type RegistrationThings } from './registration-things.js';
import { partnerThingsOf, type PartnerThings } from './partner-things.js';
import { checkInThingsOf, type CheckInThings } from './check-in-things.js';
import { signUpThingsOf, type SignUpThings } from './sign-up-things.js';
import { wishThingsOf, type WishThings } from './wish-things.js';
import { type Town, type Neighbour, type Someone } from './town.js';

/** One thing of every kind that a community can own, by the words that stand in addresses. */
export type Things = {
  communityId: string;
  gridId: string;
  account: { id: string; grantId: string };
  volunteer: Neighbour;
  pending: Neighbour;
  owner: Someone;
  unitId: string;
  draftId: string;
  activity: { id: string; slotId: string };
  records: { pending: string; final: string; final2: string };
  transferId: string;
  runId: string;
  program: { id: string; candidateId: string };
  drawn: { id: string; candidateId: string };
  certificateId: string;
  importId: string;
  signUps: SignUpThings;
  checkIns: CheckInThings;
  care: CareThings;
  contracts: ContractThings;
  partnering: PartnerThings;
  reporting: RegistrationThings;
  lists: ListsThings;
  calls: CallThings;
  evaluations: EvaluationThings;
  mart: MartThings;
  honours: HonourThings;
  wishing: WishThings;
  ceremonies: CeremonyThings;
  boardId: string;
};

/** Everything there is, told by the community's secretary over HTTP in the course of nine days. */
export async function thingsOf(
  town: Town,
  secretary: Someone,
  communityId: string,
  mark: string,
): Promise<Things> {
  const { api } = secretary;
  const gridId = (
    await ok(
      api.POST('/api/v1/areas', { body: { parentId: communityId, level: 'GRID', name: `${mark}网格` } }),
    )
  ).id;
  const volunteer = await town.volunteer(secretary, `${mark}秀英`, communityId);
  const second = await town.volunteer(secretary, `${mark}铁柱`, communityId);
  const pending = await town.card(secretary, `${mark}待确认`, communityId);
  const owner = await town.accountOf(secretary, volunteer);
  const grants = [{ role: 'grid-worker' as const, areaId: gridId }];
  const opened = await ok(
    api.POST('/api/v1/accounts', { body: { loginName: `${mark}gw`, displayName: `${mark}网格员`, grants } }),
  );
  const unit = await ok(
    api.POST('/api/v1/units', { body: { communityId, name: `${mark}小学`, unitType: 'SCHOOL' } }),
  );
  const draft = await ok(
    api.POST('/api/v1/activities', { body: { communityId, name: `${mark}草稿`, nature: 'VOLUNTEER' } }),
  );

  const today = '2026-11-02';
  const activity = await town.activity(
    secretary,
    today,
    { startTime: '08:00', endTime: '10:00' },
    `${mark}清洁家园`,
    communityId,
  );
  await town.travel(today, '12:00');
  const people = [volunteer, second].map(({ id }) => ({ volunteerId: id }));
  const [final, final2] = await town.roll(secretary, activity.slotId, people);
  await ok(api.POST('/api/v1/service-records/confirmation', { body: { ids: [final!, final2!] } }));
  await town.travel('2026-11-10');
  const later = await town.activity(
    secretary,
    '2026-11-10',
    { startTime: '06:00', endTime: '08:00' },
    `${mark}义诊`,
    communityId,
  );
  const [waiting] = await town.roll(secretary, later.slotId, [{ volunteerId: volunteer.id }]);
  const ledger = await ok(
    api.GET('/api/v1/volunteers/{id}/ledger', { params: { path: { id: volunteer.id } } }),
  );

  const period = { from: '2026-11-01', to: '2026-12-01' };
  const run = await ok(
    api.POST('/api/v1/ranking-runs', { body: { areaId: communityId, metric: 'minutes', ...period } }),
  );
  await town.settle();
  const drawn = await drawnProgram(api, communityId, run.id, mark);
  const program = await drawnProgram(api, communityId, run.id, mark);
  const params = { path: { id: program.id } };
  await ok(town.admin.api.POST('/api/v1/recognition-programs/{id}/approval', { params, body: {} }));
  const evaluations = await evaluationThingsOf(town, secretary, communityId, mark);
  const awarded = await ok(api.POST('/api/v1/recognition-programs/{id}/certificates', { params, body: {} }));
  return {
    communityId,
    gridId,
    account: { id: opened.account.id, grantId: opened.account.grants[0]!.id },
    volunteer,
    pending,
    owner,
    unitId: unit.id,
    draftId: draft.id,
    activity,
    records: { pending: waiting!, final: final!, final2: final2! },
    transferId: ledger.items[0]!.id,
    runId: run.id,
    program,
    drawn,
    certificateId: awarded.candidates[0]!.certificate!.id,
    boardId: await boardOf(secretary, communityId, mark),
    honours: await honourThingsOf(town, secretary, communityId, run.id, mark),
    contracts: await contractThingsOf(town, secretary, communityId, mark),
    calls: await callThingsOf(town, secretary, owner, volunteer, communityId, mark),
    lists: await listsThingsOf(town, secretary, communityId, mark),
    partnering: await partnerThingsOf(town, secretary, owner, communityId, mark),
    evaluations,
    wishing: await wishThingsOf(town, secretary, { owner, volunteer }, evaluations.liaison, evaluations.unitId, communityId),
    ceremonies: await ceremonyThingsOf(town, secretary, owner, communityId, run.id, volunteer.id, mark),
    reporting: await registrationThingsOf(town, secretary, communityId, mark),
    mart: await martThingsOf(town, secretary, communityId, mark, owner),
    care: await careThingsOf(secretary, { owner, volunteer, other: second }, { final: final!, final2: final2! }, communityId, mark),
    checkIns: await checkInThingsOf(town, secretary, owner, volunteer, second, communityId, mark),
    signUps: await signUpThingsOf(town, secretary, owner, volunteer, second, pending, communityId, mark),
    importId: await upload(secretary, 'roster', communityId, `姓名,编号\n${mark}新人,${mark}-1\n`),
  };
}

/** Uploads a small sheet and answers the import's id. */
export async function upload(
  visitor: Visitor,
  kind: string,
  areaId: string,
  csv: string,
  headers: Record<string, string> = {},
): Promise<string> {
  const answer = await visitor.fetch('/api/v1/imports', {
    method: 'POST',
    body: form(kind, areaId, csv),
    headers,
  });
  const body = (await answer.json()) as { import?: { id: string }; message?: string };
  if (!body.import) throw new Error(`${answer.status} ${body.message}`);
  return body.import.id;
}

export function form(
  kind: string,
  areaId: string,
  contents: string | Uint8Array<ArrayBuffer>,
  fileName = 'sheet.csv',
): FormData {
  const data = new FormData();
  data.set('kind', kind);
  data.set('areaId', areaId);
  data.set('file', new Blob([contents]), fileName);
  return data;
}

/** A program whose list is drawn from the run. */
export async function drawnProgram(
  api: Visitor['api'],
  communityId: string,
  runId: string,
  mark: string,
): Promise<Things['program']> {
  const body = {
    communityId,
    runId,
    title: `${mark}志愿服务表扬`,
    honourName: '热心志愿者',
    basisDoc: '居民会议决定',
    quota: 2,
    tieRule: 'include-all' as const,
    noticeDays: 0,
    noticeWaiver: '内部评选，不对外公示',
  };
  const { id } = await ok(api.POST('/api/v1/recognition-programs', { body }));
  const drawn = await ok(
    api.POST('/api/v1/recognition-programs/{id}/candidates', { params: { path: { id } }, body: {} }),
  );
  return { id, candidateId: drawn.candidates[0]!.id };
}
