import { queryFromInfo } from '@pothos/plugin-prisma';
import type { GraphQLResolveInfo } from 'graphql';
import { toWhere } from '../access/rowRule.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { memberRule } from '../members/access.ts';
import { sentence } from '../messages.ts';
import { delegateOf, type Row } from '../read/delegate.ts';
import { readOne } from '../read/readOne.ts';
import { typeOf } from '../read/visible.ts';
import { assignmentRule } from './access.ts';
import { canUndo } from './canUndo.ts';
import type { ReassignOutcome, ReassignResult, ReassignResultRow } from './reassign.ts';

export const Reassignment = builder.prismaObject('Reassignment', {
  description: 'One bulk reassignment that was carried out.',
  select: { id: true },
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id of the reassignment.' }),
    effectiveOn: t.expose('effectiveOn', { type: 'Date', description: 'Day of effect.' }),
    reason: t.exposeString('reason', { description: 'Why.' }),
    movedCount: t.exposeInt('movedCount', { description: 'Assignments that were moved.' }),
    actorName: t.string({
      description: 'Who ran it.',
      select: { actor: { select: { displayName: true } } },
      resolve: (row) => row.actor.displayName,
    }),
    undoneAt: t.expose('undoneAt', { type: 'DateTime', nullable: true, description: 'When it was undone.' }),
    canUndo: t.boolean({
      description: 'Whether the viewer could undo it now: nothing was done with its assignments since.',
      complexity: 2,
      resolve: ({ id }, _args, context) => canUndo(context, id),
    }),
    assignments: t.relation('assignments', {
      description: 'The new assignments it made, as far as the viewer may see them; at most 100.',
      query: (_args, context) => ({
        where: toWhere(assignmentRule(context.viewer)) as never,
        orderBy: [{ id: 'asc' as const }],
        take: 100,
      }),
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was carried out.' }),
  }),
});

const ReassignOutcomeEnum = builder.enumType('ReassignOutcome', {
  description: 'What became of an assignment, or would.',
  values: {
    WILL_MOVE: { description: 'Would be moved; the call changed nothing.' },
    MOVED: { description: 'Was moved.' },
    REFUSED: { description: 'Is not moved; see the reason.' },
  } as const,
});

type ShownRow = ReassignResultRow & { fromMember: Row | null; toMember: Row | null };

const ReassignRowType = builder.objectRef<ShownRow>('ReassignRow').implement({
  description: 'What became of one assignment in a reassignment, or would.',
  fields: (t) => ({
    assignmentId: t.exposeID('assignmentId', { description: 'The assignment.' }),
    title: t.exposeString('title', { description: 'Its title.' }),
    fromMember: t.field({
      type: typeOf('Member'),
      nullable: true,
      description: 'Who had it, where the viewer may see them.',
      resolve: (row) => row.fromMember as never,
    }),
    toMember: t.field({
      type: typeOf('Member'),
      nullable: true,
      description: 'Who gets it; for a refused one, who was considered first.',
      resolve: (row) => row.toMember as never,
    }),
    outcome: t.field({
      type: ReassignOutcomeEnum,
      description: 'What became of it.',
      resolve: (row): ReassignOutcome => row.outcome,
    }),
    reasonKey: t.string({
      nullable: true,
      description:
        'Why it is refused: NOT_OPEN, BEFORE_START, NOT_ASSIGNABLE, ALREADY_HOLDS, OVER_LOAD_CAP, OTHER_BRANCH, OTHER_COMMUNE, HOUSEHOLDS_STAY, PLAN_MISSING, GUIDE_IS_MEMBER, GUIDE_NOT_COMMITTEE, HELD_BACK.',
      resolve: (row) => row.reasonKey,
    }),
    message: t.string({
      nullable: true,
      description: "The reason in the request's language.",
      resolve: (row, _args, context) => (row.reasonKey ? sentence(row.reasonKey, context.locale, row.params) : null),
    }),
    newAssignmentId: t.id({
      nullable: true,
      description: 'The new assignment, once moved.',
      resolve: (row) => row.newAssignmentId,
    }),
  }),
});

export const ReassignPayload = builder.objectRef<ReassignResult>('ReassignPayload').implement({
  description: 'What a reassignment did, or would do.',
  fields: (t) => ({
    reassignment: t.field({
      type: Reassignment,
      nullable: true,
      description: 'The record of it; null when nothing was changed.',
      resolve: (result, _args, context, info) => readReassignment(context, info, result.reassignmentId),
    }),
    rows: t.field({
      type: [ReassignRowType],
      description: 'Each assignment, in the order asked for.',
      resolve: (result, _args, context, info) => shownRows(context, info, result.rows),
    }),
    movedCount: t.int({
      description: 'Assignments that were moved, or would be.',
      resolve: ({ rows }) => rows.filter(({ outcome }) => outcome !== 'REFUSED').length,
    }),
    refusedCount: t.int({
      description: 'Assignments that are refused.',
      resolve: ({ rows }) => rows.filter(({ outcome }) => outcome === 'REFUSED').length,
    }),
    isDryRun: t.exposeBoolean('isDryRun', { description: 'True when the call was to change nothing.' }),
  }),
});

export const UndoPayload = builder
  .objectRef<{ id: string; restoredCount: number }>('UndoReassignmentPayload')
  .implement({
    description: 'What undoing a reassignment did.',
    fields: (t) => ({
      reassignment: t.field({
        type: Reassignment,
        nullable: true,
        description: 'The reassignment.',
        resolve: ({ id }, _args, context, info) => readReassignment(context, info, id),
      }),
      restoredCount: t.exposeInt('restoredCount', {
        description: 'Assignments that are carried on by their former members.',
      }),
    }),
  });

async function readReassignment(context: Context, info: GraphQLResolveInfo, id: string | null): Promise<never> {
  return (id ? await readOne(context, info, 'reassignment', id, true) : null) as never;
}

/** The rows with their members, which are read in one statement with what the selection needs. */
async function shownRows(context: Context, info: GraphQLResolveInfo, rows: ReassignResultRow[]): Promise<ShownRow[]> {
  const ids = [...new Set(rows.flatMap(({ fromMemberId, toMemberId }) => [fromMemberId, toMemberId]))];
  const members = await delegateOf(context.db, 'member').findMany({
    ...queryFromInfo({ context, info, paths: [['fromMember'], ['toMember']], select: { id: true } }),
    where: { AND: [{ id: { in: ids } }, toWhere(memberRule(context.viewer))] },
    relationLoadStrategy: 'join',
  });
  const byId = new Map(members.map((member) => [member.id, member]));
  return rows.map((row) => ({
    ...row,
    fromMember: byId.get(row.fromMemberId) ?? null,
    toMember: byId.get(row.toMemberId) ?? null,
  }));
}
