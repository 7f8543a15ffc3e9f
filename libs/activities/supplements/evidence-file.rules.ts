import { refuse } from '@app/kernel/refusals.js';

const MOST_BYTES = 5 * 1024 * 1024;

export type EvidenceType = 'image/jpeg' | 'image/png' | 'application/pdf';

/** What kind of picture or scan the bytes are, whatever their name says; null where it is none we keep. */
export function evidenceTypeOf(bytes: Uint8Array): EvidenceType | null {
  const starts = (...wanted: number[]): boolean => wanted.every((byte, i) => bytes[i] === byte);
  if (starts(0xff, 0xd8, 0xff)) return 'image/jpeg';
  if (starts(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'image/png';
  return starts(0x25, 0x50, 0x44, 0x46, 0x2d) ? 'application/pdf' : null;
}

/** Refuses evidence-file.wrong (another kind of file), evidence-file.large. */
export function checkEvidenceFile(bytes: Uint8Array): EvidenceType {
  if (bytes.length > MOST_BYTES) refuse('evidence-file.large', { megabytes: MOST_BYTES / 1024 / 1024 });
  return evidenceTypeOf(bytes) ?? refuse('evidence-file.wrong');
}
