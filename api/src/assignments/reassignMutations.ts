import { builder } from '../builder.ts';
import { connectionType, pageArgs } from '../read/connection.ts';
import { isId } from '../read/filters.ts';
import { readOne } from '../read/readOne.ts';
import { readPage } from '../read/readPage.ts';
import { runCommand } from '../write/command.ts';
import { parseInput } from '../write/parseInput.ts';
import { assignmentWhere } from './filters.ts';
import { reassignAssignments } from './reassign.ts';
import { ReassignAssignmentsInput, reassignSchema, UndoReassignmentInput, undoSchema } from './reassignInputs.ts';
import { Reassignment, ReassignPayload, UndoPayload } from './reassignType.ts';
import { reassignmentsOf, undoReassignment } from './undoReassignment.ts';

const ReassignmentConnection = connectionType('Reassignment', Reassignment);
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

builder.queryField('reassignment', (t) =>
  t.field({
    type: Reassignment,
    nullable: true,
    description: 'One reassignment, or null when missing or hidden.',
    authScopes,
    args: { id: t.arg.id({ required: true, description: 'Id of the reassignment.' }) },
    resolve: async (_root, { id }, context, info) => {
      if (!isId(id)) return null;
      const where = { AND: [{ id }, reassignmentsOf(context.viewer)] };
      const isVisible = await context.db.reassignment.count({ where });
      return (isVisible ? await readOne(context, info, 'reassignment', id, true) : null) as never;
    },
  }),
);

builder.queryField('reassignments', (t) =>
  t.field({
    type: ReassignmentConnection,
    description:
      'Reassignments that the viewer ran, or that made an assignment the viewer may reassign; the latest first.',
    authScopes,
    complexity: (args) => ({ field: 1, multiplier: args.first ?? args.last ?? 25 }),
    args: pageArgs,
    resolve: async (_root, args, context, info) =>
      readPage(context, info, {
        model: 'reassignment',
        rule: true,
        where: reassignmentsOf(context.viewer),
        order: [{ column: 'createdAt', direction: 'DESC', type: 'instant' }],
        args,
      }),
  }),
);
