import { ok } from '../client.js';
import { drawnProgram } from './two-communities.js';
import type { Someone, Town } from './town.js';

/** A ceremony in preparation from an approved list, others that steps use up, a screen and a record proof. */
export type CeremonyThings = {
  programId: string;
  ceremonyId: string;
  toCancel: string;
  toConclude: string;
  batchId: string;
  winnerId: string;
  itemId: string;
  toRemove: string;
  screenId: string;
  proofId: string;
  ownProofId: string;
};

/** Told by the secretary on 10 November 2026; `volunteerId` has final records and `owner` is that person. */
export async function ceremonyThingsOf(town: Town, { api }: Someone, owner: Someone, communityId: string, runId: string, volunteerId: string, mark: string): Promise<CeremonyThings> {
  const program = await drawnProgram(api, communityId, runId, `${mark}典礼`);
  await ok(town.admin.api.POST('/api/v1/recognition-programs/{id}/approval', { params: { path: { id: program.id } }, body: {} }));
  const make = (title: string) => ok(api.POST('/api/v1/ceremonies', { body: { communityId, programIds: [program.id], title: `${mark}${title}`, heldOn: '2026-11-20', startTime: '09:30', venue: '礼堂' } }));
  const made = await make('表扬');
  const screen = await ok(api.POST('/api/v1/screens', { body: { areaId: communityId, name: `${mark}大厅` } }));
  const proof = await ok(api.POST('/api/v1/service-proofs', { body: { volunteerId } }));
  const ownProof = await ok(owner.api.POST('/api/v1/me/service-proofs', { body: {} }));
  const items = made.items.filter(({ batchId }) => batchId === null);
  return {
    programId: program.id,
    ceremonyId: made.id,
    toCancel: (await make('取消')).id,
    toConclude: (await make('举行')).id,
    batchId: made.awardBatches[0]!.id,
    winnerId: made.awardBatches[0]!.winners[0]!.id,
    itemId: items[1]!.id,
    toRemove: items[2]!.id,
    screenId: screen.id,
    proofId: proof.id,
    ownProofId: ownProof.id,
  };
}

/** What each route of ceremonies, stage, screens and proofs takes, by its name. */
export function ceremonyBodies(things: CeremonyThings, communityId: string, volunteerId: string): Record<string, { params: Record<string, string>; body: object }> {
  const { ceremonyId: id, batchId, winnerId, itemId } = things;
  const of = (body: object, params: Record<string, string> = { id }) => ({ params, body });
  const up = { direction: 'up' };
  return {
    'POST /ceremonies': of({ communityId, programIds: [things.programId], title: '表扬', heldOn: '2026-12-01', startTime: '09:30', venue: '礼堂', hostName: '小周', batchSize: 4, nameOrder: 'STROKE' }),
    'PATCH /ceremonies/:id': of({ title: '改名', heldOn: '2026-11-21', startTime: '10:00', venue: '广场', hostName: '小李' }),
    'POST /ceremonies/:id/conclusion': of({}, { id: things.toConclude }),
    'POST /ceremonies/:id/cancellation': of({ reason: '改期' }, { id: things.toCancel }),
    'PUT /ceremonies/:id/guests': of({ guests: [{ name: '陈', title: '书记', zone: 'LEADER' }] }),
    'PUT /ceremonies/:id/checklist': of({ checklist: [{ text: '走台', owner: '李', isDone: true }] }),
    'PUT /ceremonies/:id/name-order': of({ order: 'PINYIN' }),
    'PATCH /ceremonies/:id/batches/:batchId': of({ title: '最美', presenters: ['书记'], props: ['TROPHY'] }, { id, batchId }),
    'POST /ceremonies/:id/batches/:batchId/moves': of(up, { id, batchId }),
    'PATCH /ceremonies/:id/winners/:winnerId': of({ sortAs: '安', tribute: '好人', standInName: '女儿', standInRelation: '女儿' }, { id, winnerId }),
    'POST /ceremonies/:id/winners/:winnerId/moves': of(up, { id, winnerId }),
    'PUT /ceremonies/:id/winners/:winnerId/seat': of({ row: 2, seat: 3 }, { id, winnerId }),
    'POST /ceremonies/:id/winners/:winnerId/sign-in': of({}, { id, winnerId }),
    'DELETE /ceremonies/:id/winners/:winnerId/sign-in': of({}, { id, winnerId }),
    'PUT /ceremonies/:id/zones': of({ zones: [{ kind: 'HONOREE', fromRow: 1, toRow: 2, fromSeat: 1, toSeat: 9 }] }),
    'POST /ceremonies/:id/seating': of({}),
    'POST /ceremonies/:id/items': of({ kind: 'SHOW', title: '快板', minutes: 5 }),
    'PATCH /ceremonies/:id/items/:itemId': of({ title: '开场', minutes: 6, owner: '周', script: '大家好' }, { id, itemId }),
    'POST /ceremonies/:id/items/:itemId/moves': of({ direction: 'up' }, { id, itemId }),
    'DELETE /ceremonies/:id/items/:itemId': of({}, { id, itemId: things.toRemove }),
    'PUT /ceremonies/:id/stage/position': of({ slide: 1, isBlack: false }),
    'POST /ceremonies/:id/stage/pairing': of({}),
    'POST /public/ceremony-sign-ins': of({ code: 'AAAA2222' }, {}),
    'POST /public/stage-remotes': of({ code: '123456' }, {}),
    'POST /public/stage-remotes/presses': of({ token: '2'.repeat(20), move: 'NEXT' }, {}),
    'POST /public/stage-remotes/looks': of({ token: '2'.repeat(20) }, {}),
    'POST /screens': of({ areaId: communityId, name: '大厅' }, {}),
    'POST /screens/:id/revocation': of({}, { id: things.screenId }),
    'POST /me/service-proofs': of({ from: '2026-11-01', to: '2026-12-01' }, {}),
    'POST /service-proofs': of({ volunteerId, from: '2026-11-01', to: '2026-12-01' }, {}),
    'POST /service-proofs/:id/revocation': of({ reason: '有误' }, { id: things.proofId }),
  };
}

/** Where they lie, by the first words of the address. */
export function ceremonyParams(things: CeremonyThings, communityId: string): Record<string, Record<string, string>> {
  const { ceremonyId: id, batchId, winnerId, itemId } = things;
  return {
    ceremonies: { id, batchId, winnerId, itemId, paper: 'run-sheet' },
    screens: { id: things.screenId },
    'service-proofs': { id: things.proofId },
    'me/service-proofs': { id: things.ownProofId },
    'honour-walls': { communityId },
  };
}

/** Answered only with a code, a token or on a day that these worlds do not have. */
export const CEREMONY_CODES_ONLY = ['POST /public/ceremony-sign-ins', 'POST /public/stage-remotes', 'POST /public/stage-remotes/presses', 'POST /public/stage-remotes/looks'];
