import type { z } from 'zod';
import { matches } from '../access/rowRule.ts';
import { assignmentRule } from '../assignments/access.ts';
import { badField } from '../errors.ts';
import { toDay } from '../lib/dates.ts';
import type { Row } from '../read/delegate.ts';
import type { Command } from '../write/command.ts';
import { reviewRule } from './access.ts';
import type { selfReviewSchema } from './inputs.ts';

/**
 * Begins a review with the member's own report; the branch adds rating and comment later.
 * @throws BAD_USER_INPUT for an assignment that is missing, hidden, somebody else's or not in force, a period out of order or not
 * begun, and a period that has a review already.
 */
export async function startSelfReview(command: Command, input: z.output<typeof selfReviewSchema>) {
  const { comment, progress, ...period } = input;
  const assignment = await ownAssignment(command, input.assignmentId);
  if (period.periodTo < period.periodFrom) throw badField('periodTo', 'AFTER', { other: 'periodFrom' });
  if (toDay(period.periodFrom) > command.today) throw badField('periodFrom', 'IN_THE_FUTURE');
  const review = await command.tx.review.create({
    data: {
      ...period,
      selfComment: comment,
      progress: progress ?? (assignment.progress as number),
      memberId: assignment.memberId as string,
      guideId: assignment.guideId as string | null,
      branchId: assignment.branchId as string,
    },
  });
  await command.audit({
    entityType: 'Review',
    entityId: review.id,
    entityLabel: String(assignment.title),
    memberId: review.memberId,
    unit: review,
    after: review,
  });
  return review;
}

async function ownAssignment(command: Command, id: string): Promise<Row> {
  const assignment: Row | null = await command.tx.assignment.findUnique({ where: { id } });
  if (!assignment || !matches(assignmentRule(command.viewer), assignment))
    throw badField('assignmentId', 'UNKNOWN_REFERENCE');
  if (!matches(reviewRule(command.viewer, 'review:self'), assignment)) throw badField('assignmentId', 'FORBIDDEN');
  if (assignment.status === 'PROPOSED' || assignment.status === 'CANCELLED')
    throw badField('assignmentId', 'NOT_OPEN', { status: String(assignment.status) });
  return assignment;
}
