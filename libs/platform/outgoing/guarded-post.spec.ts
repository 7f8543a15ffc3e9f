import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { guardedPost, signatureOf } from './guarded-post.js';

type Answer = { status?: number; headers?: Record<string, string>; body?: string; delayMs?: number };

describe('a guarded post', () => {
  const seen: { request: IncomingMessage; body: string }[] = [];
  let answer: Answer = {};
  let server: Server;
  let url: string;
  beforeAll(async () => {
    server = createServer((request, response) => {
      let body = '';
      request.on('data', (part) => (body += String(part)));
      request.on('end', () => {
        seen.push({ request, body });
        const { status = 200, headers = {}, body: text = '{}', delayMs = 0 } = answer;
        setTimeout(() => response.writeHead(status, headers).end(text), delayMs);
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;
  });
  beforeEach(() => {
    answer = {};
    seen.length = 0;
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));

  const trusted = ['127.0.0.1', 'localhost'];
  const post = (changes: Partial<Parameters<typeof guardedPost>[0]> = {}): Promise<string> =>
    guardedPost({ url, body: { id: '1', text: '您好' }, trustedHosts: trusted, ...changes });

  it('posts JSON and answers what the other side says', async () => {
    answer = { body: '{"ok":true}' };
    expect(await post({ headers: { 'X-Gongjian-Id': '1' } })).toBe('{"ok":true}');
    expect([seen[0]!.body, seen[0]!.request.headers['x-gongjian-id']]).toEqual(['{"id":"1","text":"您好"}', '1']);
  });

  it.each(['127.0.0.1', 'localhost'])('does not go to %s unless the operator trusts it', async (host) => {
    await expect(post({ url: url.replace('127.0.0.1', host), trustedHosts: [] })).rejects.toThrow('private network');
    expect(seen).toEqual([]);
    await post({ url: url.replace('127.0.0.1', host) });
    expect(seen).toHaveLength(1);
  });

  it('does not follow a redirect into the house', async () => {
    answer = { status: 302, headers: { Location: url } };
    await expect(post()).rejects.toMatchObject({ name: 'Error', message: 'the other side answered 302' });
    expect(seen).toHaveLength(1);
  });

  it.each([
    [500, 'ChannelFailure'],
    [429, 'ChannelFailure'],
    [404, 'ChannelRefusal'],
    [400, 'ChannelRefusal'],
  ])('an answer of %s is a %s', async (status, kind) => {
    answer = { status };
    const error = await post().catch((caught: unknown) => caught);
    expect((error as object).constructor.name).toBe(kind);
  });

  it('gives up on what is slow, too long, or not there, and names no address', async () => {
    answer = { delayMs: 400 };
    await expect(post({ timeoutMs: 80 })).rejects.toThrow('it took too long');
    answer = { body: 'x'.repeat(70_000) };
    await expect(post()).rejects.toThrow('the answer is too long');
    const gone = await post({ url: 'http://127.0.0.1:9/secret-key' }).catch((error: unknown) => error as Error);
    expect((gone as Error).message).toMatch(/^no connection \(\w+\)$/);
  });

  it('signs the time with the body', () => {
    expect(signatureOf('k', '1', '{}')).toMatch(/^v1=[0-9a-f]{64}$/);
    expect(new Set([signatureOf('k', '1', '{}'), signatureOf('k', '2', '{}'), signatureOf('k', '1', '{ }'), signatureOf('j', '1', '{}')]).size).toBe(4);
  });
});
