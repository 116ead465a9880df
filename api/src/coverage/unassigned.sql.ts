import { Prisma, type PrismaClient } from '@phan-cong/prisma/generated/client/client';
import type { OffsetWindow } from '../read/offsetPage.ts';
import type { UnassignedReason } from './enums.ts';
import { judgedMembers } from './judged.sql.ts';
import type { Scope } from './scope.ts';

type Reason = typeof UnassignedReason.$inferType;

/** Somebody on the roll who held no task on the day. */
export type UnassignedRow = { termId: string; memberId: string; reason: Reason };

/** One page of them, by given name, and how many there are; `reasons` narrows them to some. */
export async function listUnassigned(
  db: PrismaClient,
  scope: Scope,
  reasons: readonly Reason[] | null,
  windowOf: (total: number) => OffsetWindow,
): Promise<{ rows: UnassignedRow[]; total: number; offset: number }> {
  const wanted = reasons ? Prisma.sql`"reason" = ANY(${[...reasons]})` : Prisma.sql`"reason" IS NOT NULL`;
  const [{ total = 0 } = {}] = await db.$queryRaw<{ total: number }[]>(
    Prisma.sql`WITH ${judgedMembers(scope)} SELECT count(*)::int AS "total" FROM judged WHERE ${wanted}`,
  );
  const { size, offset } = windowOf(total);
  const rows = await db.$queryRaw<UnassignedRow[]>(Prisma.sql`
    WITH ${judgedMembers(scope)}
    SELECT j."termId"::text, j."memberId"::text, j."reason"
      FROM judged j JOIN "Member" m ON m."id" = j."memberId"
     WHERE ${wanted}
     ORDER BY m."sortKey", m."id" LIMIT ${size} OFFSET ${offset}`);
  return { rows, total, offset };
}
