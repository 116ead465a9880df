import type { Prisma } from '@phan-cong/prisma/generated/client/client';
import type { AdjustmentKind } from '@phan-cong/prisma/generated/client/enums';
import { thresholdsOn } from '../evaluations/thresholds.ts';
import { fromDay } from '../lib/dates.ts';
import type { Run } from '../write/run.ts';
import type { EventMember } from './readMember.sql.ts';
import { type Asks, adjustmentDueOn, asksOf, type EventFields, standingAfter } from './rules.ts';
import type { Standing } from './standing.ts';

/** Days to resolve an adjustment where no rule set says. */
export const DUE_DAYS = 15;

const assignmentSelect = {
  id: true,
  title: true,
  memberId: true,
  guideId: true,
  loadWeight: true,
  branchId: true,
  provinceId: true,
  communeId: true,
  subordinateId: true,
  member: { select: { fullName: true } },
  plan: { select: { title: true } },
} as const;

export type EffectAssignment = Prisma.AssignmentGetPayload<{ select: typeof assignmentSelect }>;

/** An adjustment that an event opens. */
export type Ask = { kind: AdjustmentKind; assignment: EffectAssignment };

/** What an event does: the member before and after, and the adjustments it opens on tasks that have none of the kind open. */
export type Effect = { before: Standing; after: Standing; openedOn: string; dueOn: string; asks: Ask[] };

/** What an event would do to a member if it were applied on `openedOn`. Reads only. */
export async function readEffect(run: Run, member: EventMember, event: EventFields, openedOn: string): Promise<Effect> {
  const before = standingOfMember(member);
  const after = standingAfter(before, event);
  const { loadCap, adjustmentDueDays } = await thresholdsOn(run.tx, openedOn);
  const asks = asksOf(before, after, { load: member.load, loadCap: loadCap?.[after.workCapacity] ?? null });
  return {
    before,
    after,
    openedOn,
    dueOn: adjustmentDueOn(openedOn, adjustmentDueDays ?? DUE_DAYS),
    asks: await readAsks(run, [member.id], asks),
  };
}

/** The standing of a member as read for an event. */
export function standingOfMember(member: EventMember): Standing {
  const { branchId, status, statusSince, position, isWorkingAway, workingAwayFrom, workingAwayTo, workCapacity } =
    member;
  return { branchId, status, statusSince, position, isWorkingAway, workingAwayFrom, workingAwayTo, workCapacity };
}

/** The open tasks of members, and those they guide, that have no such adjustment open yet; in the order of their ids. */
export async function readAsks({ tx }: Pick<Run, 'tx'>, memberIds: string[], asks: Asks): Promise<Ask[]> {
  const find = (kind: AdjustmentKind, where: Prisma.AssignmentWhereInput) =>
    tx.assignment.findMany({
      where: { ...where, status: 'ACTIVE', adjustments: { none: { kind, resolvedOn: null } } },
      select: assignmentSelect,
      orderBy: { id: 'asc' },
    });
  const own = asks.assignments ? await find('ASSIGNMENT', { memberId: { in: memberIds } }) : [];
  const guided = asks.guided ? await find('GUIDE_HANDOVER', { guideId: { in: memberIds } }) : [];
  return [
    ...own.map((assignment) => ({ kind: 'ASSIGNMENT' as const, assignment })),
    ...guided.map((assignment) => ({ kind: 'GUIDE_HANDOVER' as const, assignment })),
  ];
}

/** The rows of the adjustments that an effect opens. */
export function adjustmentRows(
  eventId: string,
  memberId: string,
  { asks, openedOn, dueOn }: Pick<Effect, 'asks' | 'openedOn' | 'dueOn'>,
): Prisma.AdjustmentCreateManyInput[] {
  return asks.map(({ kind, assignment }) => ({
    kind,
    assignmentId: assignment.id,
    memberEventId: eventId,
    memberId,
    branchId: assignment.branchId,
    openedOn: fromDay(openedOn),
    dueOn: fromDay(dueOn),
  }));
}
