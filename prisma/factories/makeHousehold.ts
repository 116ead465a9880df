import type { Household, HouseholdGroup, Prisma } from '../generated/client/client.ts';
import { organizationNameColumns } from '../names.ts';
import { type FactoryDatabase, makeBranch, unique } from './makeOrganization.ts';

type GroupOverrides = Partial<Omit<Prisma.HouseholdGroupUncheckedCreateInput, 'sortKey' | 'searchKey'>>;
type HouseholdOverrides = Partial<Omit<Prisma.HouseholdUncheckedCreateInput, 'sortKey' | 'searchKey'>>;

/** A household group with a code of its own; the branch is made when no `branchId` is given. */
export async function makeHouseholdGroup(db: FactoryDatabase, overrides: GroupOverrides = {}): Promise<HouseholdGroup> {
  const branchId = overrides.branchId ?? (await makeBranch(db)).id;
  const code = overrides.code ?? `NH-${unique()}`;
  const names = organizationNameColumns(overrides.name ?? `Nhóm hộ ${code}`);
  return db.householdGroup.create({ data: { ...overrides, ...names, branchId, code } });
}

/** A household with a code of its own; its branch is its group's, which is made when no `groupId` is given. */
export async function makeHousehold(db: FactoryDatabase, overrides: HouseholdOverrides = {}): Promise<Household> {
  const group = overrides.groupId
    ? await db.householdGroup.findUniqueOrThrow({ where: { id: overrides.groupId } })
    : await makeHouseholdGroup(db, overrides.branchId ? { branchId: overrides.branchId } : {});
  const code = overrides.code ?? `H-${unique()}`;
  const { name: label, ...keys } = organizationNameColumns(overrides.label ?? `Số nhà ${code}`);
  return db.household.create({
    data: { ...overrides, ...keys, label, code, groupId: group.id, branchId: overrides.branchId ?? group.branchId },
  });
}
