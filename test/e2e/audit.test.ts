import { makeMember } from '@phan-cong/prisma/factories/makeMember';
import { makeBranch } from '@phan-cong/prisma/factories/makeOrganization';
import { makeUser } from '@phan-cong/prisma/factories/makeUser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type OpenPanel, openPanel } from './setup/panel.ts';

let panel: OpenPanel;
let secretary: string;
let memberId: string;

beforeAll(async () => {
  panel = await openPanel();
  const branch = await makeBranch(panel.db, { name: 'Chi bộ Tổ dân phố 5' });
  memberId = (await makeMember(panel.db, { branchId: branch.id, fullName: 'Trần Thị Ánh' })).id;
  secretary = (
    await makeUser(panel.db, {
      displayName: 'Lê Văn Bình',
      grants: [{ role: 'BRANCH_SECRETARY', organizationId: branch.id }],
    })
  ).id;
});

afterAll(() => panel.close());

const CODES = /updateMember|closeReview|REFUSED|SUCCESS|FORBIDDEN|NOT_FOUND|[0-9a-f]{8}-[0-9a-f]{4}/;

describe('the audit trail', () => {
  test('a change made in the panel is found in it, in words, with both values and a way to the record', async () => {
    const page = await panel.newPage(secretary);
    await page.goto(`/members/${memberId}`);
    await page.getByRole('textbox', { name: 'Trình độ' }).first().fill('Đại học');
    await page.getByRole('button', { name: 'Lưu' }).click();
    await page.waitForURL(/\/show/);

    await page.goto('/auditEntries');
    const row = page.getByRole('row').filter({ hasText: 'Sửa đảng viên' });
    await row.waitFor();
    await row.getByText('Đảng viên · Trần Thị Ánh').waitFor();
    expect(await row.textContent()).toContain('Lê Văn Bình');
    expect(await row.textContent()).toContain('Thành công');
    expect(await page.locator('main').textContent()).not.toMatch(CODES);

    await row.click();
    await page.getByRole('heading', { name: 'Sửa đảng viên' }).waitFor();
    const change = page.getByRole('row').filter({ hasText: 'Đại học' });
    expect(await change.textContent()).toMatch(/Trình độ.*\(trống\)Đại học/);
    expect(await page.locator('main').textContent()).not.toMatch(CODES);
    await page.getByRole('link', { name: 'Trần Thị Ánh' }).click();
    await page.waitForURL(`**/members/${memberId}/show`);
    expect(panel.consoleErrors).toEqual([]);
  });

  test('a refused request says why, and is found by its outcome', async () => {
    const refused = await panel.graphql(
      secretary,
      'mutation($input: MemberUpdateInput!) { updateMember(input: $input) { member { id } } }',
      { input: { id: '01900000-0000-7000-8000-000000000000', version: 1, fullName: 'X' } },
    );
    expect(refused.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    const page = await panel.newPage(secretary);
    await page.goto('/auditEntries');
    await page.locator('summary', { hasText: 'Kết quả' }).click();
    await page.getByRole('checkbox', { name: 'Bị từ chối' }).click();
    await page.getByText('1 kết quả').waitFor();
    const row = page.getByRole('row').filter({ hasText: 'Bị từ chối' });
    expect(await row.textContent()).toContain('Không tìm thấy, hoặc không có quyền xem');
    expect(page.url()).toContain('REFUSED');
    expect(await page.locator('main').textContent()).not.toMatch(CODES);
  });

  test('is narrowed to a kind of record and to days', async () => {
    const page = await panel.newPage(secretary);
    await page.goto('/auditEntries');
    await page.getByRole('combobox', { name: 'Loại bản ghi' }).fill('hộ');
    await page.getByRole('option', { name: 'Hộ', exact: true }).click();
    await page.getByText('Không có kết quả nào khớp').waitFor();
    await page.getByRole('button', { name: 'Bỏ tất cả bộ lọc' }).first().click();
    await page.getByRole('row').filter({ hasText: 'Sửa đảng viên' }).first().waitFor();
    await page.getByRole('textbox', { name: 'Đến ngày' }).fill('01/01/2020');
    await page.keyboard.press('Enter');
    await page.getByText('Đến ngày: 01/01/2020').waitFor();
    await page.getByText('Không có kết quả nào khớp').waitFor();
    expect(panel.consoleErrors).toEqual([]);
  });
});
