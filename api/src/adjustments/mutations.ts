import { builder } from '../builder.ts';
import { runCommand } from '../write/command.ts';
import { parseInput } from '../write/parseInput.ts';
import { adjustmentWhere } from './filters.ts';
import { ResolveAdjustmentsInput, resolveSchema } from './inputs.ts';
import { ResolveAdjustmentsPayload } from './payload.ts';
import { resolveAdjustments } from './resolve.ts';

builder.mutationField('resolveAdjustments', (t) =>
  t.field({
    type: ResolveAdjustmentsPayload,
    description:
      'Resolves adjustments in one go, by passing tasks on, keeping them with a reason, or ending them; with `dryRun` answers row by row what that would do.',
    authScopes: { permission: 'adjustment:resolve' },
    args: { input: t.arg({ type: ResolveAdjustmentsInput, required: true, description: 'Which, and how.' }) },
    resolve: async (_root, { input }, context) => {
      // The filter looks up its unit outside the command, whose transaction may hold the only connection.
      const filter = input.filter && { ...input.filter, isOpen: input.filter.isOpen ?? true };
      const where = await adjustmentWhere(context, filter);
      return runCommand(context, 'resolveAdjustments', 'Adjustment', (command) =>
        resolveAdjustments(command, parseInput(resolveSchema, input), where),
      );
    },
  }),
);
