import type { Member, MemberTerm } from '@phan-cong/prisma/generated/client/client';
import { matches } from '../access/rowRule.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { memberRule } from '../members/access.ts';
import { typeOf } from '../read/visible.ts';
import { UnassignedReason } from './enums.ts';
import type { UnassignedRow } from './unassigned.sql.ts';

type Row = { reason: UnassignedRow['reason']; member: Member; term: MemberTerm };

/** Somebody on the roll without a task, and why. */
export const UnassignedMember = builder.objectRef<Row>('UnassignedMember').implement({
  description: 'Somebody on the roll who held no task on the day, and why.',
  fields: (t) => ({
    id: t.id({ description: 'Id of the term.', resolve: ({ term }) => term.id }),
    reason: t.expose('reason', { type: UnassignedReason, description: 'Why they held none.' }),
    term: t.field({
      type: typeOf('MemberTerm'),
      description: 'How they stood on the day.',
      resolve: ({ term }) => term as never,
    }),
    member: t.field({
      type: typeOf('Member'),
      nullable: true,
      description: 'The member as they are now, where the viewer may see them.',
      resolve: ({ member }, _args, context) => (matches(memberRule(context.viewer), member) ? member : null) as never,
    }),
  }),
});

/** The rows of a page with their records, in the same order. */
export async function unassignedRows(context: Context, rows: UnassignedRow[]): Promise<Row[]> {
  const found = await context.db.memberTerm.findMany({
    where: { id: { in: rows.map(({ termId }) => termId) } },
    include: { member: true },
  });
  const byId = new Map(found.map((term) => [term.id, term]));
  return rows.flatMap(({ termId, reason }) => {
    const term = byId.get(termId);
    return term ? [{ reason, term, member: term.member }] : [];
  });
}
