import { z } from 'zod';
import { builder } from '../builder.ts';
import { refuseResidentData } from '../households/refuseResidentData.ts';
import { findResidentData, isNumber } from '../households/residentData.ts';
import { day, id, longText, target } from '../write/inputTypes.ts';
import { VisitOutcome, VisitTopic } from './enums.ts';

const confirmHelp =
  'True when a person has looked at what RESIDENT_DATA names and says that it is no name or birth date of a resident.';
const forwardedHelp = 'To whom it was forwarded, at most 200 characters; needed when it was.';
const noteHelp = "A few words, at most 300 characters; never a resident's name, telephone or identity number.";
const resolvedHelp =
  'Day on which what was forwarded or promised was settled; not in the future, nor before the visit.';

export const HouseholdVisitCreateInput = builder.inputType('HouseholdVisitCreateInput', {
  description: 'A new visit, either to a household or to a group of them.',
  fields: (t) => ({
    householdId: t.id({ description: 'The household; either this or a group.' }),
    householdGroupId: t.id({ description: 'The group as a whole; either this or a household.' }),
    memberId: t.id({ description: 'Who visited, oneself unless told; secretaries also record the visits of others.' }),
    visitedOn: t.field({ type: 'Date', required: true, description: 'The day of it; not in the future.' }),
    topic: t.field({ type: VisitTopic, required: true, description: 'What was talked about.' }),
    outcome: t.field({ type: VisitOutcome, required: true, description: 'What came of it.' }),
    forwardedTo: t.string({ description: forwardedHelp }),
    resolvedOn: t.field({ type: 'Date', description: resolvedHelp }),
    note: t.string({ description: noteHelp }),
    confirmedNoResidentData: t.boolean({ description: confirmHelp }),
  }),
});

export const HouseholdVisitUpdateInput = builder.inputType('HouseholdVisitUpdateInput', {
  description: 'Changes to a visit; fields left out stay, null clears what may be empty.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'Id of the visit.' }),
    version: t.int({ required: true, description: 'Version that was read; a stale one is refused.' }),
    visitedOn: t.field({ type: 'Date', description: 'The day of it; not in the future.' }),
    topic: t.field({ type: VisitTopic, description: 'What was talked about.' }),
    outcome: t.field({ type: VisitOutcome, description: 'What came of it.' }),
    forwardedTo: t.string({ description: forwardedHelp }),
    resolvedOn: t.field({ type: 'Date', description: resolvedHelp }),
    note: t.string({ description: noteHelp }),
    confirmedNoResidentData: t.boolean({ description: confirmHelp }),
  }),
});

const kept = <Schema extends z.ZodType>(schema: Schema) => schema.nullish().transform((value) => value ?? undefined);
const impersonal = (maximum: number) =>
  longText(maximum)
    .refine((text) => text === null || !findResidentData(text).some(isNumber), 'PERSONAL_DATA')
    .nullish();
const texts = {
  forwardedTo: impersonal(200),
  resolvedOn: day.nullish(),
  note: impersonal(300),
  confirmedNoResidentData: z.boolean().nullish(),
};
const topic = z.custom<typeof VisitTopic.$inferType>();
const outcome = z.custom<typeof VisitOutcome.$inferType>();

type Checked = { forwardedTo?: string | null; note?: string | null; confirmedNoResidentData?: boolean | null };

function impersonalTexts({ forwardedTo, note, confirmedNoResidentData }: Checked, context: z.RefinementCtx): void {
  refuseResidentData({ forwardedTo: [forwardedTo], note: [note] }, confirmedNoResidentData, context);
}

/** What a new visit must look like. */
export const householdVisitCreateSchema = z
  .object({
    householdId: kept(id),
    householdGroupId: kept(id),
    memberId: kept(id),
    visitedOn: day,
    topic,
    outcome,
    ...texts,
  })
  .superRefine(impersonalTexts)
  .transform(({ confirmedNoResidentData: _confirmed, ...fields }) => fields)
  .refine(({ householdId, householdGroupId }) => (householdId === undefined) !== (householdGroupId === undefined), {
    message: 'HOUSEHOLD_OR_GROUP',
    path: ['householdId'],
  });

/** What changes to a visit must look like. */
export const householdVisitUpdateSchema = z
  .object({ ...target, visitedOn: kept(day), topic: kept(topic), outcome: kept(outcome), ...texts })
  .superRefine(impersonalTexts)
  .transform(({ confirmedNoResidentData: _confirmed, ...fields }) => fields);
