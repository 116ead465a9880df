import { makeMember } from '@phan-cong/prisma/factories/makeMember';
import { makeBranch } from '@phan-cong/prisma/factories/makeOrganization';
import { makeUser } from '@phan-cong/prisma/factories/makeUser';
import { hashPassword } from '@phan-cong/prisma/passwords';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type OpenPanel, openPanel } from './setup/panel.ts';

const PASSWORD = 'mật khẩu thử 2026';

let panel: OpenPanel;
let secretary: string;

beforeAll(async () => {
  panel = await openPanel();
  const branch = await makeBranch(panel.db);
  await makeMember(panel.db, { branchId: branch.id, fullName: 'Nguyễn Văn Đức' });
  const user = await makeUser(panel.db, {
    username: 'bithu',
    passwordHash: await hashPassword(PASSWORD),
    grants: [{ role: 'BRANCH_SECRETARY', organizationId: branch.id }],
  });
  secretary = user.id;
});

afterAll(() => panel.close());

describe('signing in to the panel', () => {
  test('a wrong password is explained; the right one opens the list of the branch’s members', async () => {
    const page = await panel.newPage();
    await page.goto('/');
    await page.getByLabel('Tên đăng nhập').fill('bithu');
    await page.getByLabel('Mật khẩu').fill('không đúng');
    await page.getByRole('button', { name: 'Đăng nhập' }).click();
    await page.getByRole('alert').waitFor();

    await page.getByLabel('Mật khẩu').fill(PASSWORD);
    await page.getByRole('button', { name: 'Đăng nhập' }).click();
    await page.waitForURL((url) => url.pathname !== '/login');
    await page.goto('/members');
    await page.getByText('Nguyễn Văn Đức').first().waitFor();
    expect(panel.consoleErrors).toEqual([]);
  });

  test('an address of the panel opens directly for those who are signed in', async () => {
    const page = await panel.newPage(secretary);
    await page.goto('/members');
    await page.getByText('Nguyễn Văn Đức').first().waitFor();
    expect(panel.consoleErrors).toEqual([]);
  });
});
