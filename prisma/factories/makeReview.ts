import type { Prisma, Review } from '../generated/client/client.ts';
import { makeAssignment } from './makeAssignment.ts';
import type { FactoryDatabase } from './makeOrganization.ts';

/** An open review of the assignment's first half year; the assignment is made when no `assignmentId` is given. */
export async function makeReview(
  db: FactoryDatabase,
  overrides: Partial<Prisma.ReviewUncheckedCreateInput> = {},
): Promise<Review> {
  const assignment = overrides.assignmentId
    ? await db.assignment.findUniqueOrThrow({ where: { id: overrides.assignmentId } })
    : await makeAssignment(db);
  const year = assignment.startsOn.getUTCFullYear();
  return db.review.create({
    data: {
      periodFrom: new Date(Date.UTC(year, 0, 1)),
      periodTo: new Date(Date.UTC(year, 5, 30)),
      progress: 50,
      rating: 'GOOD',
      comment: 'Đã thực hiện đúng tiến độ.',
      ...overrides,
      assignmentId: assignment.id,
      memberId: overrides.memberId ?? assignment.memberId,
      branchId: overrides.branchId ?? assignment.branchId,
    },
  });
}
