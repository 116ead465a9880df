import type { Prisma } from '@phan-cong/prisma/generated/client/client';

/**
 * Gives a branch's household groups that have not ended, with their households and the visits to them, to another branch. Codes are unique within a branch:
 * a code that the target already has gets the first free ending, `N01` becomes `N01-2`. Answers how many groups moved.
 */
export async function mergeHouseholdGroups(
  tx: Prisma.TransactionClient,
  fromId: string,
  intoId: string,
): Promise<number> {
  const groups = await tx.householdGroup.findMany({
    where: { branchId: fromId, endedOn: null },
    orderBy: { code: 'asc' },
  });
  const present = await tx.householdGroup.findMany({ where: { branchId: intoId }, select: { code: true } });
  const taken = new Set(present.map(({ code }) => code));
  for (const group of groups) {
    const code = freeCode(group.code, taken);
    taken.add(code);
    await tx.householdGroup.update({
      where: { id: group.id },
      data: { branchId: intoId, code, version: { increment: 1 } },
    });
  }
  await tx.household.updateMany({
    where: { branchId: fromId, group: { branchId: intoId } },
    data: { branchId: intoId, version: { increment: 1 } },
  });
  await tx.householdVisit.updateMany({
    where: {
      branchId: fromId,
      OR: [{ householdGroup: { branchId: intoId } }, { household: { branchId: intoId } }],
    },
    data: { branchId: intoId, version: { increment: 1 } },
  });
  return groups.length;
}

/** The code itself when free, else with the first free number from 2 at its end. */
export function freeCode(code: string, taken: ReadonlySet<string>): string {
  if (!taken.has(code)) return code;
  for (let number = 2; ; number += 1) {
    const candidate = `${code}-${number}`;
    if (!taken.has(candidate)) return candidate;
  }
}
