import { makeAssignment } from '@phan-cong/prisma/factories/makeAssignment';
import { makeCircumstance } from '@phan-cong/prisma/factories/makeCircumstance';
import { makeRuleSet } from '@phan-cong/prisma/factories/makeEvaluation';
import { makeMember } from '@phan-cong/prisma/factories/makeMember';
import { makeBranch, makeOrganization } from '@phan-cong/prisma/factories/makeOrganization';
import { makePlan } from '@phan-cong/prisma/factories/makePlan';
import { makeTaskField } from '@phan-cong/prisma/factories/makeTaskField';
import { makeUser } from '@phan-cong/prisma/factories/makeUser';
import { seededRuleSets } from '@phan-cong/prisma/seed/ruleSets';
import { openPanel } from './setup/panel.ts';

export const TASKS = 40;
/** The most that a member may carry in this scene. */
export const CAP = 12;

export type ReassignScene = Awaited<ReturnType<typeof openReassignScene>>;

/** A branch in which one member left with forty tasks; of three others, one carries ten of twelve already. */
export async function openReassignScene() {
  const panel = await openPanel();
  const { db } = panel;
  const commune = await makeOrganization(db, { name: 'Đảng bộ xã Tân Hòa' });
  const branch = await makeBranch(db, { parentId: commune.id, name: 'Chi bộ thôn Đông' });
  const plan = await makePlan(db, { branchId: branch.id });
  const taskField = await makeTaskField(db);
  const thresholds = { ...seededRuleSets.at(-1)?.thresholds, loadCap: { FULL: CAP, LIGHT: CAP, NONE: 0 } };
  await makeRuleSet(db, { thresholds });
  const member = async (fullName: string, over: Parameters<typeof makeMember>[1] = {}) => {
    const made = await makeMember(db, { branchId: branch.id, fullName, birthDate: new Date('1970-05-01'), ...over });
    await makeCircumstance(db, { memberId: made.id });
    return made;
  };
  const left = await member('Đỗ Văn Khải', { status: 'TRANSFERRED_OUT', updatedAt: new Date('2026-11-01') });
  const an = await member('Nguyễn Thị An');
  const binh = await member('Trần Văn Bình');
  const dung = await member('Lê Thị Dung', { position: 'COMMITTEE_MEMBER' });
  const task = (memberId: string, title: string) =>
    makeAssignment(db, { memberId, planId: plan.id, taskFieldId: taskField.id, title });
  for (let number = 1; number <= TASKS; number += 1) await task(left.id, `Phụ trách việc số ${number}`);
  for (let number = 1; number <= CAP - 2; number += 1) await task(dung.id, `Việc đang làm số ${number}`);
  const clerk = await makeUser(db, { grants: [{ role: 'COMMUNE_ADMIN', organizationId: commune.id }] });
  return { panel, db, commune, branch, plan, left, an, binh, dung, clerk: clerk.id };
}
