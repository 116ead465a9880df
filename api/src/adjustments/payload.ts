import { toWhere } from '../access/rowRule.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { loaderOf } from '../lib/loader.ts';
import { memberRule } from '../members/access.ts';
import { sentence } from '../messages.ts';
import type { ResolveResult, ResolveResultRow } from './resolve.ts';

const ResolveOutcome = builder.enumType('ResolveOutcome', {
  description: 'What became of an adjustment, or would.',
  values: {
    WILL_RESOLVE: { description: 'Would be resolved; the call changed nothing.' },
    RESOLVED: { description: 'Is resolved.' },
    REFUSED: { description: 'Stays open; see the reason.' },
  } as const,
});

const ResolveRow = builder.objectRef<ResolveResultRow>('ResolveRow').implement({
  description: 'What became of one adjustment, or would.',
  fields: (t) => ({
    adjustmentId: t.exposeID('adjustmentId', { description: 'The adjustment.' }),
    assignmentId: t.exposeID('assignmentId', { description: 'Its assignment.' }),
    title: t.exposeString('title', { description: 'Title of the assignment.' }),
    outcome: t.field({ type: ResolveOutcome, description: 'What became of it.', resolve: (row) => row.outcome }),
    reasonKey: t.string({
      nullable: true,
      description:
        'Why it is refused: ALREADY_RESOLVED, REQUIRED (no guide named), or a reason of `reassignAssignments`.',
      resolve: (row) => row.reasonKey,
    }),
    message: t.string({
      nullable: true,
      description: "The reason in the request's language.",
      resolve: (row, _args, context) => (row.reasonKey ? sentence(row.reasonKey, context.locale, row.params) : null),
    }),
    toMemberId: t.id({ nullable: true, description: 'Who gets the task.', resolve: (row) => row.toMemberId }),
    toMemberName: t.string({
      nullable: true,
      description: 'Their name, where the viewer may see them.',
      resolve: (row, _args, context) => (row.toMemberId ? nameOf(context, row.toMemberId) : null),
    }),
    newAssignmentId: t.id({
      nullable: true,
      description: 'The new assignment, once passed on.',
      resolve: (row) => row.newAssignmentId,
    }),
  }),
});

export const ResolveAdjustmentsPayload = builder.objectRef<ResolveResult>('ResolveAdjustmentsPayload').implement({
  description: 'What resolving adjustments did, or would do.',
  fields: (t) => ({
    rows: t.field({
      type: [ResolveRow],
      description: 'Each adjustment, in the order asked for.',
      resolve: (r) => r.rows,
    }),
    resolvedCount: t.int({
      description: 'Adjustments that are resolved, or would be.',
      resolve: ({ rows }) => rows.filter(({ outcome }) => outcome !== 'REFUSED').length,
    }),
    refusedCount: t.int({
      description: 'Adjustments that stay open.',
      resolve: ({ rows }) => rows.filter(({ outcome }) => outcome === 'REFUSED').length,
    }),
    reassignmentId: t.id({
      nullable: true,
      description: 'The reassignment that passed tasks on; undoing it opens the adjustments again.',
      resolve: ({ reassignmentId }) => reassignmentId,
    }),
    isDryRun: t.exposeBoolean('isDryRun', { description: 'True when the call was to change nothing.' }),
  }),
});

function nameOf(context: Context, memberId: string): Promise<string | null> {
  const loader = loaderOf<string | null>(context.loaders, 'adjustment.memberName', async (ids) => {
    const members = await context.db.member.findMany({
      where: { AND: [{ id: { in: [...ids] } }, toWhere(memberRule(context.viewer))] },
      select: { id: true, fullName: true },
    });
    const names = new Map(members.map(({ id, fullName }) => [id, fullName]));
    return ids.map((id) => names.get(id) ?? null);
  });
  return loader.load(memberId);
}
