import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { typeOf } from '../read/visible.ts';
import { readsAllOf } from './access.ts';
import { type Coverage as CoverageRow, householdCounts, memberCounts, planCounts, unitRecord } from './coverageOf.ts';
import { PlanStage, UnassignedReason } from './enums.ts';
import type { MemberCounts } from './memberCounts.sql.ts';
import type { HouseholdCounts, PlanCounts } from './otherCounts.sql.ts';
import { shareOf, unassignedCount } from './rules.ts';

type ReasonCount = { reason: typeof UnassignedReason.$inferType; count: number };

const ReasonCount = builder.objectRef<ReasonCount>('UnassignedReasonCount').implement({
  description: 'How many members on the roll hold no task for a reason.',
  fields: (t) => ({
    reason: t.expose('reason', { type: UnassignedReason, description: 'The reason.' }),
    count: t.exposeInt('count', { description: 'Members.' }),
  }),
});

const PlanStageCount = builder.objectRef<PlanCounts>('PlanStageCount').implement({
  description: 'How many branches had come how far with their plan.',
  fields: (t) => ({
    stage: t.expose('stage', { type: PlanStage, description: 'The stage.' }),
    count: t.exposeInt('count', { description: 'Branches.' }),
  }),
});

const HouseholdCoverage = builder.objectRef<HouseholdCounts>('HouseholdCoverage').implement({
  description: 'How many households somebody is in charge of.',
  fields: (t) => ({
    totalCount: t.exposeInt('total', { description: 'Households that had not ended on the day.' }),
    coveredCount: t.exposeInt('covered', { description: 'Those of them that a member was in charge of.' }),
    uncoveredCount: t.int({
      description: 'Those that nobody was in charge of.',
      resolve: ({ total, covered }) => total - covered,
    }),
  }),
});

/** How far tasks are given in a unit, on a day. */
export const Coverage = builder.objectRef<CoverageRow>('Coverage').implement({
  description:
    'How far tasks are given in a unit and below it on a day (độ phủ phân công). Counts what the viewer could list; figures that rest on records the viewer may not read are null.',
  fields: (t) => {
    const assigned = (description: string, figure: (counts: MemberCounts) => number | null) =>
      t.int({ nullable: true, description, resolve: (row, _args, context) => ifAssigned(context, row, figure) });
    return {
      id: t.id({ description: 'Id of the unit.', resolve: ({ unit }) => unit.id }),
      unit: t.field({
        type: typeOf('Organization'),
        description: 'The unit.',
        resolve: async (row, _args, context) => (await unitRecord(context, row)) as never,
      }),
      asOf: t.field({ type: 'Date', description: 'The day.', resolve: ({ day }) => day }),
      year: t.exposeInt('year', { description: 'The year of the plans counted.' }),
      onRollCount: t.int({
        description: 'Members on the roll, whatever their standing there.',
        resolve: async (row, _args, context) => (await memberCounts(context, row)).onRollCount,
      }),
      assignableCount: t.int({
        description: 'Members to whom tasks may be given: those that coverage is measured against.',
        resolve: async (row, _args, context) => (await memberCounts(context, row)).assignableCount,
      }),
      exemptCount: t.int({
        description:
          'Members on the roll who are left out of the measure: exempt, suspended, or transferred for a time.',
        resolve: async (row, _args, context) => {
          const { onRollCount, assignableCount } = await memberCounts(context, row);
          return onRollCount - assignableCount;
        },
      }),
      assignedCount: assigned('Assignable members who held a task.', (counts) => counts.assignedCount),
      unassignedCount: assigned('Assignable members who held none.', unassignedCount),
      assignedPercent: assigned(
        'Assigned of assignable in whole percent, rounded down; null where nobody is assignable.',
        shareOf,
      ),
      guidedCount: assigned('Assigned members who had a guide.', (counts) => counts.guidedCount),
      overLoadCapCount: assigned(
        'Assignable members whose tasks weigh more than the rules of the day allow for their work capacity.',
        (counts) => counts.overLoadCapCount,
      ),
      unassignedReasons: t.field({
        type: [ReasonCount],
        nullable: true,
        description: 'Everybody on the roll who held no task, by reason; also those left out of the measure.',
        resolve: async (row, _args, context) =>
          readsAllOf(context.viewer, 'assignment:read', row.unit)
            ? Object.entries((await memberCounts(context, row)).reasons)
                .map(([reason, count]) => ({ reason: reason as ReasonCount['reason'], count }))
                .sort((one, other) => other.count - one.count)
            : null,
      }),
      households: t.field({
        type: HouseholdCoverage,
        nullable: true,
        description: 'Households with and without a member in charge.',
        complexity: 2,
        resolve: (row, _args, context) => householdCounts(context, row),
      }),
      planStages: t.field({
        type: [PlanStageCount],
        nullable: true,
        description: 'Branches by how far their plan for the year had come.',
        complexity: 2,
        resolve: (row, _args, context) => planCounts(context, row),
      }),
    };
  },
});

async function ifAssigned(context: Context, row: CoverageRow, figure: (counts: MemberCounts) => number | null) {
  return readsAllOf(context.viewer, 'assignment:read', row.unit) ? figure(await memberCounts(context, row)) : null;
}
