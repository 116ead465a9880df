import { makeMember } from '@phan-cong/prisma/factories/makeMember';
import { makeBranch } from '@phan-cong/prisma/factories/makeOrganization';
import { makeUser } from '@phan-cong/prisma/factories/makeUser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type OpenPanel, openPanel } from './setup/panel.ts';

let panel: OpenPanel;
let office: string;
let secretary: string;

beforeAll(async () => {
  panel = await openPanel();
  const branch = await makeBranch(panel.db);
  await makeMember(panel.db, { branchId: branch.id, fullName: 'Nguyễn Văn Đức' });
  const as = async (role: 'COMMUNE_ADMIN' | 'BRANCH_SECRETARY', organizationId: string) =>
    (await makeUser(panel.db, { grants: [{ role, organizationId }] })).id;
  office = await as('COMMUNE_ADMIN', String(branch.communeId));
  secretary = await as('BRANCH_SECRETARY', branch.id);
});

afterAll(() => panel.close());

describe('the query page', () => {
  test('runs a query, knows the schema, asks no other server and leaves nothing behind', async () => {
    const page = await panel.newPage(office);
    const elsewhere: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(panel.url) && !/^(data|blob):/.test(request.url())) elsewhere.push(request.url());
    });
    const introspected = page.waitForResponse(
      (response) => response.url().endsWith('/graphql') && (response.request().postData() ?? '').includes('__schema'),
    );
    await page.goto('/graphiql');
    expect((await (await introspected).json()).data.__schema.types.length).toBeGreaterThan(50);
    await page.getByRole('button', { name: /Execute query/ }).click();
    await page.waitForFunction(
      // The editor writes spaces that do not break.
      (name) => document.querySelector('.graphiql-response')?.textContent?.replaceAll('\u00a0', ' ').includes(name),
      'Nguyễn Văn Đức',
    );
    await page.getByRole('button', { name: /Documentation Explorer/ }).click();
    await page.getByRole('link', { name: 'Query', exact: true }).click();
    await page.getByText('Everything that can be read.').first().waitFor();
    expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
    expect(elsewhere).toEqual([]);
    expect(panel.consoleErrors).toEqual([]);
  }, 60_000);

  test('is in the account menu of those with the right alone', async () => {
    for (const [user, count] of [
      [office, 1],
      [secretary, 0],
    ] as const) {
      const page = await panel.newPage(user);
      await page.goto('/members');
      await page.getByText('Nguyễn Văn Đức').first().waitFor();
      await page.getByRole('button', { name: /Tài khoản/ }).click();
      await page.getByRole('menuitem', { name: 'Đổi mật khẩu' }).waitFor();
      expect(await page.getByRole('menuitem', { name: /GraphiQL/ }).count()).toBe(count);
    }
    expect(panel.consoleErrors).toEqual([]);
  });

  test('is not for the signed-out, who are asked to sign in', async () => {
    const page = await panel.newPage();
    await page.goto('/graphiql');
    await page.getByLabel('Tên đăng nhập').waitFor();
    expect(new URL(page.url()).pathname).toBe('/login');
  });
});
