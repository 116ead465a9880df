import { makeMember } from '@phan-cong/prisma/factories/makeMember';
import { makeBranch, makeOrganization } from '@phan-cong/prisma/factories/makeOrganization';
import { makeUser } from '@phan-cong/prisma/factories/makeUser';
import { hashPassword } from '@phan-cong/prisma/passwords';
import { startTestApp } from '../../helpers/testApp.ts';

export const PASSWORD = 'một mật khẩu đủ dài';

/** Two provinces' worth of accounts: a province with two communes of one branch each, and people of every role. */
export async function accountWorld() {
  const t = await startTestApp();
  const passwordHash = await hashPassword(PASSWORD);
  const province = await makeOrganization(t.db, { kind: 'PROVINCE' });
  const otherProvince = await makeOrganization(t.db, { kind: 'PROVINCE' });
  const commune = await makeOrganization(t.db, { parentId: province.id });
  const otherCommune = await makeOrganization(t.db, { parentId: province.id });
  const subordinate = await makeOrganization(t.db, { kind: 'SUBORDINATE', parentId: commune.id });
  const branch = await makeBranch(t.db, { parentId: commune.id });
  const otherBranch = await makeBranch(t.db, { parentId: otherCommune.id });
  const as = (role: string, organizationId: string, more: Record<string, unknown> = {}) =>
    makeUser(t.db, { passwordHash, ...more, grants: [{ role: role as never, organizationId }] }).then(({ id }) => id);
  return {
    t,
    passwordHash,
    as,
    province,
    otherProvince,
    commune,
    otherCommune,
    subordinate,
    branch,
    otherBranch,
    member: await makeMember(t.db, { branchId: branch.id }),
    otherMember: await makeMember(t.db, { branchId: otherBranch.id }),
    operator: await as('SYSTEM_OPERATOR', province.id),
    provinceAdmin: await as('PROVINCE_ADMIN', province.id),
    otherProvinceAdmin: await as('PROVINCE_ADMIN', otherProvince.id),
    communeAdmin: await as('COMMUNE_ADMIN', commune.id),
    otherCommuneAdmin: await as('COMMUNE_ADMIN', otherCommune.id),
    secretary: await as('BRANCH_SECRETARY', branch.id, { displayName: 'Bí thư Đặng Thị Hà' }),
    otherSecretary: await as('BRANCH_SECRETARY', otherBranch.id),
  };
}

export type AccountWorld = Awaited<ReturnType<typeof accountWorld>>;
