import * as ed from '@noble/ed25519';
import { sha256, sha512 } from '@noble/hashes/sha2.js';
import { headBytes, headHash, proofFault, shortCode } from '@app/ledger/seals/seal.rules.js';
import type { components } from '../api/schema.js';

ed.hashes.sha512 = sha512;

export type Proof = components['schemas']['ProofView'];
type HeadView = components['schemas']['SealHeadView'];

export type Step = { title: string; fault: string | null };

/**
 * Checks a proof on this very device, with the server's own rules and none of its words: the line's fingerprint, the
 * way from it to the root, and the signature under the head. Web Crypto is missing on plain HTTP and knows Ed25519
 * in few browsers, hence two small libraries.
 */
export function checkProof(proof: Proof): Step[] {
  return [
    { title: '这一笔的内容和封印里的一致', fault: proofFault(proof.transfer, proof, sha256) },
    ...checkHead(proof.head),
  ];
}

export function checkHead({ signature, hash, shortCode: told, publicKey, ...head }: HeadView): Step[] {
  const computed = headHash(head, sha256);
  const isTold = computed === hash && shortCode(computed) === told;
  return [
    { title: '封印码由封印内容算出', fault: isTold ? null : '封印码和封印内容对不上。' },
    { title: '封印的签名成立', fault: isSigned(publicKey, headBytes(head), signature) ? null : '签名不成立，封印可能是伪造的。' },
  ];
}

function isSigned(publicKey: string, bytes: Uint8Array, signature: string): boolean {
  try {
    return ed.verify(fromBase64Url(signature), bytes, fromBase64Url(publicKey));
  } catch {
    return false;
  }
}

function fromBase64Url(text: string): Uint8Array {
  return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (character) => character.charCodeAt(0));
}
