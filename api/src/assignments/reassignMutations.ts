import { builder } from '../builder.ts';
import { runCommand } from '../write/command.ts';
import { parseInput } from '../write/parseInput.ts';
import { assignmentWhere } from './filters.ts';
import { reassignAssignments } from './reassign.ts';
import { ReassignAssignmentsInput, reassignSchema, UndoReassignmentInput, undoSchema } from './reassignInputs.ts';
import { ReassignPayload, UndoPayload } from './reassignType.ts';
import { undoReassignment } from './undoReassignment.ts';

const authScopes = { permission: 'assignment:reassign' } as const;

builder.mutationField('reassignAssignments', (t) =>
  t.field({
    type: ReassignPayload,
    description:
      'Moves assignments to other members in one go, or with `dryRun` answers row by row what that would do.',
    authScopes,
    args: {
      input: t.arg({ type: ReassignAssignmentsInput, required: true, description: 'Which assignments go to whom.' }),
    },
    resolve: async (_root, { input }, context) => {
      // The filter looks up its unit outside the command, whose transaction may hold the only connection.
      const filter = input.filter && { ...input.filter, status: input.filter.status ?? { eq: 'ACTIVE' as const } };
      const where = await assignmentWhere(context, filter);
      return runCommand(context, 'reassignAssignments', 'Reassignment', (command) =>
        reassignAssignments(command, parseInput(reassignSchema, input), where),
      );
    },
  }),
);

builder.mutationField('undoReassignment', (t) =>
  t.field({
    type: UndoPayload,
    description: 'Undoes a reassignment while nothing was done with its assignments since.',
    authScopes,
    args: { input: t.arg({ type: UndoReassignmentInput, required: true, description: 'The reassignment.' }) },
    resolve: (_root, { input }, context) =>
      runCommand(context, 'undoReassignment', 'Reassignment', (command) =>
        undoReassignment(command, parseInput(undoSchema, input).id),
      ),
  }),
);
