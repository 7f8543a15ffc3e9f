import { createHmac } from 'node:crypto';
import { lookup as resolveAll } from 'node:dns/promises';
import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isIP } from 'node:net';
import { isPublicAddress } from './addresses.rules.js';
import { ChannelFailure, ChannelRefusal } from './channel.js';

const TIMEOUT_MS = 10_000;
const MOST_ANSWER_BYTES = 64 * 1024;

export type GuardedPost = {
  url: string;
  body: object;
  headers?: Record<string, string>;
  /** Hosts of the operator's choice that may be private. */
  trustedHosts: readonly string[];
  timeoutMs?: number;
};

/**
 * Posts JSON and answers the text of a 2xx answer. The name is resolved once and the connection goes to the very
 * address that was checked, so a name that changes its mind in between gains nothing; redirects are not followed,
 * the answer is cut at 64 KiB, and the whole takes ten seconds at most. Errors name no address and no content.
 * Throws `ChannelRefusal` where trying again cannot help, else `ChannelFailure`.
 */
export async function guardedPost({ url, body, headers, trustedHosts, timeoutMs = TIMEOUT_MS }: GuardedPost): Promise<string> {
  const target = new URL(url);
  const host = target.hostname.replace(/^\[|\]$/g, '');
  const signal = AbortSignal.timeout(timeoutMs);
  const address = await pinned(host, trustedHosts.includes(host), signal);
  const text = JSON.stringify(body);
  const send = target.protocol === 'https:' ? httpsRequest : httpRequest;
  return new Promise((resolve, reject) => {
    const request = send(
      target,
      {
        method: 'POST',
        signal,
        agent: false,
        headers: { 'Content-Type': 'application/json; charset=utf-8', 'Content-Length': Buffer.byteLength(text), ...headers },
        lookup: (_, options, done) => {
          const found = { address, family: isIP(address) };
          if (options.all) done(null, [found]);
          else done(null, found.address, found.family);
        },
      },
      (response) => {
        const parts: Buffer[] = [];
        let size = 0;
        response.on('data', (part: Buffer) => {
          size += part.length;
          if (size > MOST_ANSWER_BYTES) request.destroy(new ChannelFailure('the answer is too long'));
          else parts.push(part);
        });
        response.on('end', () => {
          const { statusCode = 0 } = response;
          if (statusCode >= 200 && statusCode < 300) resolve(Buffer.concat(parts).toString('utf8'));
          else reject(failureOf(statusCode));
        });
        response.on('error', (error) => reject(worded(error, signal)));
      },
    );
    request.on('error', (error) => reject(worded(error, signal)));
    request.end(text);
  });
}

/** `v1=<hex>`: HMAC-SHA-256 over `<timestamp>.<body>`, so that neither can be changed nor an old one sent anew. */
export function signatureOf(secret: string, timestamp: string, body: string): string {
  return `v1=${createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex')}`;
}

async function pinned(host: string, isTrusted: boolean, signal: AbortSignal): Promise<string> {
  const found = isIP(host) ? [{ address: host }] : await within(resolveAll(host, { all: true }), signal);
  const [first] = found;
  if (!first) throw new ChannelFailure('the name leads nowhere');
  // One private address among public ones is refused as well: which one is taken would be chance.
  if (!isTrusted && !found.every(({ address }) => isPublicAddress(address))) {
    throw new ChannelRefusal('the address leads into a private network');
  }
  return first.address;
}

/** A resolver cannot be interrupted; its answer is no longer waited for. */
function within<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(new ChannelFailure('it took too long')), { once: true });
    work.then(resolve, () => reject(new ChannelFailure('the name cannot be resolved')));
  });
}

function failureOf(statusCode: number): Error {
  const words = `the other side answered ${statusCode}`;
  const helps = statusCode >= 500 || statusCode === 408 || statusCode === 429 || statusCode === 0;
  return helps ? new ChannelFailure(words) : new ChannelRefusal(words);
}

function worded(error: Error & { code?: string }, signal: AbortSignal): Error {
  if (error instanceof ChannelFailure || error instanceof ChannelRefusal) return error;
  return new ChannelFailure(signal.aborted ? 'it took too long' : `no connection (${error.code ?? 'unknown'})`);
}
