import type { HouseholdGroupKind } from '../../generated/client/client.ts';
import { organizationNameColumns } from '../../names.ts';
import type { Random } from '../random.ts';
import type { DemoContext } from './context.ts';
import type { DemoBranch } from './units.ts';

export interface DemoHousehold {
  id: string;
  label: string;
}

/** A group of households. */
export interface DemoGroup {
  id: string;
  name: string;
  branch: DemoBranch;
  lane: string;
  households: DemoHousehold[];
}

const KIND_NAMES: Record<HouseholdGroupKind, string> = {
  HOUSEHOLD_GROUP: 'Nhóm hộ số',
  INTER_FAMILY_GROUP: 'Tổ liên gia số',
  SELF_MANAGED_GROUP: 'Tổ nhân dân tự quản số',
};

/** About 3,000 households in groups of 6 to 16, in the branches where people live. */
export function addHouseholds(context: DemoContext, branches: DemoBranch[]): DemoGroup[] {
  const random = context.random('households');
  return branches
    .filter((branch) => branch.hasHouseholds)
    .flatMap((branch) => {
      const kind = random.weighted<HouseholdGroupKind>([
        ['HOUSEHOLD_GROUP', 6],
        ['INTER_FAMILY_GROUP', 3],
        ['SELF_MANAGED_GROUP', 2],
      ]);
      const count = random.int(5, 8);
      return Array.from({ length: count }, (_, index) => addGroup(context, random, branch, kind, index + 1));
    });
}

function addGroup(
  { rows, newId }: DemoContext,
  random: Random,
  branch: DemoBranch,
  kind: HouseholdGroupKind,
  number: number,
): DemoGroup {
  const id = newId();
  const name = `${KIND_NAMES[kind]} ${number}`;
  const lane = branch.areaType === 'HAMLET' ? `xóm ${number}` : `ngõ ${number * 7}`;
  const size = random.int(6, 16);
  rows.householdGroups.push({
    id,
    branchId: branch.id,
    code: `NH${String(number).padStart(2, '0')}`,
    ...organizationNameColumns(name),
    kind,
    area: `${lane[0]?.toUpperCase()}${lane.slice(1)}`,
    statedCount: size,
  });
  const households = Array.from({ length: size }, (_, index) => {
    const { name: label, ...keys } = organizationNameColumns(`Số ${index * 2 + 1} ${lane}`);
    const household = { id: newId(), groupId: id, branchId: branch.id, code: `H${String(index + 1).padStart(2, '0')}` };
    rows.households.push({ ...household, label, ...keys });
    return { id: household.id, label };
  });
  return { id, name, branch, lane, households };
}
