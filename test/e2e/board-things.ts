import { ok, type Visitor } from '../client.js';

const BOARD = { metric: 'services', period: 'month', ties: 'dense', visibility: 'NAMED', shownPlaces: 5, settleDays: 25 } as const;

/** A community's board. */
export async function boardOf({ api }: Visitor, communityId: string, mark: string): Promise<string> {
  const { id } = await ok(api.POST('/api/v1/ranking-boards', { body: { areaId: communityId, name: `${mark}每月榜`, ...BOARD } }));
  return id;
}

/** What each route takes, about a board that is there. */
export function boardBodies(boardId: string, communityId: string): Record<string, { params: Record<string, string>; body: object }> {
  return {
    'POST /ranking-boards': { params: { id: '' }, body: { areaId: communityId, name: '另一个榜', ...BOARD } },
    'PATCH /ranking-boards/:id': { params: { id: boardId }, body: { name: '改名的榜', visibility: 'MASKED', shownPlaces: 8, settleDays: 30, isClosed: false } },
    'POST /ranking-boards/:id/runs': { params: { id: boardId }, body: { which: 'RUNNING' } },
  };
}
