import { toWhere } from '../access/rowRule.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { all, equality } from '../read/filters.ts';
import { assignmentRule } from './access.ts';
import { AssignmentStatusFilter } from './enums.ts';

const MAX_ROWS = 100;

type Arguments = { status?: typeof AssignmentStatusFilter.$inferInput | null };

/** The latest assignments of a member that the viewer may see. */
function visible(args: Arguments, context: Context) {
  return {
    where: all([...equality('status', args.status), toWhere(assignmentRule(context.viewer))]) as never,
    orderBy: [{ startsOn: 'desc' as const }, { id: 'desc' as const }],
    take: MAX_ROWS,
  };
}

builder.prismaObjectField('Member', 'assignments', (t) =>
  t.relation('assignments', {
    description: 'Tasks given to the member, the latest first; at most 100.',
    args: { status: t.arg({ type: AssignmentStatusFilter, description: 'By stage.' }) },
    query: (args, context) => visible(args as Arguments, context),
  }),
);

builder.prismaObjectField('Member', 'guidedAssignments', (t) =>
  t.relation('guidedAssignments', {
    description: 'Tasks of others that the member guides, the latest first; at most 100.',
    args: { status: t.arg({ type: AssignmentStatusFilter, description: 'By stage.' }) },
    query: (args, context) => visible(args as Arguments, context),
  }),
);
