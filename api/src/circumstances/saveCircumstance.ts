import type { Circumstance, Member } from '@phan-cong/prisma/generated/client/client';
import type { z } from 'zod';
import { matches, toWhere } from '../access/rowRule.ts';
import { badField, badInput, conflict, type FieldProblems } from '../errors.ts';
import { fromDay, toDay } from '../lib/dates.ts';
import { memberRule } from '../members/access.ts';
import type { Command } from '../write/command.ts';
import { findRow, updateRow } from '../write/updateRow.ts';
import { circumstanceRule, circumstanceWishRule, circumstanceWriteRule } from './access.ts';
import type { CircumstanceFields, circumstanceCreateSchema, circumstanceUpdateSchema } from './inputs.ts';

/**
 * Records a member's circumstances. A member records only own wishes, today; capacity, hours, strengths and consultation are carried
 * over from the latest record, so that a wish does not change what the branch knows.
 * @throws BAD_USER_INPUT for a member that is missing, hidden or outside the viewer's right to write, a day with a record, unknown
 * strengths, a consultant of another branch, or days in the future.
 */
export async function createCircumstance(command: Command, input: z.output<typeof circumstanceCreateSchema>) {
  const { memberId, ...fields } = input;
  const member = await command.tx.member.findFirst({
    where: { AND: [{ id: memberId }, toWhere(memberRule(command.viewer))] },
  });
  if (!member) throw badField('memberId', 'UNKNOWN_REFERENCE');
  const place = { ...member, memberId };
  const mayWriteAll = matches(circumstanceWriteRule(command.viewer), place);
  if (!mayWriteAll && !matches(circumstanceWishRule(command.viewer), place)) throw badField('memberId', 'FORBIDDEN');
  if (!mayWriteAll) refuseBeyondWishes(fields);
  const data = mayWriteAll ? await checked(command, fields, member, []) : await carriedOver(command, memberId, fields);
  const circumstance = await command.tx.circumstance.create({
    data: { ...data, recordedOn: fields.recordedOn ?? fromDay(command.today), memberId, branchId: member.branchId },
  });
  await audit(command, circumstance, null);
  return circumstance;
}

/**
 * Changes circumstances. A member changes only the wishes of the latest own record.
 * @throws NOT_FOUND, CONFLICT as `updateRow`; CONFLICT NOT_LATEST for a member's older record; BAD_USER_INPUT as `createCircumstance`.
 */
export async function updateCircumstance(command: Command, input: z.output<typeof circumstanceUpdateSchema>) {
  const { id, version, ...fields } = input;
  const present = (await findRow(command, 'circumstance', id, circumstanceRule(command.viewer))) as Circumstance;
  const writeRule = circumstanceWriteRule(command.viewer);
  const mayWriteAll = matches(writeRule, present);
  const rule = mayWriteAll ? writeRule : circumstanceWishRule(command.viewer);
  if (!mayWriteAll && matches(rule, present)) {
    refuseBeyondWishes(fields);
    const latest = await latestOf(command, present.memberId);
    if (latest?.id !== id) throw conflict('NOT_LATEST');
  }
  const data = mayWriteAll
    ? await checked(command, fields, { id: present.memberId, branchId: present.branchId }, present.strengths)
    : fields;
  const { before, after } = await updateRow(command, 'circumstance', { id, version }, rule, defined(data));
  await audit(command, after as Circumstance, before as Circumstance);
  return after;
}

async function audit(command: Command, after: Circumstance, before: Circumstance | null): Promise<void> {
  const { id, memberId } = after;
  const { fullName } = await command.tx.member.findUniqueOrThrow({
    where: { id: memberId },
    select: { fullName: true },
  });
  await command.audit({
    entityType: 'Circumstance',
    entityId: id,
    entityLabel: fullName,
    memberId,
    unit: after,
    before,
    after,
  });
}

/** @throws BAD_USER_INPUT FORBIDDEN on every field but the wishes that a member gave. */
function refuseBeyondWishes(fields: CircumstanceFields): void {
  const beyond = Object.entries(fields).filter(([name, value]) => name !== 'wishes' && value !== undefined);
  const problems: FieldProblems = Object.fromEntries(beyond.map(([name]) => [name, { key: 'FORBIDDEN' as const }]));
  if (beyond.length > 0) throw badInput(problems);
}

async function carriedOver(command: Command, memberId: string, { wishes }: CircumstanceFields) {
  const latest = await latestOf(command, memberId);
  if (!latest) return { wishes };
  const { workCapacity, hoursPerWeek, strengths, consultedById, consultedOn } = latest;
  return {
    workCapacity,
    hoursPerWeek,
    strengths,
    consultedById,
    consultedOn,
    wishes: wishes === undefined ? latest.wishes : wishes,
  };
}

function latestOf(command: Command, memberId: string): Promise<Circumstance | null> {
  return command.tx.circumstance.findFirst({ where: { memberId }, orderBy: [{ recordedOn: 'desc' }, { id: 'desc' }] });
}

/** The fields once their days and references hold; strengths already recorded may stay though out of use. */
async function checked(
  command: Command,
  fields: CircumstanceFields,
  member: Pick<Member, 'id' | 'branchId'>,
  known: string[],
) {
  for (const field of ['recordedOn', 'consultedOn'] as const) {
    const given = fields[field];
    if (given && toDay(given) > command.today) throw badField(field, 'IN_THE_FUTURE');
  }
  await requireStrengths(command, fields.strengths ?? [], known);
  if (fields.consultedById) await requireConsultant(command, fields.consultedById, member);
  return defined(fields);
}

async function requireStrengths(command: Command, codes: string[], known: string[]): Promise<void> {
  const fresh = codes.filter((code) => !known.includes(code));
  const found = await command.tx.taskField.count({ where: { code: { in: fresh }, isActive: true } });
  if (found < fresh.length) throw badField('strengths', 'UNKNOWN_REFERENCE');
}

async function requireConsultant(command: Command, id: string, member: Pick<Member, 'id' | 'branchId'>): Promise<void> {
  const consultant = await command.tx.member.findFirst({
    where: { AND: [{ id }, toWhere(memberRule(command.viewer))] },
  });
  if (!consultant) throw badField('consultedById', 'UNKNOWN_REFERENCE');
  if (consultant.branchId !== member.branchId || id === member.id) throw badField('consultedById', 'WRONG_BRANCH');
}

function defined<Fields extends Record<string, unknown>>(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Fields;
}
