import type { Organization } from '@phan-cong/prisma/generated/client/client';
import { matches } from '../access/rowRule.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { badField } from '../errors.ts';
import { toDay } from '../lib/dates.ts';
import { organizationRule } from '../organizations/access.ts';
import { OrganizationKind } from '../organizations/enums.ts';
import { LEVEL_COLUMN } from '../organizations/rules.ts';
import { connectionType, pageArgs } from '../read/connection.ts';
import { isId } from '../read/filters.ts';
import { offsetPage, offsetWindow } from '../read/offsetPage.ts';
import { readsAllOf } from './access.ts';
import { coverageOf } from './coverageOf.ts';
import { UnassignedReason } from './enums.ts';
import { listChildren } from './listChildren.ts';
import { scopeOf } from './scope.ts';
import { Coverage } from './type.ts';
import { listUnassigned } from './unassigned.sql.ts';
import { UnassignedMember, unassignedRows } from './unassignedType.ts';

const CoverageConnection = connectionType('Coverage', Coverage);
const UnassignedMemberConnection = connectionType('UnassignedMember', UnassignedMember);

const MIN_YEAR = 1990;
const MAX_YEAR = 2200;

const asked = builder.args((t) => ({
  within: t.id({ description: "The unit, with all below it; the unit of the viewer's first grant unless told." }),
  asOf: t.field({ type: 'Date', description: 'The day to answer for; today unless told, never one to come.' }),
}));
const yearArg = builder.args((t) => ({
  year: t.int({ description: 'The year whose plans are counted; the year of the day unless told.' }),
}));

builder.queryField('coverage', (t) =>
  t.field({
    type: Coverage,
    nullable: true,
    description:
      'How far tasks are given in a unit on a day; null when it is missing or the viewer may not read all its members.',
    authScopes: { permission: 'member:read' },
    complexity: 10,
    args: { ...asked, ...yearArg },
    resolve: async (_root, args, context) => {
      const day = dayOf(context, args.asOf);
      const year = yearOf(args.year, day);
      const unit = await unitOf(context, args.within);
      return unit && coverageOf(context, unit, day, year);
    },
  }),
);

builder.queryField('coverages', (t) =>
  t.field({
    type: CoverageConnection,
    description: 'Coverage of the units below a unit, the least covered first.',
    authScopes: { permission: 'member:read' },
    complexity: (args) => ({ field: 10, multiplier: args.first ?? args.last ?? 25 }),
    args: {
      ...asked,
      ...yearArg,
      level: t.arg({
        type: OrganizationKind,
        description: 'All units of this level; those directly below the unit unless told.',
      }),
      ...pageArgs,
    },
    resolve: async (_root, args, context) => {
      const windowOf = offsetWindow(args);
      const day = dayOf(context, args.asOf);
      const year = yearOf(args.year, day);
      const unit = await unitOf(context, args.within);
      if (!unit || !coverageOf(context, unit, day, year)) return offsetPage([], 0, 0);
      const found = await listChildren(context, { unit, day, year }, args.level ?? null, windowOf);
      const { rows, total, offset } = found;
      return offsetPage(rows, total, offset);
    },
  }),
);

builder.queryField('unassignedMembers', (t) =>
  t.field({
    type: UnassignedMemberConnection,
    description:
      'Everybody on the roll of a unit and below it who held no task on a day, with the reason; by given name.',
    authScopes: { permission: 'assignment:read' },
    complexity: (args) => ({ field: 10, multiplier: args.first ?? args.last ?? 25 }),
    args: {
      ...asked,
      reasons: t.arg({ type: [UnassignedReason], description: 'Only for these reasons.' }),
      ...pageArgs,
    },
    resolve: async (_root, args, context) => {
      const windowOf = offsetWindow(args);
      const day = dayOf(context, args.asOf);
      const unit = await unitOf(context, args.within);
      const column = unit && LEVEL_COLUMN[unit.kind];
      if (!unit || !column || !readsAllOf(context.viewer, 'member:read', unit)) return offsetPage([], 0, 0);
      if (!readsAllOf(context.viewer, 'assignment:read', unit)) return offsetPage([], 0, 0);
      const scope = await scopeOf(context, column, [unit.id], day);
      const { rows, total, offset } = await listUnassigned(context.db, scope, args.reasons ?? null, windowOf);
      return offsetPage(await unassignedRows(context, rows), total, offset);
    },
  }),
);

/** The day asked for, 'YYYY-MM-DD'. @throws BAD_USER_INPUT for a day to come. */
function dayOf({ today }: Context, asOf: Date | string | null | undefined): string {
  const day = asOf == null ? today : asOf instanceof Date ? toDay(asOf) : asOf;
  if (day > today) throw badField('asOf', 'IN_THE_FUTURE');
  return day;
}

/** The year asked for. @throws BAD_USER_INPUT for a year that no plan can have. */
function yearOf(year: number | null | undefined, day: string): number {
  if (year == null) return Number(day.slice(0, 4));
  if (year < MIN_YEAR) throw badField('year', 'TOO_SMALL', { minimum: MIN_YEAR });
  if (year > MAX_YEAR) throw badField('year', 'TOO_LARGE', { maximum: MAX_YEAR });
  return year;
}

/** The unit asked for where the viewer may see it, else null. */
async function unitOf(context: Context, within: string | null | undefined): Promise<Organization | null> {
  const id = within ?? context.viewer?.grants[0]?.organizationId;
  const unit = id && isId(id) ? await context.db.organization.findUnique({ where: { id } }) : null;
  return unit && matches(organizationRule(context.viewer), unit) ? unit : null;
}
