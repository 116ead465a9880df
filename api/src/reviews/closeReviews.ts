import type { Review } from '@phan-cong/prisma/generated/client/client';
import type { z } from 'zod';
import { toWhere } from '../access/rowRule.ts';
import { auditRow } from '../audit/writeAudit.ts';
import { badField, conflict } from '../errors.ts';
import { fromDay } from '../lib/dates.ts';
import { requireBranch } from '../organizations/requireBranch.ts';
import type { Command } from '../write/command.ts';
import { reviewRule } from './access.ts';
import type { closeReviewsSchema } from './inputs.ts';

export type ClosedReviews = { closedCount: number; withoutRatingCount: number; ownCount: number };

/**
 * Closes a branch's open reviews of one period together; those without a rating, and the viewer's own, stay open and are counted. A
 * dry run answers the same and changes nothing.
 * @throws BAD_USER_INPUT for a branch that is missing, hidden or outside the viewer's right to review, and a period out of order;
 * CONFLICT when one was closed meanwhile.
 */
export async function closeReviews(
  command: Command,
  { branchId, periodFrom, periodTo, dryRun }: z.output<typeof closeReviewsSchema>,
): Promise<ClosedReviews> {
  const { tx, viewer } = command;
  const rule = reviewRule(viewer, 'review:write');
  await requireBranch(command, branchId, rule);
  if (periodTo < periodFrom) throw badField('periodTo', 'AFTER', { other: 'periodFrom' });
  const open = await tx.review.findMany({
    where: { AND: [{ branchId, periodFrom, periodTo, isClosed: false }, toWhere(rule)] },
    orderBy: { id: 'asc' },
  });
  const isOwn = ({ memberId }: Review) => memberId === viewer.memberId;
  const ready = open.filter((review) => review.rating !== null && !isOwn(review));
  if (!dryRun) await closeAll(command, ready);
  const ownCount = open.filter(isOwn).length;
  return { closedCount: ready.length, ownCount, withoutRatingCount: open.length - ready.length - ownCount };
}

async function closeAll({ tx, viewer, today, actor, action }: Command, reviews: Review[]): Promise<void> {
  if (reviews.length === 0) return;
  const ids = reviews.map(({ id }) => id);
  const day = fromDay(today);
  await tx.review.updateMany({ where: { id: { in: ids }, reviewedOn: null }, data: { reviewedOn: day } });
  const { count } = await tx.review.updateMany({
    where: { id: { in: ids }, isClosed: false },
    data: { isClosed: true, reviewerId: viewer.userId, version: { increment: 1 } },
  });
  // Somebody closed one of them meanwhile.
  if (count !== ids.length) throw conflict('CONFLICT');
  await tx.auditEntry.createMany({
    data: reviews.map((before) =>
      auditRow(actor, action, {
        entityType: 'Review',
        entityId: before.id,
        memberId: before.memberId,
        unit: before,
        before,
        after: { ...before, isClosed: true, reviewedOn: before.reviewedOn ?? day, reviewerId: viewer.userId },
      }),
    ),
  });
}
