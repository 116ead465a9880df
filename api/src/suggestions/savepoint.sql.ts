import type { Prisma } from '@phan-cong/prisma/generated/client/client';

/**
 * Runs a part of a transaction that may be taken back by itself: when it throws, or when `isKept` says no of its answer, nothing of it
 * remains and the transaction goes on. Parts may be nested.
 * @throws whatever the part throws
 */
export async function part<Answer>(
  tx: Prisma.TransactionClient,
  run: () => Promise<Answer>,
  isKept: (answer: Answer) => boolean = () => true,
): Promise<Answer> {
  await tx.$executeRaw`SAVEPOINT part`;
  let answer: Answer;
  try {
    answer = await run();
  } catch (error) {
    await tx.$executeRaw`ROLLBACK TO SAVEPOINT part`;
    await tx.$executeRaw`RELEASE SAVEPOINT part`;
    throw error;
  }
  if (!isKept(answer)) await tx.$executeRaw`ROLLBACK TO SAVEPOINT part`;
  await tx.$executeRaw`RELEASE SAVEPOINT part`;
  return answer;
}
