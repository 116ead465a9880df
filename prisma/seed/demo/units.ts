import type { AreaType, OrganizationKind } from '../../generated/client/client.ts';
import { organizationNameColumns } from '../../names.ts';
import { fromDay } from '../days.ts';
import type { DemoContext } from './context.ts';
import { type Habits, habitsOf } from './habits.ts';
import { communePlaces, PROVINCE_NAME } from './places.ts';

/** The day the two-level local government began. */
const FOUNDED_ON = '2025-07-01';
const PROVINCE_CODE = '37';

/** A branch of the demo and what the parts after it need to know about it. */
export interface DemoBranch {
  id: string;
  name: string;
  /** The name without "Chi bộ", and the commune's. */
  place: string;
  communeName: string;
  communeId: string;
  communeOrdinal: number;
  ordinal: number;
  areaType: AreaType;
  /** Whether people live in its area, so that it has households. */
  hasHouseholds: boolean;
  habits: Habits;
}

export interface DemoUnits {
  provinceId: string;
  communes: { id: string; name: string }[];
  branches: DemoBranch[];
}

/** One province, its communes and their branches. */
export function addUnits(context: DemoContext): DemoUnits {
  const provinceId = addUnit(context, 'PROVINCE', PROVINCE_NAME, code());
  const units: DemoUnits = { provinceId, communes: [], branches: [] };
  for (const [communeOrdinal, commune] of communePlaces.entries()) {
    const communeCode = code(communeOrdinal + 1);
    const communeId = addUnit(context, 'COMMUNE', `Đảng bộ ${commune.name}`, communeCode, { parentId: provinceId });
    units.communes.push({ id: communeId, name: commune.name });
    for (const [ordinal, { name: place, areaType }] of commune.branches.entries()) {
      const name = `Chi bộ ${place}`;
      const branchCode = code(communeOrdinal + 1, ordinal + 1);
      units.branches.push({
        id: addUnit(context, 'BRANCH', name, branchCode, { parentId: communeId, areaType }),
        name,
        place,
        communeName: commune.name,
        communeId,
        communeOrdinal,
        ordinal,
        areaType,
        hasHouseholds: areaType === 'HAMLET' || areaType === 'RESIDENTIAL_GROUP',
        habits: habitsOf(ordinal),
      });
    }
  }
  return units;
}

function addUnit(
  { rows, newId }: DemoContext,
  kind: OrganizationKind,
  name: string,
  unitCode: string,
  place: { parentId?: string; areaType?: AreaType } = {},
): string {
  const id = newId();
  const validFrom = fromDay(FOUNDED_ON);
  rows.organizations.push({ id, kind, code: unitCode, ...organizationNameColumns(name), ...place, validFrom });
  const { parentId } = place;
  if (parentId) rows.links.push({ id: newId(), organizationId: id, parentId, validFrom, reason: 'Thành lập' });
  return id;
}

/** 14 digits: two for the province, then three for each level below. */
function code(commune = 0, branch = 0): string {
  const levels = [commune, branch, 0, 0].map((number) => String(number).padStart(3, '0'));
  return PROVINCE_CODE + levels.join('');
}
