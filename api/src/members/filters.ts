import { toWhere } from '../access/rowRule.ts';
import { assignmentRule } from '../assignments/access.ts';
import { builder } from '../builder.ts';
import { CircumstanceFreshnessFilter } from '../circumstances/enums.ts';
import { freshnessWhere } from '../circumstances/freshness.ts';
import type { Context } from '../context.ts';
import { birthDaysForAge } from '../lib/ages.ts';
import { withinUnit } from '../organizations/within.ts';
import { DateFilter, IDFilter, IntFilter, orderInput } from '../read/filterInputs.ts';
import {
  all,
  anyOf,
  dayRange,
  equality,
  idEquality,
  idIs,
  numberRange,
  presence,
  textSearch,
  type Where,
} from '../read/filters.ts';
import type { OrderColumn } from '../read/order.ts';
import { memberContactRule } from './access.ts';
import { GenderFilter, MemberStatusFilter, MembershipFilter, OccupationGroupFilter, PositionFilter } from './enums.ts';

export const MemberFilter = builder.inputType('MemberFilter', {
  description: 'Which members; conditions are joined by AND.',
  fields: (t) => ({
    id: t.field({ type: IDFilter, description: 'By id.' }),
    search: t.string({ description: 'Words of the name, without regard to marks and case.' }),
    within: t.id({ description: 'In this unit or below it.' }),
    branchId: t.id({ description: 'On the roll of this branch.' }),
    age: t.field({
      type: IntFilter,
      description: 'Age today in years. Only members whose birth date the viewer may read are found.',
    }),
    birthYear: t.field({ type: IntFilter, description: 'Year of birth.' }),
    gender: t.field({ type: GenderFilter, description: 'By gender.' }),
    status: t.field({ type: MemberStatusFilter, description: 'By standing.' }),
    membership: t.field({ type: MembershipFilter, description: 'Official or probationary.' }),
    position: t.field({ type: PositionFilter, description: 'By position.' }),
    occupationGroup: t.field({ type: OccupationGroupFilter, description: 'By group of occupations.' }),
    isWorkingAway: t.boolean({ description: 'Away for work.' }),
    joinedOn: t.field({ type: DateFilter, description: 'By day of admission.' }),
    assigned: t.boolean({ description: 'Has an open assignment.' }),
    hasGuide: t.boolean({ description: 'Has an open assignment with a guide.' }),
    circumstances: t.field({
      type: CircumstanceFreshnessFilter,
      description:
        'By how old their latest circumstances are. Only members whose circumstances the viewer may read are found.',
    }),
  }),
});

const MemberOrderField = builder.enumType('MemberOrderField', {
  description: 'What members are ordered by.',
  values: {
    NAME: { description: 'Given name, then the rest, in Vietnamese order.' },
    BIRTH_YEAR: { description: 'Year of birth.' },
    JOINED_ON: { description: 'Day of admission.' },
    CREATED_AT: { description: 'When the record was made.' },
  } as const,
});

export const MemberOrderBy = orderInput<typeof MemberOrderField.$inferType>('MemberOrderBy', MemberOrderField);

const ORDERS: Record<typeof MemberOrderField.$inferType, Omit<OrderColumn, 'direction'>> = {
  NAME: { column: 'sortKey' },
  BIRTH_YEAR: { column: 'birthYear', nullable: true, type: 'number' },
  JOINED_ON: { column: 'joinedOn', nullable: true, type: 'day' },
  CREATED_AT: { column: 'createdAt', type: 'instant' },
};

/** The order columns of a members list; by name unless told. */
export function memberOrder(orderBy: typeof MemberOrderBy.$inferInput | null | undefined): OrderColumn[] {
  return [{ ...ORDERS[orderBy?.field ?? 'NAME'], direction: orderBy?.direction ?? 'ASC' }];
}

/**
 * The filter as a `where`. Age rests on the full birth date, so filtering by it finds only rows whose birth date the viewer may read.
 * @throws BAD_USER_INPUT for more than 1,000 values in a list.
 */
export async function memberWhere(
  context: Context,
  filter: typeof MemberFilter.$inferInput | null | undefined,
): Promise<Where> {
  if (!filter) return {};
  return all([
    ...idEquality('id', filter.id),
    ...textSearch('searchKey', filter.search),
    ...(await withinUnit(context, filter.within)),
    ...idIs('branchId', filter.branchId),
    ...ageWhere(context, filter.age),
    ...numberRange('birthYear', filter.birthYear),
    ...equality('gender', filter.gender),
    ...equality('status', filter.status),
    ...equality('membership', filter.membership),
    ...equality('position', filter.position),
    ...equality('occupationGroup', filter.occupationGroup),
    ...equality('isWorkingAway', filter.isWorkingAway == null ? null : { eq: filter.isWorkingAway }),
    ...dayRange('joinedOn', filter.joinedOn),
    ...presence(filter.assigned, openAssignment(context, {})),
    ...presence(filter.hasGuide, openAssignment(context, { guideId: { not: null } })),
    ...(await freshnessWhere(context, filter.circumstances)),
  ]);
}

function ageWhere(context: Context, age: typeof IntFilter.$inferInput | null | undefined): Where[] {
  if (!age) return [];
  const ranges = [...(age.in ?? []), ...(age.eq == null ? [] : [age.eq])].map((years) => ({ gte: years, lte: years }));
  const conditions: Where[] = [toWhere(memberContactRule(context.viewer))];
  if (age.gte != null || age.lte != null) {
    conditions.push(...dayRange('birthDate', birthDaysForAge({ gte: age.gte, lte: age.lte }, context.today)));
  }
  if (age.in != null || age.eq != null) {
    conditions.push(anyOf(ranges.map((range) => all(dayRange('birthDate', birthDaysForAge(range, context.today))))));
  }
  return conditions;
}

function openAssignment(context: Context, more: Where): Where {
  return { assignments: { some: { AND: [{ status: 'ACTIVE', ...more }, toWhere(assignmentRule(context.viewer))] } } };
}
