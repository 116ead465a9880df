import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { loaderOf } from '../lib/loader.ts';
import { sentence } from '../messages.ts';
import { runCommand } from '../write/command.ts';
import { parseInput } from '../write/parseInput.ts';
import { SetAssignmentBasisInput, setBasisSchema } from './basisInputs.ts';
import { assignmentWhere } from './filters.ts';
import { type BasisOutcome, type BasisResult, type BasisResultRow, setAssignmentBasis } from './setBasis.ts';

const BasisOutcomeEnum = builder.enumType('SetAssignmentBasisOutcome', {
  description: 'What became of an assignment, or would.',
  values: {
    WILL_SET: { description: 'Would rest on the clause; the call changed nothing.' },
    SET: { description: 'Rests on the clause.' },
    REFUSED: { description: 'Stays as it was; see the reason.' },
  } as const,
});

const BasisRow = builder.objectRef<BasisResultRow>('SetAssignmentBasisRow').implement({
  description: 'What became of one assignment, or would.',
  fields: (t) => ({
    assignmentId: t.exposeID('assignmentId', { description: 'The assignment.' }),
    title: t.exposeString('title', { description: 'Its title.' }),
    memberName: t.string({
      description: 'Whose it is.',
      resolve: (row, _args, context) => memberName(context, row.memberId),
    }),
    outcome: t.field({
      type: BasisOutcomeEnum,
      description: 'What became of it.',
      resolve: (row): BasisOutcome => row.outcome,
    }),
    reasonKey: t.string({
      nullable: true,
      description: 'Why it is refused: NOT_OPEN, WRONG_BRANCH, OTHERS_REFUSED.',
      resolve: (row) => row.reasonKey,
    }),
    message: t.string({
      nullable: true,
      description: "The reason in the request's language.",
      resolve: (row, _args, context) => (row.reasonKey ? sentence(row.reasonKey, context.locale, row.params) : null),
    }),
  }),
});

const SetAssignmentBasisPayload = builder.objectRef<BasisResult>('SetAssignmentBasisPayload').implement({
  description: 'What making assignments rest on a clause did, or would do.',
  fields: (t) => ({
    rows: t.field({
      type: [BasisRow],
      description: 'Each assignment, in the order asked for.',
      resolve: ({ rows }) => rows,
    }),
    setCount: t.int({
      description: 'Assignments that rest on the clause, or would.',
      resolve: ({ rows }) => rows.filter(({ outcome }) => outcome !== 'REFUSED').length,
    }),
    refusedCount: t.int({
      description: 'Assignments that are refused.',
      resolve: ({ rows }) => rows.filter(({ outcome }) => outcome === 'REFUSED').length,
    }),
    isDryRun: t.exposeBoolean('isDryRun', { description: 'True when the call was to change nothing.' }),
  }),
});

builder.mutationField('setAssignmentBasis', (t) =>
  t.field({
    type: SetAssignmentBasisPayload,
    description:
      "Makes many assignments rest on a clause of their branch's working regulation, or with `dryRun` answers row by row what that would do.",
    authScopes: { permission: 'assignment:write' },
    args: {
      input: t.arg({ type: SetAssignmentBasisInput, required: true, description: 'Which assignments, which clause.' }),
    },
    resolve: async (_root, { input }, context) => {
      // The filter looks up its unit outside the command, whose transaction may hold the only connection.
      const filter = input.filter && {
        ...input.filter,
        status: input.filter.status ?? { in: ['PROPOSED' as const, 'ACTIVE' as const] },
      };
      const where = await assignmentWhere(context, filter);
      return runCommand(context, 'setAssignmentBasis', 'Assignment', (command) =>
        setAssignmentBasis(command, parseInput(setBasisSchema, input), where),
      );
    },
  }),
);

/** Everyone who sees an assignment reads the name of its member. */
function memberName(context: Context, memberId: string): Promise<string> {
  const loader = loaderOf(context.loaders, 'basis.memberName', async (ids) => {
    const members = await context.db.member.findMany({
      where: { id: { in: [...ids] } },
      select: { id: true, fullName: true },
    });
    const names = new Map(members.map(({ id, fullName }) => [id, fullName]));
    return ids.map((id) => names.get(id) ?? '');
  });
  return loader.load(memberId);
}
