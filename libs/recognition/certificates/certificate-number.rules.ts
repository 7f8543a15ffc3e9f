export { cleanVerifyCode, VERIFY_CODE_LENGTH, verifyCodeFrom } from '@app/kernel/verify-codes.js';

/** `ZY01-2026-03`: the third program of the community in that year. */
export function programNo(communityCode: string, year: string, ordinal: number): string {
  return `${communityCode}-${year}-${String(ordinal).padStart(2, '0')}`;
}

/** `ZY01-2026-03-0017`: says where, when and which, and nothing about the person. */
export function certificateNo(program: string, ordinal: number): string {
  return `${program}-${String(ordinal).padStart(4, '0')}`;
}

/** What the content hash covers, in one fixed order: whatever a reader of the certificate relies on. */
export function hashedContent(certificate: {
  certificateNo: string;
  recipientName: string;
  programTitle: string;
  honourName: string;
  citation: string;
  issuerName: string;
  issuedOn: string;
}): string {
  const {
    certificateNo: no,
    recipientName,
    programTitle,
    honourName,
    citation,
    issuerName,
    issuedOn,
  } = certificate;
  return JSON.stringify([
    'certificate/1',
    no,
    recipientName,
    programTitle,
    honourName,
    citation,
    issuerName,
    issuedOn,
  ]);
}
