import { makeBranch } from '@phan-cong/prisma/factories/makeOrganization';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { settle, visit } from './setup/settle.ts';
import { choose, openWorld, type World } from './setup/world.ts';

let world: World;
let page: Page;

beforeAll(async () => {
  world = await openWorld();
  page = await world.panel.newPage(world.clerk);
});
afterAll(() => world.panel.close());

async function inTree(): Promise<string[]> {
  await visit(page, '/organizations');
  const top = page.getByRole('treeitem', { name: /Đảng bộ phường Thử/ });
  await top.focus();
  await page.keyboard.press('ArrowRight');
  await settle(page);
  const names = await page.locator('[role="group"] [role="treeitem"] .tree-row span:first-child').allTextContents();
  return names.filter((name) => name.startsWith('Chi bộ') || name.startsWith('Đảng bộ'));
}

async function confirm(button: string, reason: string | null, into?: { label: RegExp; name: string }): Promise<void> {
  await page.getByRole('button', { name: button, exact: true }).click();
  const dialog = page.getByRole('dialog');
  if (into) {
    await dialog.getByRole('combobox', { name: into.label }).fill(into.name);
    await page.getByRole('option', { name: new RegExp(into.name) }).click();
  }
  if (reason) await dialog.getByLabel(/^Lý do/).fill(reason);
  await dialog.getByRole('button', { name: /^(Chuyển|Sáp nhập|Kết thúc)$/ }).click();
}

describe('the tree of the ward', () => {
  test('a new branch needs a name, and then stands in the tree', async () => {
    await visit(page, '/organizations/create');
    await choose(page, /^Cấp( \*)?$/, 'Chi bộ');
    await page.getByLabel(/^Mã tổ chức/).fill('12');
    await page.getByRole('button', { name: 'Lưu' }).click();
    await page.getByText('Không được để trống').first().waitFor();
    await page.getByLabel(/^Tên/).fill('Chi bộ Tổ dân phố 3');
    await page.getByRole('button', { name: 'Lưu' }).click();
    await page.locator('.Mui-error').first().waitFor();
    expect(await page.getByLabel(/^Tên/).inputValue()).toBe('Chi bộ Tổ dân phố 3');
    await page.getByLabel(/^Mã tổ chức/).fill('');
    await page.getByRole('button', { name: 'Lưu' }).click();
    await page.getByRole('heading', { level: 1, name: 'Chi bộ Tổ dân phố 3' }).waitFor();
    expect(await inTree()).toEqual(['Chi bộ Tổ dân phố 1', 'Chi bộ Tổ dân phố 2', 'Chi bộ Tổ dân phố 3']);
  });

  test('a branch moves under another unit, with its members', async () => {
    const { db } = world.panel;
    await visit(page, '/organizations/create');
    await choose(page, /^Cấp( \*)?$/, 'Đảng bộ bộ phận');
    await page.getByLabel(/^Tên/).fill('Đảng bộ bộ phận Đông');
    await page.getByRole('button', { name: 'Lưu' }).click();
    await page.getByRole('heading', { level: 1, name: 'Đảng bộ bộ phận Đông' }).waitFor();
    await visit(page, `/organizations/${world.branch}/show`);
    await confirm('Chuyển cấp trên', 'Nghị quyết 12', { label: /^Cấp trên mới/, name: 'Đảng bộ bộ phận Đông' });
    await page.getByText('Đã chuyển cấp trên.').waitFor();
    await settle(page);
    const moved = await db.organization.findUniqueOrThrow({ where: { id: world.branch }, include: { parent: true } });
    expect(moved.parent?.name).toBe('Đảng bộ bộ phận Đông');
    expect(await inTree()).not.toContain('Chi bộ Tổ dân phố 1');
  });

  test('a merged branch ends and gives its members away', async () => {
    const { db } = world.panel;
    await visit(page, `/organizations/${world.branch}/show`);
    await confirm('Sáp nhập', 'Nghị quyết 13', { label: /^Sáp nhập vào/, name: 'Chi bộ Tổ dân phố 2' });
    await page.getByText('Đã sáp nhập.').waitFor();
    expect(await db.member.count({ where: { branchId: world.otherBranch } })).toBe(6);
    await visit(page, `/organizations/${world.branch}/show`);
    await page.getByText(/Đã nhập vào Chi bộ Tổ dân phố 2 ngày \d{2}\/\d{2}\/\d{4}/).waitFor();
  });

  test('a branch with members cannot end; an empty one can, and leaves the tree', async () => {
    const empty = await makeBranch(world.panel.db, { name: 'Chi bộ Tổ dân phố 9', parentId: world.ward });
    await visit(page, `/organizations/${world.otherBranch}/show`);
    await confirm('Kết thúc', 'Nghị quyết 14');
    await page.getByRole('dialog').getByRole('alert').filter({ hasNotText: 'Chỉ kết thúc được' }).first().waitFor();
    expect(
      await page
        .getByRole('dialog')
        .getByLabel(/^Lý do/)
        .inputValue(),
    ).toBe('Nghị quyết 14');
    await visit(page, `/organizations/${empty.id}/show`);
    await confirm('Kết thúc', 'Nghị quyết 14');
    await page.getByText('Đơn vị đã kết thúc hoạt động.').waitFor();
    expect(await inTree()).toEqual(['Chi bộ Tổ dân phố 2', 'Chi bộ Tổ dân phố 3', 'Đảng bộ bộ phận Đông']);
  });
});
