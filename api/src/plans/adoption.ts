import type { z } from 'zod';
import { resolveOpen } from '../adjustments/resolveOpen.ts';
import { auditRow } from '../audit/writeAudit.ts';
import { badInput, conflict, staleVersion } from '../errors.ts';
import { toDay } from '../lib/dates.ts';
import type { Command } from '../write/command.ts';
import { setEffectiveOn } from '../write/effectiveDay.sql.ts';
import { findRow } from '../write/updateRow.ts';
import { planWriteRule } from './access.ts';
import {
  activateLines,
  cancelLines,
  carryCharges,
  countLeftOpen,
  endSources,
  type LoadedLine,
  loadLines,
  lockLines,
} from './adoption.sql.ts';
import { dayInForce, decideAdoption, type LineDecision, type LineRefusal } from './adoptionRules.ts';
import type { planAdoptSchema } from './inputs.ts';
import { lockPlans } from './lockPlans.sql.ts';
import { movePlan } from './movePlan.ts';
import { adoptionProblems, canGo, type PlanStatusName } from './rules.ts';

/** What becomes of one proposal of an adopted plan. Days as 'YYYY-MM-DD'. */
export type AdoptionLine = {
  assignmentId: string;
  title: string;
  memberName: string;
  isActivated: boolean;
  reason: LineRefusal | null;
  startsOn: string | null;
  sourceOutcome: 'COMPLETED' | 'ENDED' | null;
  householdCount: number;
};

export type AdoptionResult = {
  planId: string;
  isDryRun: boolean;
  inForceOn: string;
  lines: AdoptionLine[];
  leftOpenCount: number;
};

type Activated = Extract<LineDecision, { isActivated: true }>;

/**
 * Records that a branch meeting adopted the plan by a resolution. The revision in force until then becomes REVISED; the plan's proposals
 * come into force, what they go on from is completed or ends, and households go along, all in one transaction. With `dryRun` it answers
 * what it would do.
 * @throws NOT_FOUND, CONFLICT when stale or not submitted; BAD_USER_INPUT for days in the future or out of order.
 */
export async function adoptPlan(command: Command, input: z.output<typeof planAdoptSchema>): Promise<AdoptionResult> {
  const { id, version, dryRun, ...adoption } = input;
  const problems = adoptionProblems(adoption, command.today);
  if (Object.keys(problems).length > 0) throw badInput(problems);
  const present = await findRow(command, 'assignmentPlan', id, planWriteRule(command.viewer));
  const plan = { id, branchId: present.branchId as string, year: present.year as number };
  if (dryRun) refuseStep(present, version);
  else {
    await lockPlans(command, plan.branchId, plan.year);
    await movePlan(command, { id, version }, 'ADOPTED', adoption);
    await replaceEarlier(command, plan);
    await lockLines(command, id);
  }
  const inForceOn = dayInForce(toDay(adoption.adoptedOn), plan.year);
  const lines = await loadLines(command, id);
  const decisions = decideAdoption(lines, { inForceOn, today: command.today });
  const activated = decisions.filter((decision): decision is Activated => decision.isActivated);
  if (!dryRun) await apply(command, decisions, activated, { inForceOn, resolutionNumber: adoption.resolutionNumber });
  const endedIds = activated.flatMap(({ sourceEnd }) => sourceEnd?.id ?? []);
  const leftOpenCount = await countLeftOpen(command, plan, endedIds);
  return { planId: id, isDryRun: dryRun === true, inForceOn, lines: shownLines(lines, decisions), leftOpenCount };
}

function refuseStep(present: Record<string, unknown>, version: number): void {
  if (present.version !== version) throw staleVersion(version, Number(present.version));
  const from = present.status as PlanStatusName;
  if (!canGo(from, 'ADOPTED')) throw conflict('STATUS_CHANGE', { of: 'AssignmentPlan', from, to: 'ADOPTED' });
}

async function replaceEarlier(
  command: Command,
  { id, branchId, year }: { id: string; branchId: string; year: number },
) {
  const replaced = await command.tx.assignmentPlan.findMany({
    where: { branchId, year, status: 'ADOPTED', id: { not: id } },
    select: { id: true, version: true },
  });
  for (const earlier of replaced) await movePlan(command, earlier, 'REVISED', {});
}

async function apply(
  command: Command,
  decisions: LineDecision[],
  activated: Activated[],
  { inForceOn, resolutionNumber }: { inForceOn: string; resolutionNumber: string },
): Promise<void> {
  if (decisions.length === 0) return;
  await setEffectiveOn(command.tx, inForceOn);
  const sourceIds = activated.flatMap(({ sourceEnd }) => sourceEnd?.id ?? []);
  const ids = [...decisions.map(({ assignmentId }) => assignmentId), ...sourceIds];
  const before = await command.tx.assignment.findMany({ where: { id: { in: ids } } });
  await endSources(command, activated);
  await resolveOpen(command, { assignmentId: { in: sourceIds } }, { resolution: 'ENDED', reason: resolutionNumber });
  await activateLines(command, activated, resolutionNumber);
  await cancelLines(
    command,
    decisions.filter(({ isActivated }) => !isActivated).map(({ assignmentId }) => assignmentId),
  );
  await carryCharges(command, activated, inForceOn);
  const after = await command.tx.assignment.findMany({ where: { id: { in: ids } } });
  const earlier = new Map(before.map((row) => [row.id, row]));
  await command.tx.auditEntry.createMany({
    data: after.map((row) =>
      auditRow(command.actor, command.action, {
        entityType: 'Assignment',
        entityId: row.id,
        entityLabel: row.title,
        memberId: row.memberId,
        unit: row,
        before: earlier.get(row.id),
        after: row,
      }),
    ),
  });
}

function shownLines(lines: LoadedLine[], decisions: LineDecision[]): AdoptionLine[] {
  return lines.map(({ id, title, memberName, householdCount }, index) => {
    const decision = decisions[index];
    const isActivated = decision?.isActivated === true;
    return {
      assignmentId: id,
      title,
      memberName,
      householdCount,
      isActivated,
      reason: decision && !decision.isActivated ? decision.reason : null,
      startsOn: isActivated ? decision.startsOn : null,
      sourceOutcome: isActivated ? (decision.sourceEnd?.to ?? null) : null,
    };
  });
}
