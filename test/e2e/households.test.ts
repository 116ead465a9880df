import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { settle, visit } from './setup/settle.ts';
import { choose, openWorld, rowNames, type World } from './setup/world.ts';

let world: World;
let page: Page;

beforeAll(async () => {
  world = await openWorld();
  page = await world.panel.newPage(world.secretary);
});
afterAll(() => world.panel.close());

describe('household groups and their households', () => {
  test('a secretary makes a group; what is missing is said under the fields', async () => {
    await visit(page, '/householdGroups/create');
    await page.getByLabel(/^Tên nhóm/).fill('Nhóm hộ ngõ 12');
    await page.getByRole('button', { name: 'Lưu' }).click();
    await page.getByText('Không được để trống').first().waitFor();
    expect(await page.getByRole('combobox', { name: /^Chi bộ/ }).inputValue()).toMatch(/^Chi bộ Tổ dân phố 1/);
    await page.getByLabel(/^Mã nhóm/).fill('N01');
    await choose(page, /^Loại nhóm/, 'Tổ liên gia');
    await page.getByRole('button', { name: 'Lưu' }).click();
    await page.getByRole('heading', { level: 1, name: 'Nhóm hộ ngõ 12' }).waitFor();
  });

  test('many households are added at once; one typed twice is named', async () => {
    await page.getByRole('button', { name: 'Thêm hộ', exact: true }).first().click();
    const dialog = page.getByRole('dialog', { name: 'Thêm hộ vào Nhóm hộ ngõ 12' });
    await dialog.getByLabel(/^Số nhà, ngõ/).fill('Số 1\nSố 3\nSố 1');
    await dialog.getByRole('button', { name: 'Thêm hộ' }).click();
    await dialog.getByText('Bị trùng: Số 1').waitFor();
    await dialog.getByLabel(/^Số nhà, ngõ/).fill('Số 1\nSố 3\nSố 5');
    await dialog.getByRole('button', { name: 'Thêm hộ' }).click();
    await page.getByText('Đã thêm các hộ.').waitFor();
    await settle(page);
    expect(await rowNames(page, 'label')).toEqual(['Số 1', 'Số 3', 'Số 5']);
  });

  test('a household that ended says when, and nothing more can be done with it', async () => {
    const row = page.locator('tbody tr').filter({ hasText: 'Số 3' });
    await row.getByRole('button', { name: /Kết thúc/ }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Kết thúc', exact: true }).click();
    await page.getByText('Đã kết thúc.').waitFor();
    await row.getByText('23/11/2026').waitFor();
    expect(await row.getByRole('button').allInnerTexts()).toEqual(['Lịch sử phụ trách']);
    const ended = await world.panel.db.household.findFirstOrThrow({ where: { label: 'Số 3' } });
    expect(ended.endedOn).not.toBeNull();
  });
});
