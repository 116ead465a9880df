import { z } from 'zod';
import { builder } from '../builder.ts';
import { lineText, target } from '../write/inputTypes.ts';

export const TaskFieldCreateInput = builder.inputType('TaskFieldCreateInput', {
  description: 'A new task field.',
  fields: (t) => ({
    code: t.string({
      required: true,
      description: 'Code: capital letters, digits and underscores, 2 to 40 characters.',
    }),
    name: t.string({ required: true, description: 'Name in Vietnamese, at most 100 characters.' }),
    nameEn: t.string({ required: true, description: 'Name in English, at most 100 characters.' }),
    ordinal: t.int({ description: 'Place in the catalogue, 0 to 10,000; the last unless told.' }),
  }),
});

export const TaskFieldUpdateInput = builder.inputType('TaskFieldUpdateInput', {
  description: 'Changes to a task field; fields left out or null stay. One in use is put out of use, not deleted.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'Id of the task field.' }),
    version: t.int({ required: true, description: 'Version that was read; a stale one is refused.' }),
    name: t.string({ description: 'Name in Vietnamese, at most 100 characters.' }),
    nameEn: t.string({ description: 'Name in English, at most 100 characters.' }),
    ordinal: t.int({ description: 'Place in the catalogue, 0 to 10,000.' }),
    isActive: t.boolean({ description: 'Offered for new assignments and strengths.' }),
  }),
});

const kept = <Schema extends z.ZodType>(schema: Schema) => schema.nullish().transform((value) => value ?? undefined);
const ordinal = kept(z.number().int().min(0).max(10_000));

/** What a new task field must look like. */
export const taskFieldCreateSchema = z.object({
  code: z.string().regex(/^[A-Z][A-Z0-9_]{1,39}$/, 'CATALOGUE_CODE_FORM'),
  name: lineText(100),
  nameEn: lineText(100),
  ordinal,
});

/** What changes to a task field must look like. */
export const taskFieldUpdateSchema = z.object({
  ...target,
  name: kept(lineText(100)),
  nameEn: kept(lineText(100)),
  ordinal,
  isActive: kept(z.boolean()),
});

/** What names the task field to delete. */
export const taskFieldDeleteSchema = z.object(target);
