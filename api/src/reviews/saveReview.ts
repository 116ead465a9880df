import type { z } from 'zod';
import { matches, type RowRule } from '../access/rowRule.ts';
import { assignmentRule } from '../assignments/access.ts';
import { badField, conflict } from '../errors.ts';
import { fromDay, toDay } from '../lib/dates.ts';
import type { Row } from '../read/delegate.ts';
import type { Command } from '../write/command.ts';
import { findRow, updateRow } from '../write/updateRow.ts';
import { reviewRule } from './access.ts';
import type { reviewCommentSchema, reviewCreateSchema, reviewUpdateSchema } from './inputs.ts';

type Target = { id: string; version: number };

/**
 * Adds a review; its guide is the assignment's.
 * @throws BAD_USER_INPUT for an assignment that is missing, hidden, outside the right to review, proposed, or the viewer's own, and
 * for days out of order or in the future.
 */
export async function createReview(command: Command, input: z.output<typeof reviewCreateSchema>) {
  const assignment = await reviewable(command, input.assignmentId);
  refuseBadDays(command, input);
  const { progress = assignment.progress as number, ...fields } = input;
  const review = await command.tx.review.create({
    data: {
      ...fields,
      progress,
      memberId: assignment.memberId as string,
      guideId: assignment.guideId as string | null,
      branchId: assignment.branchId as string,
      reviewerId: command.viewer.userId,
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

async function reviewable(command: Command, assignmentId: string): Promise<Row> {
  const assignment: Row | null = await command.tx.assignment.findUnique({ where: { id: assignmentId } });
  if (!assignment || !matches(assignmentRule(command.viewer), assignment))
    throw badField('assignmentId', 'UNKNOWN_REFERENCE');
  if (!matches(reviewRule(command.viewer, 'review:write'), assignment)) throw badField('assignmentId', 'FORBIDDEN');
  if (assignment.memberId === command.viewer.memberId) throw badField('assignmentId', 'OWN_RECORD');
  if (assignment.status === 'PROPOSED' || assignment.status === 'CANCELLED') {
    throw badField('assignmentId', 'NOT_OPEN', { status: assignment.status });
  }
  return assignment;
}

/**
 * Changes a review that is not closed; nobody writes their own.
 * @throws NOT_FOUND, CONFLICT as `updateRow`; CONFLICT LOCKED once closed; BAD_USER_INPUT for an own review or a day in the future.
 */
export async function updateReview(command: Command, input: z.output<typeof reviewUpdateSchema>) {
  const { id, version, ...fields } = input;
  refuseBadDays(command, fields);
  return change(command, { id, version }, reviewRule(command.viewer, 'review:write'), (present) => {
    refuseOwn(command, present);
    return { ...fields, reviewerId: command.viewer.userId };
  });
}

/** Writes the guide's comment. @throws NOT_FOUND, CONFLICT as `updateRow`; CONFLICT LOCKED once closed. */
export function writeGuideComment(command: Command, { id, version, comment }: z.output<typeof reviewCommentSchema>) {
  return change(command, { id, version }, reviewRule(command.viewer, 'review:comment'), () => ({
    guideComment: comment ?? null,
  }));
}

/** Writes the member's own comment. @throws NOT_FOUND, CONFLICT as `updateRow`; CONFLICT LOCKED once closed. */
export function writeSelfComment(command: Command, { id, version, comment }: z.output<typeof reviewCommentSchema>) {
  return change(command, { id, version }, reviewRule(command.viewer, 'review:self'), () => ({
    selfComment: comment ?? null,
  }));
}

/**
 * Closes a review that has a rating; nobody closes their own.
 * @throws NOT_FOUND, CONFLICT as `updateRow`; CONFLICT LOCKED once closed; BAD_USER_INPUT for an own review or one without a rating.
 */
export function closeReview(command: Command, target: Target) {
  return change(command, target, reviewRule(command.viewer, 'review:write'), (present) => {
    refuseOwn(command, present);
    if (!present.rating) throw badField('rating', 'REQUIRED');
    return {
      isClosed: true,
      reviewerId: command.viewer.userId,
      reviewedOn: present.reviewedOn ?? fromDay(command.today),
    };
  });
}

function refuseOwn(command: Command, present: Row): void {
  if (present.memberId === command.viewer.memberId) throw badField('id', 'OWN_RECORD');
}

type Days = { periodFrom?: Date; periodTo?: Date; reviewedOn?: Date | null };

function refuseBadDays(command: Command, { periodFrom, periodTo, reviewedOn }: Days): void {
  if (periodFrom && periodTo && periodTo < periodFrom) throw badField('periodTo', 'AFTER', { other: 'periodFrom' });
  if (reviewedOn && toDay(reviewedOn) > command.today) throw badField('reviewedOn', 'IN_THE_FUTURE');
}

async function change(
  command: Command,
  target: Target,
  rule: RowRule,
  dataOf: (present: Row) => Record<string, unknown>,
) {
  const present = await findRow(command, 'review', target.id, rule);
  if (present.isClosed && present.version === target.version) throw conflict('LOCKED');
  const { before, after } = await updateRow(command, 'review', target, rule, dataOf(present));
  await command.audit({
    entityType: 'Review',
    entityId: target.id,
    memberId: String(after.memberId),
    unit: after,
    before,
    after,
  });
  return after;
}
