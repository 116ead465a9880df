import { matches } from '../access/rowRule.ts';
import type { Context } from '../context.ts';
import { isId, type Where } from '../read/filters.ts';
import { organizationRule } from './access.ts';

const LEVEL = {
  PROVINCE: 'provinceId',
  COMMUNE: 'communeId',
  SUBORDINATE: 'subordinateId',
  BRANCH: 'branchId',
  PARTY_GROUP: 'id',
} as const;

/** The subtree of a unit as an equality on the column of its level; a unit that the viewer cannot see holds no rows. */
export async function withinUnit(context: Context, unitId: string | null | undefined): Promise<Where[]> {
  if (unitId == null) return [];
  const unit = isId(unitId)
    ? await context.db.organization.findUnique({
        where: { id: unitId },
        select: { id: true, kind: true, provinceId: true, communeId: true, subordinateId: true, branchId: true },
      })
    : null;
  if (!unit || !matches(organizationRule(context.viewer), unit)) return [{ id: { in: [] } }];
  return [{ [LEVEL[unit.kind]]: unit.id }];
}
