import { Prisma } from '@phan-cong/prisma/generated/client/client';
import { badField, conflict, overloaded } from '../errors.ts';
import type { MessageKey } from '../messages.ts';

/** What a broken constraint means to a person: the input field and the message. */
const CONSTRAINTS: Record<string, [field: string, key: MessageKey]> = {
  Member_joined_after_birth: ['joinedOn', 'INVALID'],
  Member_official_after_joined: ['officialOn', 'INVALID'],
  Organization_parent_is_higher: ['parentId', 'PARENT_KIND'],
  Assignment_due_after_start: ['dueOn', 'INVALID'],
  Assignment_guide_is_another: ['guideId', 'GUIDE_IS_MEMBER'],
  Evaluation_common_score_in_range: ['commonScore', 'INVALID'],
  Evaluation_result_score_in_range: ['resultScore', 'INVALID'],
  Evaluation_votes_in_order: ['votesFor', 'VOTES_ORDER'],
  WorkingRegulation_one_in_force: ['effectiveFrom', 'REGULATION_OVERLAPS'],
  HouseholdCharge_no_overlap: ['householdIds', 'HOUSEHOLD_IN_CHARGE'],
  HouseholdCharge_one_open: ['householdIds', 'HOUSEHOLD_IN_CHARGE'],
};

/**
 * Puts a database error that input can cause into a deliberate one: a unique value already used, a missing reference, a record in
 * use, a broken check, or a pool that gave no connection. Anything else is returned as it is.
 */
export function translateDatabaseError(error: unknown): unknown {
  const text = textOf(error);
  for (const [name, [field, key]] of Object.entries(CONSTRAINTS)) {
    if (text.includes(name)) return badField(field, key, { label: '', allowed: '' });
  }
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return error;
  if (error.code === 'P2002') return badField(lastTarget(error), 'ALREADY_USED');
  if (error.code === 'P2003') return conflict('IN_USE');
  if (error.code === 'P2024' || error.code === 'P2028' || error.code === 'P2034') return overloaded();
  return error;
}

function textOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  const meta = (error as { meta?: unknown }).meta;
  return `${error.message} ${meta ? JSON.stringify(meta) : ''} ${error.cause ? JSON.stringify(error.cause) : ''}`;
}

/** The last column of the broken unique constraint, by its columns or by its name (`Organization_code_key`). */
function lastTarget(error: Prisma.PrismaClientKnownRequestError): string {
  const text = JSON.stringify(error.meta ?? {});
  const index = /"index":"\w+_([A-Za-z]+)_key"/.exec(text)?.[1];
  if (index) return index;
  const fields = /"fields":\[([^\]]*)\]/.exec(text)?.[1] ?? /"target":\[([^\]]*)\]/.exec(text)?.[1] ?? '';
  const names = [...fields.matchAll(/\w+/g)].map(([name]) => name);
  return names.at(-1) ?? 'id';
}
