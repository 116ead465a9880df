import { makeAssignment } from '@phan-cong/prisma/factories/makeAssignment';
import { makeGuidance } from '@phan-cong/prisma/factories/makeGuidance';
import { makePlan } from '@phan-cong/prisma/factories/makePlan';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { visit } from './setup/settle.ts';
import { choose, openWorld, type World } from './setup/world.ts';

let world: World;
let page: Page;

beforeAll(async () => {
  world = await openWorld();
  await makeGuidance(world.panel.db, { number: 'VD-01', title: 'Hướng dẫn kế hoạch (ví dụ)', topic: 'PLAN' });
  page = await world.panel.newPage(world.secretary);
});
afterAll(() => world.panel.close());

const save = (on: Page) => on.getByRole('button', { name: 'Lưu', exact: true }).click();
const heading = (on: Page, name: string) => on.getByRole('heading', { level: 1, name }).waitFor();

describe('guidance and working regulations', () => {
  test('a province publishes a document; a link that is no web address is refused under its field', async () => {
    const board = await world.panel.newPage(world.board);
    await visit(board, '/guidanceDocuments');
    await board.getByRole('link', { name: 'Đăng văn bản' }).first().click();
    await board.getByLabel(/^Số, ký hiệu/).fill('VD 07-HD/TU');
    await board.getByLabel(/^Tên văn bản/).fill('Hướng dẫn quy chế làm việc (ví dụ)');
    await board.getByLabel(/^Cơ quan ban hành/).fill('Tỉnh ủy ví dụ');
    await choose(board, /^Chủ đề/, 'Quy chế làm việc');
    await board.getByLabel(/^Có hiệu lực từ/).fill('01/02/2026');
    await board.getByLabel(/^Liên kết/).fill('javascript:alert(1)');
    await save(board);
    await board.getByText('Liên kết phải bắt đầu bằng http:// hoặc https://.').waitFor();
    await board.getByLabel(/^Liên kết/).fill('https://example.org/vb');
    await save(board);
    await heading(board, 'VD 07-HD/TU');
    const link = board.getByRole('link', { name: /^Mở văn bản/ });
    expect(await link.getAttribute('rel')).toBe('noopener noreferrer');
    await board.close();
  });

  test('a secretary finds it without marks, and by the basis of a screen', async () => {
    await visit(page, '/guidanceDocuments');
    await page.getByRole('searchbox').fill('quy che lam viec');
    await page.getByRole('link', { name: 'VD 07-HD/TU' }).waitFor();
    expect(await page.getByRole('link', { name: 'Đăng văn bản' }).count()).toBe(0);
    const plan = await makePlan(world.panel.db, { branchId: world.branch });
    await visit(page, `/plans/${plan.id}/show`);
    await page.getByRole('button', { name: 'Căn cứ' }).click();
    const dialog = page.getByRole('dialog', { name: 'Văn bản đang có hiệu lực' });
    await dialog.getByRole('link', { name: 'VD-01' }).waitFor();
    await page.keyboard.press('Escape');
  });

  test('a secretary writes the working regulation with the keyboard alone', async () => {
    await visit(page, '/workingRegulations/create');
    const press = (name: string | RegExp) => page.getByRole('button', { name }).press('Enter');
    await press('Thêm điều');
    await page.getByLabel(/^Tên điều/).fill('Nguyên tắc');
    await press('Thêm điều');
    await page
      .getByLabel(/^Tên điều/)
      .last()
      .fill('Phân công nhiệm vụ');
    expect(
      await page
        .getByLabel(/^Số điều/)
        .last()
        .inputValue(),
    ).toBe('Điều 2');
    await press('Chuyển lên: Mục 2');
    expect(
      await page
        .getByLabel(/^Tên điều/)
        .first()
        .inputValue(),
    ).toBe('Phân công nhiệm vụ');
    await page.getByRole('button', { name: 'Lưu', exact: true }).press('Enter');
    await heading(page, 'Quy chế làm việc của chi bộ');
    await page.getByRole('heading', { level: 3, name: 'Điều 2. Phân công nhiệm vụ' }).waitFor();
    await page.getByText('Đang có hiệu lực').waitFor();
  });

  test('a new task rests on a clause of it, which is asked for', async () => {
    await visit(
      page,
      `/assignments/create?source=${encodeURIComponent(JSON.stringify({ memberId: world.members['Vũ Minh An'] }))}`,
    );
    await choose(page, /^Căn cứ/, 'Quy chế làm việc');
    await choose(page, /^Điều của quy chế/, 'Điều 2. Phân công nhiệm vụ');
    expect(await page.getByLabel(/^Số nghị quyết/).count()).toBe(0);
  });

  test('tasks in minutes only are named on the first page, and get their basis at once', async () => {
    const { db } = world.panel;
    for (const title of ['Tuyên truyền', 'Hòa giải'])
      await makeAssignment(db, {
        branchId: world.branch,
        memberId: world.members['Vũ Minh An'],
        title,
        basis: 'MINUTES',
      });
    await visit(page, '/todo');
    const line = page.getByRole('listitem').filter({ hasText: 'chỉ ghi trong biên bản' });
    expect(await line.textContent()).toContain('2');
    await line.getByRole('link', { name: 'Xem và gắn căn cứ' }).click();
    await page.getByRole('checkbox', { name: 'Chọn cả trang' }).check();
    await page.getByRole('button', { name: 'Gắn căn cứ' }).click();
    const dialog = page.getByRole('dialog', { name: 'Gắn căn cứ cho 2 nhiệm vụ' });
    await dialog.getByLabel(/^Điều của quy chế/).click();
    await page.getByRole('option', { name: 'Điều 2. Phân công nhiệm vụ' }).click();
    await dialog.getByRole('button', { name: 'Xem trước' }).click();
    await dialog.getByText('2 nhiệm vụ được gắn căn cứ').waitFor();
    expect(await db.assignment.count({ where: { basis: 'MINUTES' } })).toBe(2);
    await dialog.getByRole('button', { name: 'Gắn căn cứ cho 2 nhiệm vụ' }).click();
    await page.getByText('Đã gắn căn cứ cho 2 nhiệm vụ.').waitFor();
    expect(await db.assignment.count({ where: { basis: 'REGULATION', clauseId: { not: null } } })).toBe(2);
  });

  test('a new revision begins where the old one ends', async () => {
    await visit(page, '/workingRegulations');
    await page.getByRole('link', { name: 'Quy chế làm việc của chi bộ' }).click();
    await page.getByRole('button', { name: 'Ban hành lần mới' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Lập bản mới' }).click();
    await page.getByText('Đã lập bản mới').waitFor();
    await page
      .getByLabel(/^Tên điều/)
      .last()
      .waitFor();
    expect(await page.getByLabel(/^Tên điều/).count()).toBe(2);
    const [old, next] = await world.panel.db.workingRegulation.findMany({ orderBy: { revision: 'asc' } });
    expect(old?.effectiveTo).toEqual(new Date('2026-11-23'));
    expect(next?.effectiveFrom).toEqual(new Date('2026-11-24'));
  });

  test('nothing failed on the way, and no other address was called', () => {
    expect(world.panel.consoleErrors).toEqual([]);
    expect(world.panel.foreignRequests).toEqual([]);
  });
});
