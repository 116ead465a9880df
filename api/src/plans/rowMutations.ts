import { builder } from '../builder.ts';
import { readOne } from '../read/readOne.ts';
import { runCommand } from '../write/command.ts';
import { parseInput } from '../write/parseInput.ts';
import { planRule } from './access.ts';
import { assignPlanGuides, proposeAssignments, recordCircumstances } from './planRows.ts';
import {
  AssignPlanGuidesInput,
  circumstanceRowsSchema,
  guideRowsSchema,
  ProposeAssignmentsInput,
  proposalRowsSchema,
  RecordCircumstancesInput,
} from './rowInputs.ts';
import { AssignmentPlan } from './type.ts';

const PlanRowsPayload = builder.objectRef<{ planId: string | null; count: number }>('PlanRowsPayload').implement({
  description: 'What was written for several members at once.',
  fields: (t) => ({
    assignmentPlan: t.field({
      type: AssignmentPlan,
      nullable: true,
      description: 'The plan it was for; null for circumstances.',
      resolve: async ({ planId }, _args, context, info) =>
        (planId ? await readOne(context, info, 'assignmentPlan', planId, planRule(context.viewer)) : null) as never,
    }),
    count: t.exposeInt('count', { description: 'Records added or changed.' }),
  }),
});

builder.mutationFields((t) => ({
  proposeAssignments: t.field({
    type: PlanRowsPayload,
    description: 'Proposes tasks for several members in a plan that is not adopted yet, all or none.',
    authScopes: { permission: 'assignment:write' },
    args: { input: t.arg({ type: ProposeAssignmentsInput, required: true, description: 'The tasks.' }) },
    resolve: (_root, { input }, context) =>
      runCommand(context, 'proposeAssignments', 'Assignment', (command) =>
        proposeAssignments(command, parseInput(proposalRowsSchema, input)),
      ),
  }),
  assignPlanGuides: t.field({
    type: PlanRowsPayload,
    description: 'Gives members a guide on those of their tasks in a plan that have none.',
    authScopes: { permission: 'assignment:write' },
    args: { input: t.arg({ type: AssignPlanGuidesInput, required: true, description: 'Who guides whom.' }) },
    resolve: (_root, { input }, context) =>
      runCommand(context, 'assignPlanGuides', 'Assignment', (command) =>
        assignPlanGuides(command, parseInput(guideRowsSchema, input)),
      ),
  }),
  recordCircumstances: t.field({
    type: PlanRowsPayload,
    description: 'Records the circumstances of several members, all or none.',
    authScopes: { permission: 'circumstance:write' },
    args: { input: t.arg({ type: RecordCircumstancesInput, required: true, description: 'The circumstances.' }) },
    resolve: (_root, { input }, context) =>
      runCommand(context, 'recordCircumstances', 'Circumstance', (command) =>
        recordCircumstances(command, parseInput(circumstanceRowsSchema, input)),
      ),
  }),
}));
