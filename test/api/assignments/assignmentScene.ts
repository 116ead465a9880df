import { makeMember } from '@phan-cong/prisma/factories/makeMember';
import { makeBranch, makeOrganization } from '@phan-cong/prisma/factories/makeOrganization';
import { makePlan } from '@phan-cong/prisma/factories/makePlan';
import { makeTaskField } from '@phan-cong/prisma/factories/makeTaskField';
import { makeUser } from '@phan-cong/prisma/factories/makeUser';
import type { Role } from '@phan-cong/prisma/generated/client/enums';
import { type GraphQLAnswer, startTestApp } from '../../helpers/testApp.ts';

export type Scene = Awaited<ReturnType<typeof openScene>>;

/** A province with two communes; two branches with plans of 2026 in the first, one in the second; accounts of each role. */
export async function openScene() {
  const app = await startTestApp();
  const { db } = app;
  const provinceId = (await makeOrganization(db, { kind: 'PROVINCE' })).id;
  const communeId = (await makeOrganization(db, { parentId: provinceId })).id;
  const farCommuneId = (await makeOrganization(db, { parentId: provinceId })).id;
  const branchId = (await makeBranch(db, { parentId: communeId })).id;
  const otherBranchId = (await makeBranch(db, { parentId: communeId })).id;
  const farBranchId = (await makeBranch(db, { parentId: farCommuneId })).id;
  const plan = await makePlan(db, { branchId });
  const otherPlan = await makePlan(db, { branchId: otherBranchId });
  await makePlan(db, { branchId: farBranchId });
  const taskField = await makeTaskField(db);
  const an = await makeMember(db, { branchId, fullName: 'Nguyễn Thị An' });
  const binh = await makeMember(db, { branchId, fullName: 'Trần Văn Bình' });
  const guide = await makeMember(db, { branchId, fullName: 'Lê Thị Chi', position: 'COMMITTEE_MEMBER' });
  const stranger = await makeMember(db, { branchId: otherBranchId, fullName: 'Phạm Văn Dũng' });
  const farMember = await makeMember(db, { branchId: farBranchId, fullName: 'Hoàng Thị Én' });
  const account = async (grants: { role: Role; organizationId: string }[], memberId?: string) =>
    (await makeUser(db, { grants, ...(memberId ? { memberId } : {}) })).id;
  return {
    t: app,
    db,
    communeId,
    branchId,
    otherBranchId,
    plan,
    otherPlan,
    taskField,
    an,
    binh,
    guide,
    stranger,
    farMember,
    provinceAdmin: await account([{ role: 'PROVINCE_ADMIN', organizationId: provinceId }]),
    communeAdmin: await account([{ role: 'COMMUNE_ADMIN', organizationId: communeId }]),
    secretary: await account([{ role: 'BRANCH_SECRETARY', organizationId: branchId }]),
    otherSecretary: await account([{ role: 'BRANCH_SECRETARY', organizationId: otherBranchId }]),
    analyst: await account([{ role: 'ANALYST', organizationId: communeId }]),
    anUser: await account([{ role: 'MEMBER', organizationId: branchId }], an.id),
    guideUser: await account([{ role: 'COMMITTEE_MEMBER', organizationId: branchId }], guide.id),
  };
}

/** The extensions of the first error. */
export function refusalOf(answer: GraphQLAnswer) {
  return answer.errors?.[0]?.extensions;
}
