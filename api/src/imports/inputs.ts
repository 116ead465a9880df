import { z } from 'zod';
import { builder } from '../builder.ts';
import { id, target } from '../write/inputTypes.ts';
import {
  ImportDecisionAction,
  ImportErrorPolicy,
  ImportEvaluationState,
  ImportKind,
  ImportOnExisting,
} from './enums.ts';
import { FILE_LIMITS } from './fileLimits.ts';

const ImportColumnInput = builder.inputType('ImportColumnInput', {
  description: 'What to do with a column.',
  fields: (t) => ({
    index: t.int({ required: true, description: 'Place from the left, from 0.' }),
    field: t.string({ description: 'Name of the field it fills; null to leave it out.' }),
  }),
});

const ImportOptionsInput = builder.inputType('ImportOptionsInput', {
  description: 'Choices for the whole file; those left out stay.',
  fields: (t) => ({
    createBranches: t.boolean({ description: 'Make branches that the unit does not have; rosters only.' }),
    createHouseholdGroups: t.boolean({ description: 'Make missing household groups; assignments only.' }),
    errorPolicy: t.field({ type: ImportErrorPolicy, description: 'When rows cannot be taken in.' }),
    onExisting: t.field({ type: ImportOnExisting, description: 'When records are there and differ.' }),
    evaluationState: t.field({ type: ImportEvaluationState, description: 'How final results are.' }),
    year: t.int({ description: 'Year of the plan or the evaluation, 1990 to 2200.' }),
  }),
});

export const ImportConfigureInput = builder.inputType('ImportConfigureInput', {
  description: 'Choices for an import that is not applied yet; those left out stay.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'Id of the import.' }),
    version: t.int({ required: true, description: 'Version that was read; a stale one is refused.' }),
    kind: t.field({
      type: ImportKind,
      description: 'What the file holds; columns are proposed again when it changes.',
    }),
    headerRow: t.int({ description: 'Row of the headings; columns are proposed again when it changes.' }),
    mapping: t.field({ type: [ImportColumnInput], description: 'The columns to use; those not named are left out.' }),
    options: t.field({ type: ImportOptionsInput, description: 'Choices for the whole file.' }),
  }),
});

const ImportDecisionInput = builder.inputType('ImportDecisionInput', {
  description: 'What to do with a row.',
  fields: (t) => ({
    action: t.field({ type: ImportDecisionAction, required: true, description: 'The choice.' }),
    memberId: t.id({ description: 'The member, for USE_EXISTING.' }),
  }),
});

export const ImportRowsDecideInput = builder.inputType('ImportRowsDecideInput', {
  description: 'One choice for one or many rows.',
  fields: (t) => ({
    importId: t.id({ required: true, description: 'Id of the import.' }),
    rowNumbers: t.intList({
      required: true,
      description: 'Rows as the office program numbers them; one only for USE_EXISTING.',
    }),
    decision: t.field({ type: ImportDecisionInput, description: 'The choice; null takes it back.' }),
  }),
});

export const ImportTargetInput = builder.inputType('ImportTargetInput', {
  description: 'The import, as it was read.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'Id of the import.' }),
    version: t.int({ required: true, description: 'Version that was read; a stale one is refused.' }),
  }),
});

const optional = <Schema extends z.ZodType>(schema: Schema) =>
  schema.nullish().transform((value) => value ?? undefined);

/** What the choices for an import must look like. */
export const configureSchema = z.object({
  ...target,
  kind: optional(z.enum(['MEMBERS', 'ASSIGNMENTS', 'EVALUATIONS'])),
  headerRow: optional(z.number().int().min(1).max(FILE_LIMITS.lastRow)),
  mapping: optional(
    z.array(z.object({ index: z.number().int().min(0), field: z.string().max(50).nullish() })).max(FILE_LIMITS.columns),
  ),
  options: optional(
    z.object({
      createBranches: optional(z.boolean()),
      createHouseholdGroups: optional(z.boolean()),
      errorPolicy: optional(z.enum(['ALL_OR_NOTHING', 'SKIP_FAILED'])),
      onExisting: optional(z.enum(['UPDATE', 'SKIP'])),
      evaluationState: optional(z.enum(['DECIDED', 'LOCKED'])),
      year: optional(z.number().int().min(1990).max(2200)),
    }),
  ),
});

/** What a choice for rows must look like. */
export const decideSchema = z.object({
  importId: id,
  rowNumbers: z
    .array(z.number().int().min(1))
    .min(1)
    .max(FILE_LIMITS.rows)
    .transform((rows) => [...new Set(rows)]),
  decision: z
    .object({ action: z.enum(['SKIP', 'USE_EXISTING', 'CREATE_NEW']), memberId: id.nullish() })
    .nullish()
    .transform((value) => value ?? null),
});

/** Which import, as it was read. */
export const targetSchema = z.object(target);
