import { builder } from '../builder.ts';
import { runCommand } from '../write/command.ts';
import { parseInput } from '../write/parseInput.ts';
import { payloadType } from '../write/payload.ts';
import { assignmentRule } from './access.ts';
import { cancelAssignment, completeAssignment, endAssignment, recordProgress } from './assignmentSteps.ts';
import {
  AssignmentCreateInput,
  AssignmentUpdateInput,
  assignmentCreateSchema,
  assignmentUpdateSchema,
} from './inputs.ts';
import { createAssignment, updateAssignment } from './saveAssignment.ts';
import {
  CancelAssignmentInput,
  CompleteAssignmentInput,
  cancelSchema,
  completeSchema,
  EndAssignmentInput,
  endSchema,
  RecordProgressInput,
  recordProgressSchema,
} from './stepInputs.ts';
import { Assignment } from './type.ts';

const AssignmentPayload = payloadType('Assignment', 'assignment', Assignment, 'assignment', assignmentRule);
const writing = { permission: 'assignment:write' } as const;

builder.mutationFields((t) => ({
  createAssignment: t.field({
    type: AssignmentPayload,
    description: 'Gives a task to a member and puts its households in their charge.',
    authScopes: writing,
    args: { input: t.arg({ type: AssignmentCreateInput, required: true, description: 'The new assignment.' }) },
    resolve: (_root, { input }, context) =>
      runCommand(context, 'createAssignment', 'Assignment', (command) =>
        createAssignment(command, parseInput(assignmentCreateSchema, input)),
      ),
  }),
  updateAssignment: t.field({
    type: AssignmentPayload,
    description: 'Changes an assignment that is proposed or being carried out.',
    authScopes: writing,
    args: { input: t.arg({ type: AssignmentUpdateInput, required: true, description: 'The changes.' }) },
    resolve: (_root, { input }, context) =>
      runCommand(context, 'updateAssignment', 'Assignment', (command) =>
        updateAssignment(command, parseInput(assignmentUpdateSchema, input)),
      ),
  }),
  recordProgress: t.field({
    type: AssignmentPayload,
    description: 'Records how far an assignment is: by its member, its guide, or those who may write it.',
    authScopes: { permission: 'assignment:progress' },
    args: { input: t.arg({ type: RecordProgressInput, required: true, description: 'The progress.' }) },
    resolve: (_root, { input }, context) =>
      runCommand(context, 'recordProgress', 'Assignment', (command) =>
        recordProgress(command, parseInput(recordProgressSchema, input)),
      ),
  }),
  completeAssignment: t.field({
    type: AssignmentPayload,
    description: 'Completes an assignment and assesses it; nobody assesses their own.',
    authScopes: writing,
    args: { input: t.arg({ type: CompleteAssignmentInput, required: true, description: 'The completion.' }) },
    resolve: (_root, { input }, context) =>
      runCommand(context, 'completeAssignment', 'Assignment', (command) =>
        completeAssignment(command, parseInput(completeSchema, input)),
      ),
  }),
  endAssignment: t.field({
    type: AssignmentPayload,
    description: 'Ends an assignment before completion and closes its charges.',
    authScopes: writing,
    args: { input: t.arg({ type: EndAssignmentInput, required: true, description: 'The end.' }) },
    resolve: (_root, { input }, context) =>
      runCommand(context, 'endAssignment', 'Assignment', (command) =>
        endAssignment(command, parseInput(endSchema, input)),
      ),
  }),
  cancelAssignment: t.field({
    type: AssignmentPayload,
    description: 'Takes a proposal back.',
    authScopes: writing,
    args: { input: t.arg({ type: CancelAssignmentInput, required: true, description: 'The proposal.' }) },
    resolve: (_root, { input }, context) =>
      runCommand(context, 'cancelAssignment', 'Assignment', (command) =>
        cancelAssignment(command, parseInput(cancelSchema, input)),
      ),
  }),
}));
