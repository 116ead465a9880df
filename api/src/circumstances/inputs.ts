import { z } from 'zod';
import { builder } from '../builder.ts';
import { day, id, longText, target } from '../write/inputTypes.ts';
import { WorkCapacity } from './enums.ts';

type InputFields = Parameters<Parameters<typeof builder.inputType>[1]['fields']>[0];

const editable = (t: InputFields) => ({
  workCapacity: t.field({
    type: WorkCapacity,
    description: 'How much work the member can take on; never a diagnosis.',
  }),
  hoursPerWeek: t.int({ description: 'Hours a week for tasks, 0 to 80.' }),
  strengths: t.stringList({ description: 'Codes of task fields the member is good at, at most 20.' }),
  wishes: t.string({ description: "The member's wishes, at most 1,000 characters." }),
  consultedById: t.id({ description: 'Who talked with the member: another member of the branch.' }),
  consultedOn: t.field({ type: 'Date', description: 'When they talked; not in the future.' }),
});

export const CircumstanceCreateInput = builder.inputType('CircumstanceCreateInput', {
  description:
    "A member's circumstances on a day. Members themselves give their wishes only; the rest is then as recorded before.",
  fields: (t) => ({
    memberId: t.id({ required: true, description: 'The member.' }),
    recordedOn: t.field({ type: 'Date', description: 'The day described, today unless told; one record a day.' }),
    ...editable(t),
  }),
});

export const CircumstanceUpdateInput = builder.inputType('CircumstanceUpdateInput', {
  description:
    'Changes to circumstances; fields left out stay, null clears. Members themselves change the wishes of their latest record.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'Id of the record.' }),
    version: t.int({ required: true, description: 'Version that was read; a stale one is refused.' }),
    recordedOn: t.field({ type: 'Date', description: 'The day described.' }),
    ...editable(t),
  }),
});

const kept = <Schema extends z.ZodType>(schema: Schema) => schema.nullish().transform((value) => value ?? undefined);

const fields = {
  recordedOn: kept(day),
  // GraphQL has already refused values outside the enumeration.
  workCapacity: kept(z.custom<typeof WorkCapacity.$inferType>()),
  hoursPerWeek: z.number().int().min(0).max(80).nullish(),
  strengths: z
    .array(z.string())
    .max(20)
    .nullish()
    .transform((codes) => (codes === null ? [] : codes && [...new Set(codes)])),
  wishes: longText(1000).nullish(),
  consultedById: id.nullish(),
  consultedOn: day.nullish(),
};

/** What new circumstances must look like. */
export const circumstanceCreateSchema = z.object({ memberId: id, ...fields });

/** What changes to circumstances must look like. */
export const circumstanceUpdateSchema = z.object({ ...target, ...fields });

export type CircumstanceFields = Omit<z.output<typeof circumstanceUpdateSchema>, 'id' | 'version'>;
