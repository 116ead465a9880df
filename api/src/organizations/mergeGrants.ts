import type { Prisma } from '@phan-cong/prisma/generated/client/client';

/**
 * What becomes of the grants on a unit that is merged into another: members keep the right to their own records, so their grants go
 * over; every other grant ends, because on the target it would reach further than whoever gave it meant. Answers how many went over.
 */
export async function mergeGrants(
  tx: Prisma.TransactionClient,
  fromId: string,
  intoId: string,
  endsOn: Date,
): Promise<number> {
  const grants = await tx.grant.findMany({
    where: { organizationId: fromId, OR: [{ validTo: null }, { validTo: { gt: endsOn } }] },
  });
  const kept = await tx.grant.findMany({
    where: {
      organizationId: intoId,
      role: 'MEMBER',
      validTo: null,
      userId: { in: grants.map(({ userId }) => userId) },
    },
    select: { userId: true },
  });
  const served = new Set(kept.map(({ userId }) => userId));
  let moved = 0;
  for (const { id, role, userId, validFrom } of grants) {
    const goesOver = role === 'MEMBER' && !served.has(userId);
    const end = validFrom > endsOn ? validFrom : endsOn;
    await tx.grant.update({
      where: { id },
      data: { ...(goesOver ? { organizationId: intoId } : { validTo: end }), version: { increment: 1 } },
    });
    if (goesOver) moved += 1;
  }
  return moved;
}
