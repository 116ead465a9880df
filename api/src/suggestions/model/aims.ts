import { searchKey } from '@phan-cong/prisma/names';
import type { Item, Person, Problem, Template } from './problem.ts';
import { type Aim, mapAims } from './weights.ts';

/** How a choice meets each aim: true, false, or null where the aim has nothing to say. */
export type Met = Record<Aim, boolean | null>;

/** Task fields in which young members grow (S10): those close to people, words and new tools. */
const GROWTH: readonly string[] = [
  'PROPAGANDA',
  'MEMBER_DEVELOPMENT',
  'CULTURE_EDUCATION',
  'DIGITAL',
  'MASS_MOBILISATION',
];

/** How giving an item to a person meets the aims; of EVEN_LOAD only the whole knows. */
export function aimsMet(problem: Problem, item: Item, person: Person, template: Template | null): Met {
  const fieldId = fieldOf(problem, item, template);
  const field = problem.fields.find(({ id }) => id === fieldId);
  const met: Met = mapAims(() => null);
  if (field) met.STRENGTHS = person.strengths.includes(field.code) || wishes(person, field.name);
  met.CONTINUITY = continues(item, person, fieldId);
  met.NEARNESS = isNear(item, person);
  met.YOUNG = grows(item, person, field && GROWTH.includes(field.code));
  if (person.isElderly) met.ELDERLY = false;
  return met;
}

/** The task field of an item: its own, the template's, or that of being in charge of households. */
export function fieldOf(problem: Problem, item: Item, template: Template | null): string | null {
  if (item.kind === 'HOUSEHOLD') return problem.householdFieldId;
  return item.kind === 'ASSIGNMENT' ? item.fieldId : (template?.fieldId ?? null);
}

function wishes(person: Person, fieldName: string): boolean {
  if (!person.wishes) return false;
  const wished = searchKey(person.wishes);
  return fieldName.split(',').some((part) => wished.includes(searchKey(part)));
}

function continues(item: Item, person: Person, fieldId: string | null): boolean | null {
  if (item.kind === 'HOUSEHOLD') return item.lastMemberId === null ? null : item.lastMemberId === person.id;
  return fieldId === null ? null : person.fieldIds.includes(fieldId);
}

function isNear(item: Item, person: Person): boolean | null {
  const groupId = item.kind === 'HOUSEHOLD' ? item.groupId : item.kind === 'ASSIGNMENT' ? item.householdGroupId : null;
  return groupId === null ? null : person.groupIds.includes(groupId);
}

/** A young member is better given a task to grow by, and such a task better given to a young member. */
function grows(item: Item, person: Person, isGrowth: boolean | undefined): boolean | null {
  if (item.kind === 'HOUSEHOLD') return null;
  if (person.isYoung) return isGrowth === true;
  return item.kind === 'ASSIGNMENT' && isGrowth ? false : null;
}
