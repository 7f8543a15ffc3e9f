/**
 * Which network addresses something typed by a person may lead to: public ones only. A hook that could be pointed
 * at the loopback, at the cluster's own network or at a cloud's metadata service would be a way into them.
 */
const V4_CLOSED: readonly [string, number][] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
];

/** @param address as a resolver or a socket writes it; anything that is no address is not public */
export function isPublicAddress(address: string): boolean {
  const v4 = bytesOfV4(address);
  if (v4) return isPublicV4(v4);
  const v6 = wordsOfV6(address);
  return v6 !== null && isPublicV6(v6);
}

function isPublicV4(bytes: readonly number[]): boolean {
  const value = numberOf(bytes);
  return !V4_CLOSED.some(([network, bits]) => {
    const size = 2 ** (32 - bits);
    const first = numberOf(bytesOfV4(network)!);
    return value >= first && value < first + size;
  });
}

/** Only 2000::/3 is given out to the world; of it, tunnels that carry a v4 address are as public as that one. */
function isPublicV6(words: readonly number[]): boolean {
  const [a, b] = words as [number, number];
  const isZero = (upTo: number): boolean => words.slice(0, upTo).every((word) => word === 0);
  const last = [words[6]! >> 8, words[6]! & 255, words[7]! >> 8, words[7]! & 255];
  if (isZero(5) && words[5] === 0xffff) return isPublicV4(last);
  if (a === 0x64 && b === 0xff9b) return words.slice(2, 6).every((word) => word === 0) && isPublicV4(last);
  if (a === 0x2002) return isPublicV4([b >> 8, b & 255, words[2]! >> 8, words[2]! & 255]);
  if (a === 0x2001 && (b < 0x0200 || b === 0x0db8)) return false;
  return a >= 0x2000 && a < 0x4000 && !(a === 0x3fff && b < 0x1000);
}

function bytesOfV4(text: string): number[] | null {
  const parts = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(text)?.slice(1).map(Number);
  return parts && parts.every((part) => part <= 255) ? parts : null;
}

function wordsOfV6(text: string): number[] | null {
  const bare = text.replace(/%.*$/, '').toLowerCase();
  if (!bare.includes(':')) return null;
  const tail = /(?<=:)\d+\.\d+\.\d+\.\d+$/.exec(bare)?.[0];
  const v4 = tail ? bytesOfV4(tail) : null;
  if (tail && !v4) return null;
  const plain = v4 ? `${bare.slice(0, -tail!.length)}${hex(v4, 0)}:${hex(v4, 2)}` : bare;
  const halves = plain.split('::');
  if (halves.length > 2) return null;
  const [head, rest] = halves.map((half) => (half === '' ? [] : half.split(':'))) as [string[], string[] | undefined];
  const missing = 8 - head.length - (rest?.length ?? 0);
  if (rest ? missing < 1 : missing !== 0) return null;
  const words = [...head, ...(rest ? Array<string>(missing).fill('0') : []), ...(rest ?? [])];
  return words.every((word) => /^[0-9a-f]{1,4}$/.test(word)) ? words.map((word) => Number.parseInt(word, 16)) : null;
}

function hex(bytes: readonly number[], at: number): string {
  return (bytes[at]! * 256 + bytes[at + 1]!).toString(16);
}

function numberOf(bytes: readonly number[]): number {
  return bytes.reduce((value, byte) => value * 256 + byte, 0);
}

export type HookAddress = { ok: true; host: string } | { ok: false; reason: string };

/**
 * Whether somebody may enter this address for messages to go to. What a name resolves to is checked again at every
 * sending. Hosts that the operator trusts (an intranet gateway) may be private and without TLS.
 */
export function checkHookAddress(text: string, trustedHosts: readonly string[]): HookAddress {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || (url.protocol !== 'https:' && url.protocol !== 'http:')) return no('不是一个网址');
  if (url.username || url.password) return no('网址里不能带账号和密码');
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (trustedHosts.includes(host)) return { ok: true, host };
  if (url.protocol !== 'https:') return no('网址要以 https:// 开头');
  const isAddress = host.includes(':') || /^[\d.]+$/.test(host);
  if (isAddress && !isPublicAddress(host)) return no('网址指向内部网络');
  if (!isAddress && !/\.[a-z][a-z0-9-]*$/i.test(host)) return no('网址指向内部网络');
  if (/\.(local|localhost|internal|home\.arpa)$/i.test(host)) return no('网址指向内部网络');
  return { ok: true, host };
}

function no(reason: string): HookAddress {
  return { ok: false, reason };
}
