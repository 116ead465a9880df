import { makeCycle, makeEvaluation } from '@phan-cong/prisma/factories/makeEvaluation';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { visit } from './setup/settle.ts';
import { choose, openWorld, type World } from './setup/world.ts';

let world: World;
let id: string;

beforeAll(async () => {
  world = await openWorld();
  const cycle = await makeCycle(world.panel.db, { organizationId: world.ward, year: 2026 });
  const memberId = world.members['Vũ Minh An'];
  id = (await makeEvaluation(world.panel.db, { cycleId: cycle.id, memberId, state: 'SELF' })).id;
});
afterAll(() => world.panel.close());

async function as(user: string): Promise<Page> {
  const page = await world.panel.newPage(user);
  await visit(page, `/evaluations/${id}/show`);
  return page;
}

const offered = async (page: Page) =>
  (await page.locator('main header').first().locator('button, a').allTextContents()).map((text) => text.trim());

async function step(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name, exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
}

const stateOf = async () => (await world.panel.db.evaluation.findUniqueOrThrow({ where: { id } })).state;

describe('an evaluation goes from the branch to the ward', () => {
  test('the secretary proposes and submits; the ward may not decide before', async () => {
    const clerk = await as(world.clerk);
    expect(await offered(clerk)).toEqual([]);
    const secretary = await as(world.secretary);
    await secretary.getByRole('link', { name: 'Ghi đề nghị' }).click();
    await secretary.getByLabel(/^Điểm tiêu chí chung/).fill('29');
    await secretary.getByLabel(/^Điểm kết quả nhiệm vụ/).fill('59');
    await secretary.getByText('Tổng điểm: 88 – theo điểm là “Hoàn thành tốt nhiệm vụ”.').waitFor();
    await choose(secretary, /^Chi bộ đề nghị/, 'Hoàn thành tốt nhiệm vụ');
    await secretary.getByLabel(/^Số phiếu tán thành/).fill('9');
    await secretary.getByLabel(/^Tổng số phiếu/).fill('8');
    await secretary.getByLabel(/^Nhận xét/).fill('Phụ trách năm hộ, hoàn thành đúng hạn.');
    await secretary.getByRole('button', { name: 'Lưu' }).click();
    await secretary.getByText('Số phiếu tán thành không được lớn hơn tổng số phiếu.').waitFor();
    await secretary.getByLabel(/^Tổng số phiếu/).fill('12');
    await secretary.getByRole('button', { name: 'Lưu' }).click();
    await secretary.getByRole('button', { name: 'Gửi cấp trên' }).waitFor();
    await step(secretary, 'Gửi cấp trên');
    expect(await stateOf()).toBe('SUBMITTED');
    await secretary.getByText('Đã gửi cấp trên; chờ đảng ủy quyết định.').waitFor();
    expect(await offered(secretary)).toEqual([]);
    await secretary.context().close();
    await clerk.context().close();
  });

  test('the ward decides and locks; the province alone opens it again, with a reason', async () => {
    const clerk = await as(world.clerk);
    await step(clerk, 'Quyết định');
    await clerk.getByRole('button', { name: 'Khóa', exact: true }).waitFor();
    await step(clerk, 'Khóa');
    expect(await stateOf()).toBe('LOCKED');
    await clerk.getByText('Đã khóa. Cấp tỉnh mở lại khi có lý do.').waitFor();
    expect(await offered(clerk)).toEqual([]);

    const board = await as(world.board);
    await board.getByRole('button', { name: 'Mở lại' }).click();
    const dialog = board.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Mở lại' }).click();
    await dialog.getByText('Không được để trống').waitFor();
    await dialog.getByLabel(/^Lý do mở lại/).fill('Có đơn đề nghị xem xét lại');
    await dialog.getByRole('button', { name: 'Mở lại' }).click();
    await dialog.waitFor({ state: 'detached' });
    expect(await stateOf()).not.toBe('LOCKED');
    await visit(board, `/evaluations/${id}/show?tab=history`);
    await board.getByText('Có đơn đề nghị xem xét lại').first().waitFor();
    await board.context().close();
    await clerk.context().close();
  });
});
