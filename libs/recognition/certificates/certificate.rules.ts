/** A certificate is never deleted: revoked, it goes on saying so to whoever checks it. */
export const CERTIFICATE_STATES = ['VALID', 'REVOKED'] as const;
export type CertificateState = (typeof CERTIFICATE_STATES)[number];
