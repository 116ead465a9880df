import { z } from 'zod';
import { builder } from '../builder.ts';
import { day, id, longText, target } from '../write/inputTypes.ts';

export const GuidanceNoteCreateInput = builder.inputType('GuidanceNoteCreateInput', {
  description: 'A new note of the guide of an assignment.',
  fields: (t) => ({
    assignmentId: t.id({ required: true, description: 'The assignment, guided by the viewer and being carried out.' }),
    text: t.string({ required: true, description: 'What was talked about or helped with, at most 1,000 characters.' }),
    notedOn: t.field({
      type: 'Date',
      description: 'The day of it, today unless told; not in the future, nor before the assignment.',
    }),
  }),
});

export const GuidanceNoteUpdateInput = builder.inputType('GuidanceNoteUpdateInput', {
  description: "Changes to one's own note; fields left out stay.",
  fields: (t) => ({
    id: t.id({ required: true, description: 'Id of the note.' }),
    version: t.int({ required: true, description: 'Version that was read; a stale one is refused.' }),
    text: t.string({ description: 'The text, at most 1,000 characters.' }),
    notedOn: t.field({ type: 'Date', description: 'The day of it, not in the future, nor before the assignment.' }),
  }),
});

const text = longText(1000)
  .refine((value) => value !== null, 'REQUIRED')
  .transform((value) => value ?? '');
const kept = <Schema extends z.ZodType>(schema: Schema) => schema.nullish().transform((value) => value ?? undefined);

export const guidanceNoteCreateSchema = z.object({ assignmentId: id, text, notedOn: kept(day) });
export const guidanceNoteUpdateSchema = z.object({ ...target, text: kept(text), notedOn: kept(day) });
