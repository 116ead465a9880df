import type { Viewer } from '../access/viewer.ts';
import { builder } from '../builder.ts';
import { runCommand } from '../write/command.ts';
import { parseInput } from '../write/parseInput.ts';
import { previewRollover, rolloverPlan } from './rollover.ts';
import { RolloverAssignmentPlanInput, rolloverSchema } from './rolloverInputs.ts';
import { RolloverPayload } from './rolloverType.ts';

builder.queryField('rolloverPreview', (t) =>
  t.field({
    type: RolloverPayload,
    description: 'What `rolloverAssignmentPlan` would carry over into the plan of a year, and what not and why.',
    authScopes: { permission: 'plan:write' },
    complexity: { field: 20 },
    args: {
      branchId: t.arg.id({ required: true, description: 'The branch.' }),
      year: t.arg.int({ required: true, description: 'The year to prepare.' }),
      fromPlanId: t.arg.id({ description: "The earlier plan; the branch's of the year before unless told." }),
      excludeIds: t.arg.idList({ description: 'Assignments that are not to be carried.' }),
    },
    resolve: (_root, args, { db, viewer, today }) =>
      previewRollover({ tx: db, viewer: viewer as Viewer, today }, parseInput(rolloverSchema, args)),
  }),
);

builder.mutationField('rolloverAssignmentPlan', (t) =>
  t.field({
    type: RolloverPayload,
    description:
      'Puts what is still valid of an earlier plan into the draft of a year as proposals, or with `dryRun` answers what that would do.',
    authScopes: { permission: 'plan:write' },
    args: { input: t.arg({ type: RolloverAssignmentPlanInput, required: true, description: 'Which plan.' }) },
    resolve: (_root, { input }, context) =>
      runCommand(context, 'rolloverAssignmentPlan', 'AssignmentPlan', (command) =>
        rolloverPlan(command, parseInput(rolloverSchema, input)),
      ),
  }),
);
