import { z } from 'zod';
import { builder } from '../builder.ts';
import { criteria, PlanCriterionInput } from '../plans/inputs.ts';
import { day, id, longText, target } from '../write/inputTypes.ts';

type InputFields = Parameters<Parameters<typeof builder.inputType>[1]['fields']>[0];

const editable = (t: InputFields) => ({
  submitBy: t.field({
    type: 'Date',
    description: 'Last day to put plans before the branch; none leaves it to the unit above.',
  }),
  adoptBy: t.field({
    type: 'Date',
    description: 'Last day to adopt plans; none leaves it to the unit above, or the rule set.',
  }),
  note: t.string({ description: 'What else is asked of plans, at most 1,000 characters.' }),
  criteria: t.field({
    type: [PlanCriterionInput],
    description: 'Criteria that new plans start from, at most 30; none leaves them to the unit above.',
  }),
});

export const PlanDirectiveCreateInput = builder.inputType('PlanDirectiveCreateInput', {
  description: 'What a committee asks of the plans of a year below it; once a unit and year.',
  fields: (t) => ({
    organizationId: t.id({ required: true, description: 'The committee: a province, commune or subordinate body.' }),
    year: t.int({ required: true, description: 'The year, 1990 to 2200.' }),
    ...editable(t),
  }),
});

export const PlanDirectiveUpdateInput = builder.inputType('PlanDirectiveUpdateInput', {
  description: 'Changes to what a committee asks of plans; fields left out stay, null clears.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'Id of the directive.' }),
    version: t.int({ required: true, description: 'Version that was read; a stale one is refused.' }),
    ...editable(t),
  }),
});

const fields = { submitBy: day.nullish(), adoptBy: day.nullish(), note: longText(1000).nullish(), criteria };

export const directiveCreateSchema = z.object({
  organizationId: id,
  year: z.number().int().min(1990).max(2200),
  ...fields,
});
export const directiveUpdateSchema = z.object({ ...target, ...fields });
export const directiveTargetSchema = z.object(target);
