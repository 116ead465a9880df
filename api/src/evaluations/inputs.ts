import { z } from 'zod';
import { builder } from '../builder.ts';
import { day, id, lineText, longText, target } from '../write/inputTypes.ts';
import { EvaluationLevel } from './enums.ts';

export const EvaluationCreateInput = builder.inputType('EvaluationCreateInput', {
  description: 'A new evaluation, at its first step.',
  fields: (t) => ({
    cycleId: t.id({ required: true, description: 'Cycle.' }),
    memberId: t.id({ required: true, description: "Member of the cycle's commune." }),
  }),
});

export const EvaluationUpdateInput = builder.inputType('EvaluationUpdateInput', {
  description:
    'Changes to an evaluation; fields left out stay, null clears. The member writes `selfLevel`, the commune `decidedLevel`, the branch secretary the rest.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'Id of the evaluation.' }),
    version: t.int({ required: true, description: 'Version that was read; a stale one is refused.' }),
    selfLevel: t.field({ type: EvaluationLevel, description: "The member's own level." }),
    branchLevel: t.field({ type: EvaluationLevel, description: "The branch's proposal." }),
    commonScore: t.int({ description: 'Points for the common criteria, 0 to 30.' }),
    resultScore: t.int({ description: 'Points for the results of tasks, 0 to 70.' }),
    remark: t.string({ description: 'Remark, at most 2,000 characters.' }),
    votesFor: t.int({ description: 'Votes in favour.' }),
    votesTotal: t.int({ description: 'All votes.' }),
    notSubjectReason: t.string({ description: 'Why the member is not subject to evaluation, at most 500 characters.' }),
    decidedLevel: t.field({ type: EvaluationLevel, description: 'The decided level.' }),
  }),
});

export const EvaluationDecideInput = builder.inputType('EvaluationDecideInput', {
  description: 'A decision.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'Id of the evaluation.' }),
    version: t.int({ required: true, description: 'Version that was read; a stale one is refused.' }),
    decidedLevel: t.field({ type: EvaluationLevel, required: true, description: 'The level.' }),
    decidedOn: t.field({ type: 'Date', description: 'Day of the decision; today when left out.' }),
  }),
});

export const EvaluationReopenInput = builder.inputType('EvaluationReopenInput', {
  description: 'Why a decided evaluation is opened again.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'Id of the evaluation.' }),
    version: t.int({ required: true, description: 'Version that was read; a stale one is refused.' }),
    reason: t.string({ required: true, description: 'Reason, 5 to 500 characters.' }),
  }),
});

const level = z.custom<typeof EvaluationLevel.$inferType>();
const count = z.number().int().min(0).max(10_000);

export const createSchema = z.object({ cycleId: id, memberId: id });
export const targetSchema = z.object(target);
export const decideSchema = z.object({ ...target, decidedLevel: level, decidedOn: day.nullish() });
export const reopenSchema = z.object({ ...target, reason: lineText(500).pipe(z.string().min(5)) });
export const updateSchema = z.object({
  ...target,
  // GraphQL has already refused values outside the enumeration.
  selfLevel: level.nullish(),
  branchLevel: level.nullish(),
  commonScore: z.number().int().min(0).max(100).nullish(),
  resultScore: z.number().int().min(0).max(100).nullish(),
  remark: longText(2000).nullish(),
  votesFor: count.nullish(),
  votesTotal: count.nullish(),
  notSubjectReason: longText(500).nullish(),
  decidedLevel: level.nullish(),
});

export type EvaluationChanges = Omit<z.output<typeof updateSchema>, 'id' | 'version'>;
