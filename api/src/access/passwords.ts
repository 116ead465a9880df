import { verify } from '@node-rs/argon2';
import { hashPassword } from '@phan-cong/prisma/passwords';

/** True when the password fits the hash. */
export async function verifyPassword(passwordHash: string, password: string): Promise<boolean> {
  return verify(passwordHash, password.normalize('NFKC'));
}

let decoy: Promise<string> | undefined;

/** Spends the time of a real check for accounts that do not exist, so that the answer's time tells nothing. */
export async function pretendToVerify(password: string): Promise<void> {
  decoy ??= hashPassword('a password nobody has');
  await verifyPassword(await decoy, password);
}
