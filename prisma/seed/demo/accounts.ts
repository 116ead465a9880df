import type { Prisma, Role } from '../../generated/client/client.ts';
import { searchKey, viSortKey } from '../../names.ts';
import { hashPassword } from '../../passwords.ts';
import { fromDay } from '../days.ts';
import type { Demo } from './buildDemo.ts';

/** The setting the sign-in page reads; its value is a list of `DemoAccount`. */
export const DEMO_ACCOUNTS_SETTING = 'demo.accounts';

/** The password of every account of the demo; it is shown on the sign-in page. */
export const DEMO_PASSWORD = 'phancong-demo-2026';

/** An account as the sign-in page shows it. */
export interface DemoAccount {
  username: string;
  displayName: string;
  role: Role;
  password: string;
}

interface AccountPlan {
  username: string;
  displayName: string;
  roles: [Role, ...Role[]];
  organizationId: string;
  memberId?: string;
}

/** Creates one account for each role, and writes the list for the sign-in page. */
export async function createDemoAccounts(tx: Prisma.TransactionClient, demo: Demo, today: string): Promise<void> {
  const plans = accountPlans(demo);
  for (const { username, displayName, roles, organizationId, memberId } of plans) {
    await tx.user.create({
      data: {
        username,
        displayName,
        sortKey: viSortKey(displayName),
        searchKey: searchKey(displayName),
        passwordHash: await hashPassword(DEMO_PASSWORD),
        isDemo: true,
        memberId,
        grants: {
          create: roles.map((role) => ({ role, organizationId, validFrom: fromDay(`${today.slice(0, 4)}-01-01`) })),
        },
      },
    });
  }
  const accounts: DemoAccount[] = plans.map(({ username, displayName, roles: [role] }) => ({
    username,
    displayName,
    role,
    password: DEMO_PASSWORD,
  }));
  await tx.setting.create({
    data: { key: DEMO_ACCOUNTS_SETTING, value: accounts as unknown as Prisma.InputJsonArray },
  });
}

function accountPlans({ provinceId, communeId, branchId, secretary, guide, member }: Demo): AccountPlan[] {
  return [
    {
      username: 'quantri.tinh',
      displayName: 'Quản trị Tỉnh ủy',
      roles: ['PROVINCE_ADMIN'],
      organizationId: provinceId,
    },
    {
      username: 'vanphong.hoalu',
      displayName: 'Văn phòng Đảng ủy phường Hoa Lư',
      roles: ['COMMUNE_ADMIN'],
      organizationId: communeId,
    },
    {
      username: 'bithu.tdp1',
      displayName: secretary.fullName,
      roles: ['BRANCH_SECRETARY', 'MEMBER'],
      organizationId: branchId,
      memberId: secretary.memberId,
    },
    {
      username: 'chiuy.tdp1',
      displayName: guide.fullName,
      roles: ['COMMITTEE_MEMBER', 'MEMBER'],
      organizationId: branchId,
      memberId: guide.memberId,
    },
    {
      username: 'dangvien.tdp1',
      displayName: member.fullName,
      roles: ['MEMBER'],
      organizationId: branchId,
      memberId: member.memberId,
    },
    { username: 'phantich', displayName: 'Chuyên viên phân tích', roles: ['ANALYST'], organizationId: provinceId },
    { username: 'vanhanh', displayName: 'Kỹ thuật vận hành', roles: ['SYSTEM_OPERATOR'], organizationId: provinceId },
  ];
}
