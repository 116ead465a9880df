import { z } from 'zod';
import { builder } from '../builder.ts';
import { day, id, lineText, longText, target } from '../write/inputTypes.ts';

/** The most clauses that a regulation holds. */
const MAX_CLAUSES = 200;

const RegulationClauseInput = builder.inputType('RegulationClauseInput', {
  description: 'A clause of a working regulation.',
  fields: (t) => ({
    id: t.id({ description: 'Id of a clause that stands there already; left out, it is a new one.' }),
    number: t.string({ required: true, description: 'Number, at most 20 characters; once in a regulation.' }),
    heading: t.string({ required: true, description: 'Heading, at most 200 characters.' }),
    text: t.string({ description: 'Wording, at most 4,000 characters.' }),
  }),
});

export const WorkingRegulationCreateInput = builder.inputType('WorkingRegulationCreateInput', {
  description: 'A working regulation of a branch that has none in force in that time.',
  fields: (t) => ({
    branchId: t.id({ required: true, description: 'The branch.' }),
    title: t.string({ required: true, description: 'Title, at most 300 characters.' }),
    adoptedOn: t.field({ type: 'Date', required: true, description: 'Day the branch adopted it; not in the future.' }),
    effectiveFrom: t.field({ type: 'Date', required: true, description: 'First day in force.' }),
    effectiveTo: t.field({ type: 'Date', description: 'Last day in force, not before the first.' }),
    clauses: t.field({ type: [RegulationClauseInput], description: `Its clauses in order, at most ${MAX_CLAUSES}.` }),
  }),
});

export const WorkingRegulationUpdateInput = builder.inputType('WorkingRegulationUpdateInput', {
  description: 'Changes to a working regulation that is not over; fields left out stay.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'Id of the regulation.' }),
    version: t.int({ required: true, description: 'Version that was read; a stale one is refused.' }),
    title: t.string({ description: 'Title, at most 300 characters.' }),
    adoptedOn: t.field({ type: 'Date', description: 'Day the branch adopted it; not in the future.' }),
    effectiveFrom: t.field({ type: 'Date', description: 'First day in force.' }),
    effectiveTo: t.field({ type: 'Date', description: 'Last day in force; null, it has none.' }),
    clauses: t.field({
      type: [RegulationClauseInput],
      description: 'All clauses in order; those left out are taken away, unless assignments rest on them.',
    }),
  }),
});

export const WorkingRegulationReviseInput = builder.inputType('WorkingRegulationReviseInput', {
  description: 'A new revision of the latest working regulation of a branch; the old one ends the day before.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'Id of the regulation to revise.' }),
    version: t.int({ required: true, description: 'Version that was read; a stale one is refused.' }),
    title: t.string({ description: 'Title, at most 300 characters; the old one unless told.' }),
    adoptedOn: t.field({ type: 'Date', required: true, description: 'Day the branch adopted it; not in the future.' }),
    effectiveFrom: t.field({
      type: 'Date',
      required: true,
      description: 'First day in force, after the first day of the old one.',
    }),
  }),
});

const kept = <Schema extends z.ZodType>(schema: Schema) => schema.nullish().transform((value) => value ?? undefined);

const clauses = z
  .array(
    z.object({
      id: kept(id),
      number: lineText(20),
      heading: lineText(200),
      text: longText(4000)
        .nullish()
        .transform((value) => value ?? ''),
    }),
  )
  .max(MAX_CLAUSES)
  .superRefine((list, context) => {
    const seen = new Set<string>();
    list.forEach(({ number }, index) => {
      if (seen.has(number)) context.addIssue({ code: 'custom', message: 'ALREADY_USED', path: [index, 'number'] });
      seen.add(number);
    });
  });

/** What a new working regulation must look like. */
export const regulationCreateSchema = z.object({
  branchId: id,
  title: lineText(300),
  adoptedOn: day,
  effectiveFrom: day,
  effectiveTo: day.nullish(),
  clauses: kept(clauses),
});

/** What changes to a working regulation must look like. */
export const regulationUpdateSchema = z.object({
  ...target,
  title: kept(lineText(300)),
  adoptedOn: kept(day),
  effectiveFrom: kept(day),
  effectiveTo: day.nullish(),
  clauses: kept(clauses),
});

/** What a new revision must look like. */
export const regulationReviseSchema = z.object({
  ...target,
  title: kept(lineText(300)),
  adoptedOn: day,
  effectiveFrom: day,
});

/** What names the working regulation to delete. */
export const regulationDeleteSchema = z.object(target);

export type ClauseInput = z.output<typeof clauses>[number];
