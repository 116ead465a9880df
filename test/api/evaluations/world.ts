import { makeCycle, makeEvaluation } from '@phan-cong/prisma/factories/makeEvaluation';
import { makeMember } from '@phan-cong/prisma/factories/makeMember';
import { makeBranch, makeOrganization } from '@phan-cong/prisma/factories/makeOrganization';
import { makeUser } from '@phan-cong/prisma/factories/makeUser';
import { startTestApp } from '../../helpers/testApp.ts';

/** A province with a commune of two branches, people of every role, and an open cycle of the commune. */
export async function evaluationWorld() {
  const t = await startTestApp();
  const province = await makeOrganization(t.db, { kind: 'PROVINCE' });
  const commune = await makeOrganization(t.db, { parentId: province.id });
  const branch = await makeBranch(t.db, { parentId: commune.id });
  const otherBranch = await makeBranch(t.db, { parentId: commune.id });
  const member = await makeMember(t.db, { branchId: branch.id, fullName: 'Nguyễn Văn Đức' });
  const head = await makeMember(t.db, { branchId: branch.id, fullName: 'Trần Thị Ánh', position: 'SECRETARY' });
  const stranger = await makeMember(t.db, { branchId: otherBranch.id, fullName: 'Lê Văn Bình' });
  const as = (role: string, organizationId: string, memberId?: string) =>
    makeUser(t.db, { memberId, grants: [{ role: role as never, organizationId }] }).then(({ id }) => id);
  const cycle = await makeCycle(t.db, { organizationId: commune.id });
  return {
    t,
    province,
    commune,
    branch,
    otherBranch,
    member,
    head,
    stranger,
    cycle,
    evaluation: await makeEvaluation(t.db, { cycleId: cycle.id, memberId: member.id }),
    headEvaluation: await makeEvaluation(t.db, { cycleId: cycle.id, memberId: head.id }),
    strangerEvaluation: await makeEvaluation(t.db, { cycleId: cycle.id, memberId: stranger.id }),
    provinceAdmin: await as('PROVINCE_ADMIN', province.id),
    communeAdmin: await as('COMMUNE_ADMIN', commune.id),
    secretary: await as('BRANCH_SECRETARY', branch.id, head.id),
    otherSecretary: await as('BRANCH_SECRETARY', otherBranch.id),
    committee: await as('COMMITTEE_MEMBER', branch.id),
    self: await as('MEMBER', branch.id, member.id),
    analyst: await as('ANALYST', province.id),
  };
}

export type EvaluationWorld = Awaited<ReturnType<typeof evaluationWorld>>;
