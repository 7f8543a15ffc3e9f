import * as ed from '@noble/ed25519';
import { sha512 } from '@noble/hashes/sha2.js';
import { fromBase64Url, readSignedCode, type SignedFacts } from '@app/recognition/certificates/signed-code.rules.js';
import { answer, api } from '../api/client.js';

ed.hashes.sha512 = sha512;

export type SignedCheck = { fault: string | null; facts: SignedFacts | null };

const REMEMBERED = 'certificate-keys';
type Keys = { keyId: string; publicKey: string }[];

/** Checks what a QR says with the published keys, on this device. Keys seen once are kept, so that it works without a network. */
export async function checkSigned(text: string): Promise<SignedCheck> {
  const code = readSignedCode(text);
  if (!code) return { fault: '二维码里的内容不完整。请重新扫描；仍然不行，请输入查验码。', facts: null };
  const keys = await publishedKeys();
  const key = keys.find(({ keyId }) => keyId.startsWith(code.keyPrefix));
  if (keys.length === 0) return { fault: '没有网络，也还没有存过公布的密钥。请连上网再查一次。', facts: null };
  if (!key) return { fault: '签名用的不是本站公布的密钥。请不要采信。', facts: null };
  const isGood = ed.verify(fromBase64Url(code.signature), new TextEncoder().encode(code.message), fromBase64Url(key.publicKey));
  return isGood ? { fault: null, facts: code } : { fault: '签名不成立，二维码的内容被改动过。请不要采信。', facts: null };
}

async function publishedKeys(): Promise<Keys> {
  try {
    const keys = (await answer(api.GET('/api/v1/public/certificate-keys'))).map(({ keyId, publicKey }) => ({ keyId, publicKey }));
    localStorage.setItem(REMEMBERED, JSON.stringify(keys));
    return keys;
  } catch {
    return JSON.parse(localStorage.getItem(REMEMBERED) ?? '[]') as Keys;
  }
}
