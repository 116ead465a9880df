import type { OrganizationKind } from '@phan-cong/prisma/generated/client/enums';
import { toWhere } from '../access/rowRule.ts';
import type { Context } from '../context.ts';
import { fromDay } from '../lib/dates.ts';
import { organizationRule, organizationRuleSelect } from '../organizations/access.ts';
import { LEVEL_COLUMN } from '../organizations/rules.ts';
import type { OffsetWindow } from '../read/offsetPage.ts';
import { type Coverage, emptyCounts } from './coverageOf.ts';
import { countMembers } from './memberCounts.sql.ts';
import { byCoverage } from './rules.ts';
import { keyBelow, scopeOf } from './scope.ts';

/** One page of the units below a unit that stood on the day, the least covered first, and how many there are. */
export async function listChildren(
  context: Context,
  { unit, day, year }: Coverage,
  level: OrganizationKind | null,
  windowOf: (total: number) => OffsetWindow,
): Promise<{ rows: Coverage[]; total: number; offset: number }> {
  const column = LEVEL_COLUMN[unit.kind];
  const levelColumn = level && LEVEL_COLUMN[level];
  const key = level ? (levelColumn ? [levelColumn] : []) : keyBelow(unit.kind);
  if (column === null || key.length === 0) return { rows: [], total: 0, offset: 0 };
  const on = fromDay(day);
  const children = await context.db.organization.findMany({
    where: {
      AND: [
        level ? { [column]: unit.id, kind: level, id: { not: unit.id } } : { parentId: unit.id },
        { OR: [{ validFrom: null }, { validFrom: { lte: on } }] },
        { OR: [{ validTo: null }, { validTo: { gt: on } }] },
        toWhere(organizationRule(context.viewer)),
      ],
    },
    orderBy: [{ sortKey: 'asc' }, { id: 'asc' }],
    select: { ...organizationRuleSelect, kind: true },
  });
  const scope = await scopeOf(context, column, [unit.id], day, key);
  const counts = new Map((await countMembers(context.db, scope)).map((each) => [each.unitId, each]));
  // Sorting is stable, so units covered alike stay in the order of their names.
  const ordered = children.map(({ id }) => counts.get(id) ?? emptyCounts(id)).sort(byCoverage);
  const { size, offset } = windowOf(ordered.length);
  const page = ordered.slice(offset, offset + size);
  const units = new Map(children.map((child) => [child.id, child]));
  const rows = page.flatMap((members) => {
    const child = units.get(members.unitId);
    return child ? [{ unit: child, day, year, members }] : [];
  });
  return { rows, total: children.length, offset };
}
