import type { AssignmentPlan, AssignmentStatus, Prisma } from '@phan-cong/prisma/generated/client/client';

type Tx = Prisma.TransactionClient;

const OPEN: AssignmentStatus[] = ['PROPOSED', 'ACTIVE'];

/**
 * Gives a branch's plans and open assignments to another branch. A branch has one series of revisions a year, so a year's plans move
 * whole, with all their assignments, when the target has none for that year; otherwise the open assignments join the target's plan in
 * force and the adopted plan they leave is closed. Years that are over and have nothing open stay. Reviews and guidance notes follow
 * their assignment.
 */
export async function mergePlans(tx: Tx, fromId: string, intoId: string, endsOn: Date) {
  const plans = await tx.assignmentPlan.findMany({ where: { branchId: fromId } });
  const targets = await tx.assignmentPlan.findMany({ where: { branchId: intoId }, orderBy: { revision: 'desc' } });
  const open = await tx.assignment.findMany({
    where: { branchId: fromId, status: { in: OPEN } },
    select: { plan: { select: { year: true } } },
    distinct: ['planId'],
  });
  const current = plans.map(({ year }) => year).filter((year) => year >= endsOn.getUTCFullYear());
  const counts = { plans: 0, assignments: 0 };
  for (const year of new Set([...current, ...open.map(({ plan }) => plan.year)])) {
    const target = inForce(targets.filter((plan) => plan.year === year));
    const moved = target
      ? await joinPlan(tx, fromId, target, endsOn)
      : await movePlans(
          tx,
          fromId,
          intoId,
          plans.filter((plan) => plan.year === year),
        );
    counts.plans += moved.plans;
    counts.assignments += moved.assignments;
  }
  await tx.review.updateMany({
    where: { branchId: fromId, assignment: { branchId: intoId } },
    data: { branchId: intoId, version: { increment: 1 } },
  });
  await tx.guidanceNote.updateMany({
    where: { branchId: fromId, assignment: { branchId: intoId } },
    data: { branchId: intoId, version: { increment: 1 } },
  });
  return counts;
}

/** The adopted plan, else the latest revision; plans come latest first. */
function inForce(plans: AssignmentPlan[]): AssignmentPlan | undefined {
  return plans.find(({ status }) => status === 'ADOPTED') ?? plans[0];
}

async function movePlans(tx: Tx, fromId: string, intoId: string, plans: AssignmentPlan[]) {
  const ids = plans.map(({ id }) => id);
  const data = { branchId: intoId, version: { increment: 1 } };
  await tx.assignmentPlan.updateMany({ where: { id: { in: ids } }, data });
  const { count } = await tx.assignment.updateMany({ where: { planId: { in: ids }, branchId: fromId }, data });
  return { plans: plans.length, assignments: count };
}

async function joinPlan(tx: Tx, fromId: string, target: AssignmentPlan, endsOn: Date) {
  const { count } = await tx.assignment.updateMany({
    where: { branchId: fromId, status: { in: OPEN }, plan: { year: target.year } },
    data: { branchId: target.branchId, planId: target.id, version: { increment: 1 } },
  });
  await tx.assignmentPlan.updateMany({
    where: { branchId: fromId, year: target.year, status: { in: ['ADOPTED', 'REVISED'] } },
    data: { status: 'CLOSED', closedOn: endsOn, version: { increment: 1 } },
  });
  return { plans: 0, assignments: count };
}
