import { hash } from '@node-rs/argon2';

// argon2id with the parameters OWASP names as a minimum: 19 MiB, two passes, one lane.
const OPTIONS = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

export const MIN_PASSWORD = 10;

/** A hash of a password; Vietnamese keyboards write the same letters in two forms, so NFKC comes first. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFKC'), OPTIONS);
}

/** True when a password is long enough and is not the user name. */
export function isStrongPassword(password: string, username: string): boolean {
  const normal = password.normalize('NFKC');
  return normal.length >= MIN_PASSWORD && normal.length <= 200 && normal.toLowerCase() !== username.toLowerCase();
}
