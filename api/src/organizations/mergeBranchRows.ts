import type { Organization, Prisma } from '@phan-cong/prisma/generated/client/client';
import { auditRow } from '../audit/writeAudit.ts';
import { toDay } from '../lib/dates.ts';
import type { Command } from '../write/command.ts';
import { setEffectiveOn } from '../write/effectiveDay.sql.ts';
import { mergeHouseholdGroups } from './mergeHouseholdGroups.ts';
import { mergePlans } from './mergePlans.ts';

/**
 * Gives a branch's rows to the branch it is merged into, and answers how many of each. What describes a member follows the member:
 * the roll, circumstances, events. What is still being done follows too: household groups that have not ended, plans and open
 * assignments with their reviews, and evaluations of open cycles while both stand in one grassroots organisation, whose cycle it is.
 * Ended assignments, their reviews, past plans and decided evaluations stay with the branch that did them; its working regulation ends
 * with it.
 */
export async function mergeBranchRows(
  command: Command,
  from: Organization,
  into: Organization,
  endsOn: Date,
  reason: string,
) {
  const { tx } = command;
  const move = { branchId: into.id, version: { increment: 1 } };
  await setEffectiveOn(tx, toDay(endsOn));
  const members = await moveMembers(command, from, into, reason);
  await tx.circumstance.updateMany({ where: { branchId: from.id }, data: move });
  await tx.memberEvent.updateMany({ where: { branchId: from.id }, data: move });
  const householdGroups = await mergeHouseholdGroups(tx, from.id, into.id);
  const { plans, assignments } = await mergePlans(tx, from.id, into.id, endsOn);
  await endRegulations(tx, from.id, endsOn);
  await followAssignments(tx, from.id, into.id, move);
  const evaluations = from.communeId === into.communeId ? await moveOpenEvaluations(tx, from.id, move) : 0;
  return { members, householdGroups, plans, assignments, evaluations };
}

async function moveMembers(command: Command, from: Organization, into: Organization, reason: string): Promise<number> {
  const { tx, actor, action } = command;
  const members = await tx.member.findMany({ where: { branchId: from.id }, select: { id: true, fullName: true } });
  await tx.member.updateMany({ where: { branchId: from.id }, data: { branchId: into.id, version: { increment: 1 } } });
  await tx.auditEntry.createMany({
    data: members.map(({ id, fullName }) =>
      auditRow(actor, action, {
        entityType: 'Member',
        entityId: id,
        entityLabel: fullName,
        memberId: id,
        unit: into,
        before: { branchId: from.id },
        after: { branchId: into.id },
        reason,
      }),
    ),
  });
  return members.length;
}

async function endRegulations(tx: Prisma.TransactionClient, branchId: string, endsOn: Date): Promise<void> {
  await tx.workingRegulation.updateMany({
    where: {
      branchId,
      effectiveFrom: { lte: endsOn },
      OR: [{ effectiveTo: null }, { effectiveTo: { gt: endsOn } }],
    },
    data: { effectiveTo: endsOn, version: { increment: 1 } },
  });
}

/** Open adjustments go where their assignment went, and transfers still to come lead to the branch that is left. */
async function followAssignments(
  tx: Prisma.TransactionClient,
  fromId: string,
  intoId: string,
  data: Prisma.AdjustmentUncheckedUpdateManyInput,
): Promise<void> {
  await tx.adjustment.updateMany({ where: { branchId: fromId, assignment: { branchId: intoId } }, data });
  await tx.memberEvent.updateMany({
    where: { toBranchId: fromId, appliedAt: null, withdrawnAt: null },
    data: { toBranchId: intoId, version: { increment: 1 } },
  });
}

async function moveOpenEvaluations(
  tx: Prisma.TransactionClient,
  fromId: string,
  data: Prisma.EvaluationUncheckedUpdateManyInput,
): Promise<number> {
  const where: Prisma.EvaluationWhereInput = { branchId: fromId, cycle: { status: { in: ['DRAFT', 'OPEN'] } } };
  return (await tx.evaluation.updateMany({ where, data })).count;
}
