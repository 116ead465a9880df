import { searchKey } from '@phan-cong/prisma/names';
import type { z } from 'zod';
import { badField, conflict } from '../errors.ts';
import { addDays, fromDay, toDay } from '../lib/dates.ts';
import { requireBranch } from '../organizations/requireBranch.ts';
import type { Row } from '../read/delegate.ts';
import type { Command } from '../write/command.ts';
import { deleteRow, findRow, updateRow } from '../write/updateRow.ts';
import { regulationWriteRule } from './access.ts';
import type { regulationCreateSchema, regulationReviseSchema, regulationUpdateSchema } from './inputs.ts';
import { addClauses, readClauses, replaceClauses } from './saveClauses.ts';

const ENTITY = 'WorkingRegulation';

type Days = { adoptedOn?: Date; effectiveFrom: Date; effectiveTo?: Date | null };
type Regulation = Row & Required<Days> & { branchId: string; title: string; revision: number };

/**
 * Adds a working regulation of a branch.
 * @throws BAD_USER_INPUT for a branch that is missing, hidden, ended or outside the viewer's right; for days out of order, an adoption in
 * the future, or a time in which another regulation is in force.
 */
export async function createRegulation(command: Command, input: z.output<typeof regulationCreateSchema>) {
  const { clauses = [], ...fields } = input;
  requireDays(fields, command.today);
  await requireBranch(command, input.branchId, regulationWriteRule(command.viewer));
  const regulation = await command.tx.workingRegulation.create({
    data: {
      ...fields,
      searchKey: searchKey(fields.title),
      revision: (await lastRevision(command, input.branchId)) + 1,
    },
  });
  await addClauses(command, regulation.id, clauses);
  const after = { ...regulation, clauses: await readClauses(command, regulation.id) };
  await command.audit({
    entityType: ENTITY,
    entityId: regulation.id,
    entityLabel: regulation.title,
    unit: regulation,
    after,
  });
  return regulation;
}

/**
 * Changes a working regulation and its clauses while it is not over.
 * @throws NOT_FOUND, CONFLICT as `updateRow`; CONFLICT LOCKED once over; as `createRegulation` and `replaceClauses`.
 */
export async function updateRegulation(command: Command, input: z.output<typeof regulationUpdateSchema>) {
  const { id, version, clauses, ...fields } = input;
  const rule = regulationWriteRule(command.viewer);
  const present = (await findRow(command, 'workingRegulation', id, rule)) as Regulation;
  if (present.effectiveTo && toDay(present.effectiveTo) < command.today) throw conflict('LOCKED');
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
  requireDays({ ...present, ...given }, command.today);
  const old = clauses && (await readClauses(command, id));
  const { before, after } = await updateRow(command, 'workingRegulation', { id, version }, rule, {
    ...given,
    ...(fields.title ? { searchKey: searchKey(fields.title) } : {}),
  });
  if (clauses) await replaceClauses(command, id, clauses);
  await command.audit({
    entityType: ENTITY,
    entityId: id,
    entityLabel: String(after.title),
    unit: after,
    before: { ...before, clauses: old },
    after: { ...after, clauses: clauses && (await readClauses(command, id)) },
  });
  return after;
}

/**
 * Makes the next revision of a branch's latest regulation: the clauses are copied, the old one ends the day before. Assignments stay with
 * the clause they were given by.
 * @throws NOT_FOUND, CONFLICT as `updateRow`; CONFLICT NOT_LATEST; BAD_USER_INPUT for a first day not after that of the old one.
 */
export async function reviseRegulation(command: Command, input: z.output<typeof regulationReviseSchema>) {
  const { id, version, adoptedOn, effectiveFrom } = input;
  const rule = regulationWriteRule(command.viewer);
  const old = (await findRow(command, 'workingRegulation', id, rule)) as Regulation;
  if (old.revision !== (await lastRevision(command, old.branchId))) throw conflict('NOT_LATEST');
  requireDays({ adoptedOn, effectiveFrom }, command.today);
  if (effectiveFrom <= old.effectiveFrom) throw badField('effectiveFrom', 'AFTER', { other: toDay(old.effectiveFrom) });
  await requireBranch(command, old.branchId, rule);
  const dayBefore = fromDay(addDays(toDay(effectiveFrom), -1));
  const { before, after } = await updateRow(command, 'workingRegulation', { id, version }, rule, {
    effectiveTo: old.effectiveTo && old.effectiveTo < dayBefore ? old.effectiveTo : dayBefore,
  });
  await command.audit({ entityType: ENTITY, entityId: id, entityLabel: old.title, unit: after, before, after });
  const title = input.title ?? old.title;
  const regulation = await command.tx.workingRegulation.create({
    data: {
      branchId: old.branchId,
      title,
      searchKey: searchKey(title),
      revision: old.revision + 1,
      adoptedOn,
      effectiveFrom,
    },
  });
  const clauses = await readClauses(command, id);
  await addClauses(command, regulation.id, clauses);
  await command.audit({
    entityType: ENTITY,
    entityId: regulation.id,
    entityLabel: title,
    unit: regulation,
    after: { ...regulation, clauses },
  });
  return regulation;
}

/** Deletes a working regulation that no assignment rests on. @throws NOT_FOUND, CONFLICT as `deleteRow`; CONFLICT IN_USE. */
export async function deleteRegulation(command: Command, target: { id: string; version: number }) {
  const rule = regulationWriteRule(command.viewer);
  await findRow(command, 'workingRegulation', target.id, rule);
  if ((await command.tx.assignment.count({ where: { clause: { regulationId: target.id } } })) > 0)
    throw conflict('IN_USE');
  const clauses = await readClauses(command, target.id);
  const before = await deleteRow(command, 'workingRegulation', target, rule);
  await command.audit({
    entityType: ENTITY,
    entityId: target.id,
    entityLabel: String(before.title),
    unit: before,
    before: { ...before, clauses },
  });
  return { id: target.id };
}

function requireDays({ adoptedOn, effectiveFrom, effectiveTo }: Days, today: string): void {
  if (adoptedOn && toDay(adoptedOn) > today) throw badField('adoptedOn', 'IN_THE_FUTURE');
  if (effectiveTo && effectiveTo < effectiveFrom) throw badField('effectiveTo', 'AFTER', { other: 'effectiveFrom' });
}

async function lastRevision(command: Command, branchId: string): Promise<number> {
  const last = await command.tx.workingRegulation.aggregate({ where: { branchId }, _max: { revision: true } });
  return last._max.revision ?? 0;
}
