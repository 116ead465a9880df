import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { settle, visit } from './setup/settle.ts';
import { choose, IN_ORDER, openWorld, rowNames, type World } from './setup/world.ts';

let world: World;

beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.panel.close());

const names = (page: Page) => rowNames(page, 'fullName');

async function clerkOn(path: string): Promise<Page> {
  const page = await world.panel.newPage(world.clerk);
  await visit(page, path);
  return page;
}

async function tick(page: Page, group: string, choice: string): Promise<void> {
  await page.locator('summary', { hasText: group }).click();
  await page.getByLabel(choice, { exact: true }).click();
  await page.getByRole('button', { name: `${group}: ${choice}` }).waitFor();
  await settle(page);
}

describe('the list of members', () => {
  test('goes by given name in the order of the Vietnamese alphabet', async () => {
    const page = await clerkOn('/members');
    expect(await names(page)).toEqual(IN_ORDER);
    await page.context().close();
  });

  test('keeps its filters in the address, which gives the same list in another browser', async () => {
    const page = await clerkOn('/members');
    await tick(page, 'Độ tuổi', 'Trên 70');
    expect(await names(page)).toEqual(['Lê Văn Bình', 'Nguyễn Văn Đức']);
    await tick(page, 'Tình trạng', 'Đang sinh hoạt');
    expect(await names(page)).toEqual(['Nguyễn Văn Đức']);
    const address = new URL(page.url());
    const other = await clerkOn(`${address.pathname}${address.search}`);
    expect(await names(other)).toEqual(['Nguyễn Văn Đức']);
    await other.getByRole('button', { name: /Độ tuổi: Trên 70/ }).waitFor();
    await page.context().close();
    await other.context().close();
  });

  test('finds a name typed without marks while one types', async () => {
    const page = await clerkOn('/members');
    await page.getByRole('searchbox', { name: 'Tìm kiếm' }).fill('duc');
    await page.waitForURL(/duc/);
    await page.getByText('1 kết quả', { exact: true }).waitFor();
    expect(await names(page)).toEqual(['Nguyễn Văn Đức']);
    await page.context().close();
  });

  test('keeps a filter under a name of one’s own', async () => {
    const page = await clerkOn('/members');
    await tick(page, 'Độ tuổi', 'Dưới 35');
    await page.getByRole('button', { name: 'Lưu bộ lọc này…' }).click();
    await page.getByRole('dialog').getByLabel('Tên bộ lọc').fill('Đảng viên trẻ');
    await page.getByRole('dialog').getByRole('button', { name: 'Lưu' }).click();
    await page.getByRole('button', { name: 'Bỏ tất cả bộ lọc' }).click();
    await settle(page);
    expect(await names(page)).toHaveLength(IN_ORDER.length);
    await visit(page, '/members');
    await page.getByRole('button', { name: 'Đảng viên trẻ', exact: true }).click();
    await page.waitForURL(/under35/);
    await settle(page);
    expect(await names(page)).toEqual(['Trần Thị Ánh', 'Đỗ Thị Đào']);
    await page.context().close();
  });
});

describe('adding and changing a member', () => {
  test('wrong input is explained under the field, and nothing typed is lost', async () => {
    const page = await world.panel.newPage(world.secretary);
    await visit(page, '/members/create');
    await page.getByLabel(/^Địa chỉ/).fill('Ngõ 5');
    await page.getByLabel(/^Ngày sinh/).fill('31/02/1980');
    await page.getByRole('button', { name: 'Lưu' }).click();
    await page.getByText('Ngày không hợp lệ; viết dd/mm/yyyy, mm/yyyy hoặc yyyy.').first().waitFor();
    await page.getByText('Không được để trống').first().waitFor();

    await page.getByLabel(/^Họ và tên/).fill('Hoàng Thị Mơ');
    await page.getByLabel(/^Ngày sinh/).fill('12/04/2030');
    await choose(page, /^Nhóm nghề/, 'Hưu trí');
    expect(await page.getByRole('combobox', { name: /^Chi bộ/ }).inputValue()).toMatch(/^Chi bộ Tổ dân phố 1/);
    await page.getByRole('button', { name: 'Lưu' }).click();
    await page.getByText('Ngày này ở tương lai.').waitFor();
    expect(await page.getByLabel(/^Họ và tên/).inputValue()).toBe('Hoàng Thị Mơ');
    expect(await page.getByLabel(/^Địa chỉ/).inputValue()).toBe('Ngõ 5');

    await page.getByLabel(/^Ngày sinh/).fill('12/04/1980');
    await page.getByRole('button', { name: 'Lưu' }).click();
    await page.getByRole('heading', { level: 1, name: 'Hoàng Thị Mơ' }).waitFor();
    await page.getByText('12/04/1980').first().waitFor();
    expect(await world.panel.db.member.count({ where: { fullName: 'Hoàng Thị Mơ', branchId: world.branch } })).toBe(1);
    await page.context().close();
  });

  test('when somebody else was faster, both values are shown and one chooses', async () => {
    const id = world.members['Vũ Minh An'] ?? '';
    const page = await world.panel.newPage(world.secretary);
    await visit(page, `/members/${id}`);
    await page.getByLabel(/^Trình độ học vấn/).fill('Đại học');
    await page.getByLabel(/^Địa chỉ/).fill('Ngõ 7');
    await world.panel.db.member.update({
      where: { id },
      data: { educationLevel: 'Cao đẳng', version: { increment: 1 } },
    });
    await page.getByRole('button', { name: 'Lưu' }).click();

    const dialog = page.getByRole('dialog', { name: 'Dữ liệu vừa được người khác sửa' });
    await dialog.getByLabel('Đồng chí vừa nhập: Đại học').waitFor();
    await dialog.getByLabel('Đang lưu trên máy chủ: Cao đẳng').check();
    await dialog.getByRole('button', { name: 'Lưu lựa chọn' }).click();
    await page.getByText('Đã lưu.').waitFor();
    const saved = await world.panel.db.member.findUniqueOrThrow({ where: { id } });
    expect(saved).toMatchObject({ educationLevel: 'Cao đẳng', address: 'Ngõ 7' });

    await visit(page, `/members/${id}/show?tab=history`);
    const row = page.locator('tbody tr').filter({ hasText: 'Địa chỉ' });
    expect(await row.textContent()).toMatch(/\d{2}\/\d{2}\/\d{4}.*bithu.*Địa chỉ.*Ngõ 7/is);
    await page.context().close();
  });

  test('text that looks like a program is shown as text', async () => {
    const id = world.members['Phạm Hữu Ân'] ?? '';
    const tricks = [
      '<img src=x onerror="window.wasRun=1">',
      '<script>window.wasRun=1</script>',
      '"><svg onload=window.wasRun=1>',
    ];
    const note = tricks.join(' ');
    await world.panel.db.member.update({ where: { id }, data: { note, address: 'javascript:window.wasRun=1' } });
    const page = await clerkOn(`/members/${id}/show`);
    await page.getByText(note).waitFor();
    expect(await page.evaluate(() => 'wasRun' in window)).toBe(false);
    await page.context().close();
  });
});

test('nothing of this complains in the browser or asks another server', () => {
  expect(world.panel.consoleErrors).toEqual([]);
  expect(world.panel.foreignRequests).toEqual([]);
});
