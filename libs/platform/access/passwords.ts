import { hash, verify } from '@node-rs/argon2';

/** Argon2id with OWASP's parameters (19 MiB, two passes, one lane). */
const OPTIONS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export function hashPassword(password: string): Promise<string> {
  return hash(password, OPTIONS);
}

export async function passwordMatches(stored: string, password: string): Promise<boolean> {
  return verify(stored, password).catch(() => false);
}

/** Spends the time of a real check, so that an unknown login name answers no faster than a wrong password. */
export async function pretendToCheck(password: string): Promise<void> {
  await hash(password, OPTIONS);
}
