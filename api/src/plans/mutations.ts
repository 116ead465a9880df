import { builder } from '../builder.ts';
import { runCommand } from '../write/command.ts';
import { parseInput } from '../write/parseInput.ts';
import { DeleteInput, DeletePayload, payloadType } from '../write/payload.ts';
import { planRule } from './access.ts';
import { adoptPlan } from './adoption.ts';
import { AdoptionPayload } from './adoptionType.ts';
import {
  AssignmentPlanAdoptInput,
  AssignmentPlanCreateInput,
  AssignmentPlanReviewInput,
  AssignmentPlanStepInput,
  AssignmentPlanUpdateInput,
  planAdoptSchema,
  planCreateSchema,
  planReturnSchema,
  planStepSchema,
  planUpdateSchema,
  ReturnAssignmentPlanInput,
  reviewIntervalSchema,
} from './inputs.ts';
import { closePlan, returnPlan, submitPlan } from './planSteps.ts';
import { createPlan, deletePlan, updatePlan } from './savePlan.ts';
import { setReviewInterval } from './setReviewInterval.ts';
import { AssignmentPlan } from './type.ts';

const AssignmentPlanPayload = payloadType(
  'AssignmentPlan',
  'assignmentPlan',
  AssignmentPlan,
  'assignmentPlan',
  planRule,
);
const authScopes = { permission: 'plan:write' } as const;

builder.mutationFields((t) => ({
  createAssignmentPlan: t.field({
    type: AssignmentPlanPayload,
    description: 'Adds a plan in draft as the next revision of its branch and year.',
    authScopes,
    args: { input: t.arg({ type: AssignmentPlanCreateInput, required: true, description: 'The new plan.' }) },
    resolve: (_root, { input }, context) =>
      runCommand(context, 'createAssignmentPlan', 'AssignmentPlan', (command) =>
        createPlan(command, parseInput(planCreateSchema, input)),
      ),
  }),
  updateAssignmentPlan: t.field({
    type: AssignmentPlanPayload,
    description: 'Changes a plan that is not adopted yet.',
    authScopes,
    args: { input: t.arg({ type: AssignmentPlanUpdateInput, required: true, description: 'The changes.' }) },
    resolve: (_root, { input }, context) =>
      runCommand(context, 'updateAssignmentPlan', 'AssignmentPlan', (command) =>
        updatePlan(command, parseInput(planUpdateSchema, input)),
      ),
  }),
  submitAssignmentPlan: t.field({
    type: AssignmentPlanPayload,
    description: 'Puts a draft before the branch.',
    authScopes,
    args: { input: t.arg({ type: AssignmentPlanStepInput, required: true, description: 'The plan.' }) },
    resolve: (_root, { input }, context) =>
      runCommand(context, 'submitAssignmentPlan', 'AssignmentPlan', (command) =>
        submitPlan(command, parseInput(planStepSchema, input)),
      ),
  }),
  adoptAssignmentPlan: t.field({
    type: AdoptionPayload,
    description:
      'Records that a branch meeting adopted a submitted plan: its proposals come into force, what they go on from ends and households go along; the revision in force until then becomes REVISED. With `dryRun` it answers what that would do.',
    authScopes,
    args: { input: t.arg({ type: AssignmentPlanAdoptInput, required: true, description: 'The adoption.' }) },
    resolve: (_root, { input }, context) =>
      runCommand(context, 'adoptAssignmentPlan', 'AssignmentPlan', (command) =>
        adoptPlan(command, parseInput(planAdoptSchema, input)),
      ),
  }),
  returnAssignmentPlan: t.field({
    type: AssignmentPlanPayload,
    description: 'Returns a submitted plan to its branch, in draft, with a remark of the committee above.',
    authScopes: { permission: 'plan:return' },
    args: { input: t.arg({ type: ReturnAssignmentPlanInput, required: true, description: 'The plan.' }) },
    resolve: (_root, { input }, context) =>
      runCommand(context, 'returnAssignmentPlan', 'AssignmentPlan', (command) =>
        returnPlan(command, parseInput(planReturnSchema, input)),
      ),
  }),
  closeAssignmentPlan: t.field({
    type: AssignmentPlanPayload,
    description: 'Closes a plan that was adopted.',
    authScopes,
    args: { input: t.arg({ type: AssignmentPlanStepInput, required: true, description: 'The plan.' }) },
    resolve: (_root, { input }, context) =>
      runCommand(context, 'closeAssignmentPlan', 'AssignmentPlan', (command) =>
        closePlan(command, parseInput(planStepSchema, input)),
      ),
  }),
  setReviewInterval: t.field({
    type: AssignmentPlanPayload,
    description: 'Sets how often the tasks of a plan are reviewed; until it is closed.',
    authScopes,
    args: { input: t.arg({ type: AssignmentPlanReviewInput, required: true, description: 'The interval.' }) },
    resolve: (_root, { input }, context) =>
      runCommand(context, 'setReviewInterval', 'AssignmentPlan', (command) =>
        setReviewInterval(command, parseInput(reviewIntervalSchema, input)),
      ),
  }),
  deleteAssignmentPlan: t.field({
    type: DeletePayload,
    description: 'Deletes a plan in draft that has no assignment.',
    authScopes,
    args: { input: t.arg({ type: DeleteInput, required: true, description: 'The plan.' }) },
    resolve: (_root, { input }, context) =>
      runCommand(context, 'deleteAssignmentPlan', 'AssignmentPlan', (command) =>
        deletePlan(command, parseInput(planStepSchema, input)),
      ),
  }),
}));
