import { builder } from '../builder.ts';
import { runCommand } from '../write/command.ts';
import { parseInput } from '../write/parseInput.ts';
import { DeleteInput, DeletePayload, payloadType } from '../write/payload.ts';
import { planDirectiveRule } from './access.ts';
import {
  directiveCreateSchema,
  directiveTargetSchema,
  directiveUpdateSchema,
  PlanDirectiveCreateInput,
  PlanDirectiveUpdateInput,
} from './inputs.ts';
import { createDirective, deleteDirective, updateDirective } from './saveDirective.ts';
import { PlanDirective } from './type.ts';

const PlanDirectivePayload = payloadType(
  'PlanDirective',
  'planDirective',
  PlanDirective,
  'planDirective',
  planDirectiveRule,
);
const authScopes = { permission: 'planDirective:write' } as const;

builder.mutationFields((t) => ({
  createPlanDirective: t.field({
    type: PlanDirectivePayload,
    description: 'Sets what a committee asks of the plans of a year below it.',
    authScopes,
    args: { input: t.arg({ type: PlanDirectiveCreateInput, required: true, description: 'The new directive.' }) },
    resolve: (_root, { input }, context) =>
      runCommand(context, 'createPlanDirective', 'PlanDirective', (command) =>
        createDirective(command, parseInput(directiveCreateSchema, input)),
      ),
  }),
  updatePlanDirective: t.field({
    type: PlanDirectivePayload,
    description: 'Changes what a committee asks of plans.',
    authScopes,
    args: { input: t.arg({ type: PlanDirectiveUpdateInput, required: true, description: 'The changes.' }) },
    resolve: (_root, { input }, context) =>
      runCommand(context, 'updatePlanDirective', 'PlanDirective', (command) =>
        updateDirective(command, parseInput(directiveUpdateSchema, input)),
      ),
  }),
  deletePlanDirective: t.field({
    type: DeletePayload,
    description: 'Takes back what a committee asks of plans.',
    authScopes,
    args: { input: t.arg({ type: DeleteInput, required: true, description: 'The directive.' }) },
    resolve: (_root, { input }, context) =>
      runCommand(context, 'deletePlanDirective', 'PlanDirective', (command) =>
        deleteDirective(command, parseInput(directiveTargetSchema, input)),
      ),
  }),
}));
