import type { Database } from '@phan-cong/prisma/client';
import { makeAssignment } from '@phan-cong/prisma/factories/makeAssignment';
import { makeHousehold, makeHouseholdGroup } from '@phan-cong/prisma/factories/makeHousehold';
import { makeMember } from '@phan-cong/prisma/factories/makeMember';
import { makeBranch, makeOrganization } from '@phan-cong/prisma/factories/makeOrganization';
import { makePlan } from '@phan-cong/prisma/factories/makePlan';
import { makeTaskField } from '@phan-cong/prisma/factories/makeTaskField';
import { onDay } from '../../helpers/onDay.ts';

export const FIRST_DAY = '2026-01-01';

/** A commune with two branches of four members and two households each, everybody there since the first day of the year. */
export async function makeScene({ db }: Database) {
  const province = await makeOrganization(db, { kind: 'PROVINCE' });
  const commune = await makeOrganization(db, { parentId: province.id, name: 'Đảng bộ phường Hoa Sen' });
  const field = await makeTaskField(db);
  const branches = await Promise.all(
    ['Chi bộ An', 'Chi bộ Bình'].map(async (name) => {
      const branch = await makeBranch(db, { parentId: commune.id, name });
      const plan = await makePlan(db, { branchId: branch.id, year: 2026 });
      const group = await makeHouseholdGroup(db, { branchId: branch.id });
      const households = [
        await makeHousehold(db, { groupId: group.id }),
        await makeHousehold(db, { groupId: group.id }),
      ];
      const members = await onDay(db, FIRST_DAY, async (tx) => [
        await makeMember(tx, { branchId: branch.id, fullName: 'Trần Văn An', position: 'SECRETARY' }),
        await makeMember(tx, { branchId: branch.id, fullName: 'Lê Thị Bình' }),
        await makeMember(tx, { branchId: branch.id, fullName: 'Phạm Văn Cường' }),
        await makeMember(tx, { branchId: branch.id, fullName: 'Vũ Thị Dung' }),
      ]);
      return {
        id: branch.id,
        planId: plan.id,
        groupId: group.id,
        households: households.map(({ id }) => id),
        members: members.map(({ id }) => id) as [string, string, string, string],
      };
    }),
  );
  const [an, binh] = branches;
  if (!an || !binh) throw new Error('The scene has two branches.');
  return { provinceId: province.id, communeId: commune.id, an, binh, fieldId: field.id };
}

export type Scene = Awaited<ReturnType<typeof makeScene>>;
type SceneBranch = Scene['an'];

/** Gives a member of a branch a task from a day on. */
export function give(
  { db }: Pick<Database, 'db'>,
  scene: Scene,
  branch: SceneBranch,
  memberId: string,
  startsOn: string,
  more: Parameters<typeof makeAssignment>[1] = {},
) {
  return makeAssignment(db, {
    planId: branch.planId,
    memberId,
    branchId: branch.id,
    taskFieldId: scene.fieldId,
    startsOn: new Date(startsOn),
    ...more,
  });
}
