import { toWhere } from '../access/rowRule.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { memberRule } from '../members/access.ts';
import { withinUnit } from '../organizations/within.ts';
import { IDFilter, IntFilter, orderInput } from '../read/filterInputs.ts';
import { all, equality, idEquality, idIs, numberRange, textSearch, type Where } from '../read/filters.ts';
import type { OrderColumn } from '../read/order.ts';
import { evaluationCycleRule, evaluationProposalRule } from './access.ts';
import { EvaluationCycleStatusFilter, EvaluationLevelFilter, EvaluationStateFilter } from './enums.ts';

export const EvaluationFilter = builder.inputType('EvaluationFilter', {
  description:
    'Which evaluations; conditions are joined by AND. Conditions on what the viewer may not read yet find only rows where they may.',
  fields: (t) => ({
    id: t.field({ type: IDFilter, description: 'By id.' }),
    search: t.string({ description: "Words of the member's name, without regard to marks and case." }),
    cycleId: t.id({ description: 'Of this cycle.' }),
    memberId: t.id({ description: 'Of this member.' }),
    branchId: t.id({ description: 'Of this branch.' }),
    within: t.id({ description: 'In this unit or below it.' }),
    year: t.field({ type: IntFilter, description: 'By year.' }),
    cycleStatus: t.field({
      type: EvaluationCycleStatusFilter,
      description: 'By the stage of the cycle; only cycles that the viewer may see.',
    }),
    state: t.field({ type: EvaluationStateFilter, description: 'By step.' }),
    level: t.field({ type: EvaluationLevelFilter, description: 'By decided level.' }),
    selfLevel: t.field({ type: EvaluationLevelFilter, description: "By the member's own level." }),
    branchLevel: t.field({ type: EvaluationLevelFilter, description: "By the branch's proposal." }),
    totalScore: t.field({ type: IntFilter, description: 'By the sum of both scores.' }),
  }),
});

const EvaluationOrderField = builder.enumType('EvaluationOrderField', {
  description: 'What evaluations are ordered by.',
  values: {
    MEMBER_NAME: { description: "Member's given name, then the rest; only rows whose member the viewer may read." },
    SCORE: { description: 'Sum of both scores; only rows whose scores the viewer may read.' },
    YEAR: { description: 'Year.' },
    CREATED_AT: { description: 'When the record was made.' },
    UPDATED_AT: { description: 'When the record was last changed.' },
  } as const,
});

export const EvaluationOrderBy = orderInput<typeof EvaluationOrderField.$inferType>(
  'EvaluationOrderBy',
  EvaluationOrderField,
);
type OrderBy = typeof EvaluationOrderBy.$inferInput | null | undefined;

const ORDERS: Record<typeof EvaluationOrderField.$inferType, Omit<OrderColumn, 'direction'>> = {
  MEMBER_NAME: { column: 'member.sortKey' },
  SCORE: { column: 'totalScore', nullable: true, type: 'number' },
  YEAR: { column: 'year', type: 'number' },
  CREATED_AT: { column: 'createdAt', type: 'instant' },
  UPDATED_AT: { column: 'updatedAt', type: 'instant' },
};

/** The order columns of a list of evaluations; the newest year first unless told. */
export function evaluationOrder(orderBy: OrderBy): OrderColumn[] {
  return [{ ...ORDERS[orderBy?.field ?? 'YEAR'], direction: orderBy?.direction ?? 'DESC' }];
}

/**
 * The filter as a `where`. Names, levels and scores that the viewer may not read on a row neither find nor order it.
 * @throws BAD_USER_INPUT for more than 1,000 values in a list.
 */
export async function evaluationWhere(
  context: Context,
  filter: typeof EvaluationFilter.$inferInput | null | undefined,
  orderBy: OrderBy,
): Promise<Where> {
  const { viewer } = context;
  const names = textSearch('searchKey', filter?.search);
  const proposal = [
    ...equality('decidedLevel', filter?.level),
    ...equality('branchLevel', filter?.branchLevel),
    ...numberRange('totalScore', filter?.totalScore),
  ];
  return all([
    ...idEquality('id', filter?.id),
    ...idIs('cycleId', filter?.cycleId),
    ...idIs('memberId', filter?.memberId),
    ...idIs('branchId', filter?.branchId),
    ...(await withinUnit(context, filter?.within)),
    ...numberRange('year', filter?.year),
    ...(filter?.cycleStatus
      ? [{ cycle: all([...equality('status', filter.cycleStatus), toWhere(evaluationCycleRule(viewer))]) }]
      : []),
    ...equality('state', filter?.state),
    ...equality('selfLevel', filter?.selfLevel),
    ...proposal,
    ...(proposal.length > 0 || orderBy?.field === 'SCORE' ? [toWhere(evaluationProposalRule(viewer))] : []),
    ...(names.length > 0 || orderBy?.field === 'MEMBER_NAME'
      ? [{ member: all([...names, toWhere(memberRule(viewer))]) }]
      : []),
  ]);
}
