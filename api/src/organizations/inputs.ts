import { z } from 'zod';
import { builder } from '../builder.ts';
import { day, id, lineText, optionalLine, target } from '../write/inputTypes.ts';
import { AreaType, OrganizationKind } from './enums.ts';

export const OrganizationCreateInput = builder.inputType('OrganizationCreateInput', {
  description: 'A new unit below an existing one.',
  fields: (t) => ({
    kind: t.field({ type: OrganizationKind, required: true, description: 'Level in the tree.' }),
    parentId: t.id({ required: true, description: 'The unit it stands under.' }),
    name: t.string({ required: true, description: 'Name, at most 200 characters.' }),
    code: t.string({ description: 'Official code of 14 digits; dots and spaces are ignored.' }),
    areaType: t.field({ type: AreaType, description: 'Kind of place or body; not for provinces and communes.' }),
    validFrom: t.field({ type: 'Date', description: 'First day; today unless told.' }),
  }),
});

export const OrganizationUpdateInput = builder.inputType('OrganizationUpdateInput', {
  description: 'Changes to a unit; fields left out stay, null clears. Its place is changed by `moveOrganization`.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'Id of the unit.' }),
    version: t.int({ required: true, description: 'Version that was read; a stale one is refused.' }),
    name: t.string({ description: 'Name, at most 200 characters.' }),
    code: t.string({ description: 'Official code of 14 digits; dots and spaces are ignored.' }),
    areaType: t.field({ type: AreaType, description: 'Kind of place or body; not for provinces and communes.' }),
    validFrom: t.field({ type: 'Date', description: 'First day.' }),
  }),
});

export const OrganizationMoveInput = builder.inputType('OrganizationMoveInput', {
  description: 'A unit and the place it moves to, with everything below it.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'Id of the unit.' }),
    version: t.int({ required: true, description: 'Version that was read; a stale one is refused.' }),
    parentId: t.id({ required: true, description: 'The unit it will stand under.' }),
    validFrom: t.field({
      type: 'Date',
      required: true,
      description: 'First day under the new parent; not in the future.',
    }),
    reason: t.string({ required: true, description: 'Why, such as the decision; at most 300 characters.' }),
  }),
});

export const OrganizationMergeInput = builder.inputType('OrganizationMergeInput', {
  description: 'A unit that ends and the one that takes over what is open in it.',
  fields: (t) => ({
    fromId: t.id({ required: true, description: 'The unit that ends.' }),
    fromVersion: t.int({ required: true, description: 'Version of it that was read; a stale one is refused.' }),
    intoId: t.id({ required: true, description: 'The unit that takes over; of the same level.' }),
    endsOn: t.field({
      type: 'Date',
      required: true,
      description: 'Last day of the unit that ends; not in the future.',
    }),
    reason: t.string({ required: true, description: 'Why, such as the decision; at most 300 characters.' }),
  }),
});

export const OrganizationEndInput = builder.inputType('OrganizationEndInput', {
  description: 'A unit that ends without a successor.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'Id of the unit.' }),
    version: t.int({ required: true, description: 'Version that was read; a stale one is refused.' }),
    endsOn: t.field({ type: 'Date', required: true, description: 'Last day; not in the future.' }),
    reason: t.string({ description: 'Why, at most 300 characters.' }),
  }),
});

const code = z
  .string()
  .transform((text) => text.replace(/[\s.]/g, ''))
  .pipe(z.string().regex(/^(\d{14})?$/, 'CODE_FORM'))
  .transform((text) => text || null)
  .nullish();
// GraphQL has already refused values outside the enumeration.
const areaType = z.custom<typeof AreaType.$inferType>().nullish();

/** What a new unit must look like. */
export const organizationCreateSchema = z.object({
  kind: z.custom<typeof OrganizationKind.$inferType>(),
  parentId: id,
  name: lineText(200),
  code,
  areaType,
  validFrom: day.nullish(),
});

/** What changes to a unit must look like. */
export const organizationUpdateSchema = z.object({
  ...target,
  name: lineText(200)
    .nullish()
    .transform((value) => value ?? undefined),
  code,
  areaType,
  validFrom: day.nullish(),
});

/** What a move must look like. */
export const organizationMoveSchema = z.object({ ...target, parentId: id, validFrom: day, reason: lineText(300) });

/** What a merge must look like. */
export const organizationMergeSchema = z.object({
  fromId: id,
  fromVersion: target.version,
  intoId: id,
  endsOn: day,
  reason: lineText(300),
});

/** What ending a unit must look like. */
export const organizationEndSchema = z.object({ ...target, endsOn: day, reason: optionalLine(300) });
