import { searchKey } from '@phan-cong/prisma/names';
import type { z } from 'zod';
import { matches, toWhere } from '../access/rowRule.ts';
import { badField } from '../errors.ts';
import { organizationRule } from '../organizations/access.ts';
import { holdUnit } from '../organizations/lockUnits.sql.ts';
import type { Command } from '../write/command.ts';
import { deleteRow, findRow, updateRow } from '../write/updateRow.ts';
import { guidanceRule, guidanceWriteRule } from './access.ts';
import type { guidanceCreateSchema, guidanceUpdateSchema } from './inputs.ts';

const ENTITY = 'GuidanceDocument';

/**
 * Publishes a guidance document for a unit and those below it.
 * @throws BAD_USER_INPUT for a unit that is missing, hidden, of another level, ended or outside the viewer's right; for days out of
 * order; for a successor that is missing or hidden.
 */
export async function createGuidance(command: Command, input: z.output<typeof guidanceCreateSchema>) {
  requireOrder(input);
  await requirePublisher(command, input.organizationId);
  await requireSuccessor(command, input.replacedById);
  const document = await command.tx.guidanceDocument.create({ data: { ...input, searchKey: keyOf(input) } });
  await command.audit({
    entityType: ENTITY,
    entityId: document.id,
    entityLabel: document.number,
    unit: document,
    after: document,
  });
  return document;
}

/** Changes a guidance document of a unit. @throws NOT_FOUND, CONFLICT as `updateRow`; BAD_USER_INPUT as `createGuidance`. */
export async function updateGuidance(command: Command, input: z.output<typeof guidanceUpdateSchema>) {
  const { id, version, ...fields } = input;
  const rule = guidanceWriteRule(command.viewer);
  const present = await findRow(command, 'guidanceDocument', id, rule);
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
  const merged = { ...present, ...given } as unknown as Keyed & Days;
  requireOrder(merged);
  if (fields.replacedById === id) throw badField('replacedById', 'INVALID');
  if (fields.replacedById !== present.replacedById) await requireSuccessor(command, fields.replacedById);
  const { before, after } = await updateRow(command, 'guidanceDocument', { id, version }, rule, {
    ...given,
    searchKey: keyOf(merged),
  });
  await command.audit({
    entityType: ENTITY,
    entityId: id,
    entityLabel: String(after.number),
    unit: after,
    before,
    after,
  });
  return after;
}

/** Deletes a guidance document that nothing refers to. @throws NOT_FOUND, CONFLICT as `deleteRow`; CONFLICT IN_USE. */
export async function deleteGuidance(command: Command, target: { id: string; version: number }) {
  const before = await deleteRow(command, 'guidanceDocument', target, guidanceWriteRule(command.viewer));
  await command.audit({
    entityType: ENTITY,
    entityId: target.id,
    entityLabel: String(before.number),
    unit: before,
    before,
  });
  return { id: target.id };
}

type Days = { effectiveFrom: Date; effectiveTo?: Date | null };
type Keyed = { number: string; title: string; issuer: string };

function requireOrder({ effectiveFrom, effectiveTo }: Days): void {
  if (effectiveTo && effectiveTo < effectiveFrom) throw badField('effectiveTo', 'AFTER', { other: 'effectiveFrom' });
}

function keyOf({ number, title, issuer }: Keyed): string {
  return searchKey(`${number} ${title} ${issuer}`);
}

async function requirePublisher(command: Command, organizationId: string): Promise<void> {
  await holdUnit(command.tx, organizationId);
  const unit = await command.tx.organization.findFirst({
    where: { AND: [{ id: organizationId }, toWhere(organizationRule(command.viewer))] },
  });
  if (!unit) throw badField('organizationId', 'UNKNOWN_REFERENCE');
  if (unit.kind !== 'PROVINCE' && unit.kind !== 'COMMUNE')
    throw badField('organizationId', 'NOT_ALLOWED_HERE', { allowed: 'PROVINCE, COMMUNE' });
  if (unit.validTo) throw badField('organizationId', 'ORGANIZATION_ENDED');
  if (!matches(guidanceWriteRule(command.viewer), { ...unit, organizationId }))
    throw badField('organizationId', 'FORBIDDEN');
}

async function requireSuccessor(command: Command, id: string | null | undefined): Promise<void> {
  if (!id) return;
  const visible = await command.tx.guidanceDocument.count({
    where: { AND: [{ id }, toWhere(guidanceRule(command.viewer))] },
  });
  if (visible === 0) throw badField('replacedById', 'UNKNOWN_REFERENCE');
}
