import { z } from 'zod';
import { builder } from '../builder.ts';
import { day, id, lineText, target } from '../write/inputTypes.ts';
import { HouseholdGroupKind } from './enums.ts';
import { refuseResidentData } from './refuseResidentData.ts';
import { findResidentData, isNumber } from './residentData.ts';

/** The most households that one call creates. */
export const MAX_HOUSEHOLDS = 200;

const versionHelp = 'Version that was read; a stale one is refused.';
const confirmHelp =
  'True when a person has looked at what RESIDENT_DATA names and says that it is no name or birth date of a resident.';
const labelHelp =
  "House number or lane, at most 100 characters; never a resident's name, telephone or identity number.";

export const HouseholdGroupCreateInput = builder.inputType('HouseholdGroupCreateInput', {
  description: 'A new household group.',
  fields: (t) => ({
    branchId: t.id({ required: true, description: 'Branch in whose area it is.' }),
    code: t.string({ required: true, description: 'Code, unique in the branch, at most 20 characters.' }),
    name: t.string({ required: true, description: 'Name, at most 100 characters.' }),
    kind: t.field({ type: HouseholdGroupKind, description: 'Kind of group.' }),
    area: t.string({ description: 'Area, such as streets or lanes; at most 200 characters.' }),
    statedCount: t.int({ description: 'Number of households as stated, 0 to 1,000.' }),
    confirmedNoResidentData: t.boolean({ description: confirmHelp }),
  }),
});

export const HouseholdGroupUpdateInput = builder.inputType('HouseholdGroupUpdateInput', {
  description: 'Changes to a household group; fields left out stay, null clears.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'Id of the group.' }),
    version: t.int({ required: true, description: versionHelp }),
    code: t.string({ description: 'Code, unique in the branch, at most 20 characters.' }),
    name: t.string({ description: 'Name, at most 100 characters.' }),
    kind: t.field({ type: HouseholdGroupKind, description: 'Kind of group.' }),
    area: t.string({ description: 'Area, such as streets or lanes; at most 200 characters.' }),
    statedCount: t.int({ description: 'Number of households as stated, 0 to 1,000.' }),
    confirmedNoResidentData: t.boolean({ description: confirmHelp }),
  }),
});

export const HouseholdCreateInput = builder.inputType('HouseholdCreateInput', {
  description: 'A new household.',
  fields: (t) => ({
    groupId: t.id({ required: true, description: 'Group it belongs to.' }),
    label: t.string({ required: true, description: labelHelp }),
    code: t.string({ description: 'Code, unique in the group, at most 20 characters; the next number unless told.' }),
    confirmedNoResidentData: t.boolean({ description: confirmHelp }),
  }),
});

export const HouseholdsCreateInput = builder.inputType('HouseholdsCreateInput', {
  description: 'Several new households of a group: either how many, or their labels.',
  fields: (t) => ({
    groupId: t.id({ required: true, description: 'Group they belong to.' }),
    count: t.int({ description: `How many, 1 to ${MAX_HOUSEHOLDS}; they are labelled by their number.` }),
    labels: t.stringList({ description: `House numbers or lanes, 1 to ${MAX_HOUSEHOLDS}; never a resident's data.` }),
    confirmedNoResidentData: t.boolean({ description: confirmHelp }),
  }),
});

export const HouseholdUpdateInput = builder.inputType('HouseholdUpdateInput', {
  description: 'Changes to a household; fields left out or null stay.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'Id of the household.' }),
    version: t.int({ required: true, description: versionHelp }),
    label: t.string({ description: labelHelp }),
    code: t.string({ description: 'Code, unique in the group, at most 20 characters.' }),
    confirmedNoResidentData: t.boolean({ description: confirmHelp }),
  }),
});

export const HouseholdEndInput = builder.inputType('HouseholdEndInput', {
  description: 'A household or household group that ends.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'Id of the record.' }),
    version: t.int({ required: true, description: versionHelp }),
    endedOn: t.field({ type: 'Date', required: true, description: 'Last day; not in the future.' }),
  }),
});

/** A line without a telephone or identity number; what looks like a name is asked about, see `refuseResidentData`. */
const impersonal = (maximum: number) =>
  lineText(maximum).refine((text) => !findResidentData(text).some(isNumber), 'PERSONAL_DATA');
const confirmedNoResidentData = z.boolean().nullish();
const kept = <Schema extends z.ZodType>(schema: Schema) => schema.nullish().transform((value) => value ?? undefined);

const groupFields = {
  kind: kept(z.custom<typeof HouseholdGroupKind.$inferType>()),
  area: z.union([z.null(), z.literal('').transform(() => null), impersonal(200)]).optional(),
  statedCount: z.number().int().min(0).max(1000).nullish(),
};
const label = impersonal(100);
const code = impersonal(20);

/** What a new household group must look like. */
export const householdGroupCreateSchema = z
  .object({ branchId: id, code, name: impersonal(100), ...groupFields, confirmedNoResidentData })
  .superRefine(impersonalTexts)
  .transform(withoutConfirmation);

/** What changes to a household group must look like. */
export const householdGroupUpdateSchema = z
  .object({ ...target, code: kept(code), name: kept(impersonal(100)), ...groupFields, confirmedNoResidentData })
  .superRefine(impersonalTexts)
  .transform(withoutConfirmation);

/** What a new household must look like. */
export const householdCreateSchema = z
  .object({ groupId: id, label, code: kept(code), confirmedNoResidentData })
  .superRefine(impersonalTexts)
  .transform(withoutConfirmation);

/** What several new households must look like: `count` or `labels`, not both. */
export const householdsCreateSchema = z
  .object({
    groupId: id,
    count: kept(z.number().int().min(1).max(MAX_HOUSEHOLDS)),
    labels: kept(z.array(label).min(1).max(MAX_HOUSEHOLDS)),
    confirmedNoResidentData,
  })
  .superRefine(impersonalTexts)
  .transform(withoutConfirmation)
  .refine(({ count, labels }) => (count === undefined) !== (labels === undefined), {
    message: 'COUNT_OR_LABELS',
    path: ['count'],
  });

/** What changes to a household must look like. */
export const householdUpdateSchema = z
  .object({ ...target, label: kept(label), code: kept(code), confirmedNoResidentData })
  .superRefine(impersonalTexts)
  .transform(withoutConfirmation);

/** What ending a household or a group must look like. */
export const householdEndSchema = z.object({ ...target, endedOn: day });

type Checked = {
  label?: string | null;
  labels?: string[] | null;
  area?: string | null;
  confirmedNoResidentData?: boolean | null;
};

function impersonalTexts(
  { label, labels, area, confirmedNoResidentData: isConfirmed }: Checked,
  context: z.RefinementCtx,
): void {
  refuseResidentData({ label: [label], labels: labels ?? [], area: [area] }, isConfirmed, context);
}

function withoutConfirmation<Fields extends Checked>({
  confirmedNoResidentData: _confirmed,
  ...fields
}: Fields): Omit<Fields, 'confirmedNoResidentData'> {
  return fields;
}
