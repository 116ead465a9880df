import type { z } from 'zod';
import { matches } from '../access/rowRule.ts';
import { badField } from '../errors.ts';
import { organizationRule, organizationRuleSelect } from '../organizations/access.ts';
import type { Command } from '../write/command.ts';
import { deleteRow, findRow, updateRow } from '../write/updateRow.ts';
import { planDirectiveWriteRule } from './access.ts';
import type { directiveCreateSchema, directiveUpdateSchema } from './inputs.ts';

type Criteria = { name: string; weight: number }[];
type Days = { submitBy?: Date | null; adoptBy?: Date | null };

/**
 * Sets what a committee asks of the plans of a year below it.
 * @throws BAD_USER_INPUT for a unit that is missing, hidden, ended, a branch or outside the viewer's right; for a year that has one; for
 * days out of order.
 */
export async function createDirective(command: Command, input: z.output<typeof directiveCreateSchema>) {
  const { criteria, ...data } = input;
  refuseBadDays(data);
  await requireCommittee(command, data.organizationId);
  const directive = await command.tx.planDirective.create({ data });
  await writeCriteria(command, directive.id, criteria ?? []);
  await audit(command, directive, null, { ...directive, criteria: criteria ?? [] });
  return directive;
}

/** Changes what a committee asks of plans. @throws NOT_FOUND, CONFLICT as `updateRow`; BAD_USER_INPUT for days out of order. */
export async function updateDirective(command: Command, input: z.output<typeof directiveUpdateSchema>) {
  const { id, version, criteria, ...changes } = input;
  const rule = planDirectiveWriteRule(command.viewer);
  const present = (await findRow(command, 'planDirective', id, rule)) as Days;
  refuseBadDays({ submitBy: present.submitBy, adoptBy: present.adoptBy, ...defined(changes) });
  const old = criteria === undefined ? undefined : await readCriteria(command, id);
  const { before, after } = await updateRow(command, 'planDirective', { id, version }, rule, defined(changes));
  if (criteria !== undefined) {
    await command.tx.directiveCriterion.deleteMany({ where: { directiveId: id } });
    await writeCriteria(command, id, criteria ?? []);
  }
  await audit(command, after, { ...before, criteria: old }, { ...after, criteria: old && (criteria ?? []) });
  return after;
}

/** Takes back what a committee asks of plans; plans made meanwhile keep their criteria. @throws NOT_FOUND, CONFLICT as `deleteRow`. */
export async function deleteDirective(command: Command, target: { id: string; version: number }) {
  const criteria = await readCriteria(command, target.id);
  const before = await deleteRow(command, 'planDirective', target, planDirectiveWriteRule(command.viewer));
  await audit(command, before, { ...before, criteria }, null);
  return { id: target.id };
}

async function requireCommittee(command: Command, organizationId: string): Promise<void> {
  const unit = await command.tx.organization.findUnique({
    where: { id: organizationId },
    select: { ...organizationRuleSelect, kind: true, validTo: true },
  });
  if (!unit || !matches(organizationRule(command.viewer), unit)) throw badField('organizationId', 'UNKNOWN_REFERENCE');
  if (!matches(planDirectiveWriteRule(command.viewer), { ...unit, organizationId }))
    throw badField('organizationId', 'FORBIDDEN');
  if (unit.kind === 'BRANCH' || unit.kind === 'PARTY_GROUP') throw badField('organizationId', 'NOT_A_COMMITTEE');
  if (unit.validTo) throw badField('organizationId', 'ORGANIZATION_ENDED');
}

function refuseBadDays({ submitBy, adoptBy }: Days): void {
  if (submitBy && adoptBy && adoptBy < submitBy) throw badField('adoptBy', 'AFTER', { other: 'submitBy' });
}

function defined<Fields extends Record<string, unknown>>(fields: Fields): Partial<Fields> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<Fields>;
}

function readCriteria(command: Command, directiveId: string): Promise<Criteria> {
  return command.tx.directiveCriterion.findMany({
    where: { directiveId },
    orderBy: { ordinal: 'asc' },
    select: { name: true, weight: true },
  });
}

async function writeCriteria(command: Command, directiveId: string, criteria: Criteria): Promise<void> {
  if (criteria.length === 0) return;
  await command.tx.directiveCriterion.createMany({
    data: criteria.map((criterion, ordinal) => ({ directiveId, ordinal, ...criterion })),
  });
}

function audit(
  command: Command,
  row: Record<string, unknown>,
  before: Record<string, unknown> | null,
  after: Record<string, unknown> | null,
): Promise<void> {
  return command.audit({
    entityType: 'PlanDirective',
    entityId: String(row.id),
    entityLabel: String(row.year),
    unit: row,
    before,
    after,
  });
}
