import { newId } from '@app/kernel/ids.js';
import type { Visitor } from '../client.js';
import { Installation, MODE, post } from './installation.js';

const CLIENTS = 8;
const ROUNDS = 3;
const ANSWERS_A_ROUND = 40;

type Sent = { key: string; body: object; id: string | null };

describe(`a server killed with -9 while people write (${MODE})`, () => {
  let site: Installation;
  beforeAll(async () => {
    site = await Installation.make();
  });
  afterAll(() => site.remove());

  it('keeps what it answered, and counts once what is sent again', async () => {
    const office = await site.office();
    const sent: Sent[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const { process, url } = await site.api();
      const secretary = await office.signIn(url);
      const goal = answered(sent).length + ANSWERS_A_ROUND;
      const clients = Array.from({ length: CLIENTS }, () => writeUntilRefused(secretary, office.communityId, sent));
      await process.until('answering', async () => answered(sent).length >= goal);
      await process.kill9();
      await Promise.all(clients);
    }
    const unanswered = sent.filter(({ id }) => id === null);
    expect(answered(sent).length).toBeGreaterThanOrEqual(ROUNDS * ANSWERS_A_ROUND);

    const { url } = await site.api();
    const secretary = await office.signIn(url);
    const kept = await activityIds(secretary);
    expect(answered(sent).filter(({ id }) => !kept.has(id!))).toEqual([]);

    const again = await Promise.all(sent.map(async ({ key, body }) => idOf(await post(secretary, '/activities', body, key))));
    expect(sent.filter(({ id }, i) => id !== null && id !== again[i])).toEqual([]);
    expect(unanswered.length).toBeLessThanOrEqual(CLIENTS * ROUNDS);
    expect(await activityIds(secretary)).toEqual(new Set(again));
    expect(new Set(again).size).toBe(sent.length);
  }, 180_000);
});

/** One client: writes without a pause until the server is gone, and remembers what it was told. */
async function writeUntilRefused(who: Visitor, communityId: string, sent: Sent[]): Promise<void> {
  for (;;) {
    const one: Sent = { key: newId(), body: { communityId, name: `清洁楼道 ${sent.length}`, nature: 'VOLUNTEER' }, id: null };
    sent.push(one);
    try {
      one.id = await idOf(await post(who, '/activities', one.body, one.key));
    } catch {
      return;
    }
  }
}

async function idOf(response: Response): Promise<string> {
  const body = (await response.json()) as { id: string };
  if (response.status !== 201) throw new Error(`${response.status} ${JSON.stringify(body)}`);
  return body.id;
}

async function activityIds(who: Visitor): Promise<Set<string>> {
  const ids = new Set<string>();
  for (let page = 1; ; page++) {
    const response = await who.fetch(`/api/v1/activities?size=200&page=${page}`);
    const { items, total } = (await response.json()) as { items: { id: string }[]; total: number };
    for (const { id } of items) ids.add(id);
    if (ids.size >= total || items.length === 0) return ids;
  }
}

function answered(sent: readonly Sent[]): Sent[] {
  return sent.filter(({ id }) => id !== null);
}
