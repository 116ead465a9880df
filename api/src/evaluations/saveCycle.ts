import { toWhere } from '../access/rowRule.ts';
import { badField, conflict } from '../errors.ts';
import { organizationRule } from '../organizations/access.ts';
import type { Row } from '../read/delegate.ts';
import type { Command } from '../write/command.ts';
import { findRow, updateRow } from '../write/updateRow.ts';
import { evaluationCycleWriteRule } from './access.ts';
import { cycleStatusProblem, periodEnd } from './rules.ts';

type CycleDates = { opensOn?: Date | null; closesOn?: Date | null };
type Target = { id: string; version: number };

/**
 * Adds a cycle of a commune for a year or quarter and pins the rule set in force on the period's last day.
 * @throws BAD_USER_INPUT for a unit that is missing, hidden, no commune or outside the viewer's right; for a period already used; for
 * a period without a rule set.
 */
export async function createEvaluationCycle(
  command: Command,
  input: { organizationId: string; year: number; quarter?: number } & CycleDates,
) {
  const { organizationId, year, quarter = 0, ...dates } = input;
  refuseBadDates(dates);
  await requireCommune(command, organizationId);
  const end = periodEnd(year, quarter);
  const ruleSet = await command.tx.ruleSet.findFirst({
    where: { effectiveFrom: { lte: end }, OR: [{ effectiveTo: null }, { effectiveTo: { gte: end } }] },
    orderBy: { effectiveFrom: 'desc' },
  });
  if (!ruleSet) throw badField('year', 'NO_RULE_SET');
  const cycle = await command.tx.evaluationCycle.create({
    data: { ...dates, organizationId, year, quarter, ruleSetId: ruleSet.id },
  });
  await command.audit({
    entityType: 'EvaluationCycle',
    entityId: cycle.id,
    entityLabel: cycleLabel(cycle),
    unit: cycle,
    after: cycle,
  });
  return cycle;
}

/** Changes the days of a cycle that is not locked. @throws NOT_FOUND, CONFLICT as `updateRow`; CONFLICT when locked. */
export async function updateEvaluationCycle(command: Command, { id, version, ...dates }: Target & CycleDates) {
  const rule = evaluationCycleWriteRule(command.viewer);
  const present = await findRow(command, 'evaluationCycle', id, rule);
  if (present.status === 'LOCKED') throw conflict('LOCKED');
  refuseBadDates({
    opensOn: dates.opensOn === undefined ? (present.opensOn as Date | null) : dates.opensOn,
    closesOn: dates.closesOn === undefined ? (present.closesOn as Date | null) : dates.closesOn,
  });
  const { before, after } = await updateRow(command, 'evaluationCycle', { id, version }, rule, dates);
  await command.audit({
    entityType: 'EvaluationCycle',
    entityId: id,
    entityLabel: cycleLabel(after),
    unit: after,
    before,
    after,
  });
  return after;
}

/** Opens a drafted cycle for evaluations. @throws CONFLICT when it is not a draft. */
export function openEvaluationCycle(command: Command, target: Target) {
  return changeStatus(command, target, 'OPEN');
}

/**
 * Locks a cycle and all its evaluations.
 * @throws CONFLICT when it is not open or an evaluation is not decided yet.
 */
export async function lockEvaluationCycle(command: Command, target: Target) {
  const cycle = await changeStatus(command, target, 'LOCKED');
  const undecided = await command.tx.evaluation.count({
    where: { cycleId: target.id, state: { notIn: ['DECIDED', 'LOCKED'] } },
  });
  if (undecided > 0) throw conflict('EVALUATIONS_UNDECIDED', { count: undecided });
  await command.tx.evaluation.updateMany({
    where: { cycleId: target.id, state: 'DECIDED' },
    data: { state: 'LOCKED', version: { increment: 1 } },
  });
  return cycle;
}

async function changeStatus(command: Command, target: Target, to: 'OPEN' | 'LOCKED') {
  const rule = evaluationCycleWriteRule(command.viewer);
  const present = await findRow(command, 'evaluationCycle', target.id, rule);
  const problem = cycleStatusProblem(String(present.status), to);
  if (problem) throw conflict(problem.key, problem.params);
  const { before, after } = await updateRow(command, 'evaluationCycle', target, rule, { status: to });
  await command.audit({
    entityType: 'EvaluationCycle',
    entityId: target.id,
    entityLabel: cycleLabel(after),
    unit: after,
    before,
    after,
  });
  return after;
}

async function requireCommune(command: Command, organizationId: string): Promise<void> {
  const commune = await command.tx.organization.findFirst({
    where: { AND: [{ id: organizationId }, toWhere(organizationRule(command.viewer))] },
  });
  if (!commune) throw badField('organizationId', 'UNKNOWN_REFERENCE');
  if (commune.kind !== 'COMMUNE') throw badField('organizationId', 'NOT_A_COMMUNE');
  if (commune.validTo) throw badField('organizationId', 'ORGANIZATION_ENDED');
  const writable = await command.tx.organization.count({
    where: { AND: [{ id: organizationId }, toWhere(evaluationCycleWriteRule(command.viewer))] },
  });
  if (writable === 0) throw badField('organizationId', 'FORBIDDEN');
}

function refuseBadDates({ opensOn, closesOn }: CycleDates): void {
  if (opensOn && closesOn && closesOn < opensOn) throw badField('closesOn', 'AFTER', { other: 'opensOn' });
}

function cycleLabel(cycle: Pick<Row, never> & { year?: unknown; quarter?: unknown }): string {
  return cycle.quarter ? `${cycle.year}/${cycle.quarter}` : String(cycle.year);
}
