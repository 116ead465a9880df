import { makeAssignment } from '@phan-cong/prisma/factories/makeAssignment';
import { makeCircumstance } from '@phan-cong/prisma/factories/makeCircumstance';
import { makeEvaluation, makeRuleSet } from '@phan-cong/prisma/factories/makeEvaluation';
import { makeHousehold } from '@phan-cong/prisma/factories/makeHousehold';
import { makeMember } from '@phan-cong/prisma/factories/makeMember';
import { makeBranch, makeOrganization } from '@phan-cong/prisma/factories/makeOrganization';
import { makePlan } from '@phan-cong/prisma/factories/makePlan';
import { makeReview } from '@phan-cong/prisma/factories/makeReview';
import { makeUser } from '@phan-cong/prisma/factories/makeUser';
import type { Role } from '@phan-cong/prisma/generated/client/enums';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type OpenPanel, openPanel } from './setup/panel.ts';

// The tests live on 23 November 2026.
const IN_A_WEEK = new Date('2026-11-30');
const DAYS_AGO = new Date('2026-11-20');

/** A branch with one of every kind of work, and two of some. */
async function makeWork(panel: OpenPanel) {
  const { db } = panel;
  await makeRuleSet(db);
  const commune = await makeOrganization(db, { name: 'Phường Thử' });
  const branch = await makeBranch(db, { parentId: commune.id, name: 'Chi bộ Một' });
  const named = (fullName: string, more = {}) => makeMember(db, { branchId: branch.id, fullName, ...more });
  await makePlan(db, { branchId: branch.id });
  const an = await named('Nguyễn Thị An');
  await makeCircumstance(db, { memberId: an.id, recordedOn: new Date('2026-10-01') });
  await named('Trần Văn Bình');
  await named('Lê Thị Chi');
  const gone = await named('Phạm Văn Dũng', { status: 'TRANSFERRED_OUT' });
  const late = await makeAssignment(db, { memberId: an.id, title: 'Việc trễ', dueOn: DAYS_AGO });
  await makeAssignment(db, { memberId: gone.id, title: 'Việc bỏ lại', dueOn: null });
  await makeAssignment(db, { memberId: an.id, title: 'Việc sắp hạn', dueOn: IN_A_WEEK });
  await makeReview(db, { assignmentId: late.id });
  await makeHousehold(db, { branchId: branch.id });
  await makeEvaluation(db, { memberId: an.id });
  const other = await makeBranch(db, { parentId: commune.id, name: 'Chi bộ Hai' });
  await makePlan(db, { branchId: other.id, status: 'DRAFT', submittedOn: null, meetingOn: null, adoptedOn: null });
  await makeBranch(db, { parentId: commune.id, name: 'Chi bộ Ba' });
  return { commune, branch, an };
}

async function openTodo(panel: OpenPanel, userId: string): Promise<Page> {
  const page = await panel.newPage(userId);
  await page.goto('/');
  await page.waitForURL('**/todo');
  await page.getByRole('heading', { name: 'Việc cần làm' }).waitFor();
  return page;
}

/** Every line with its number, and the number of rows that the list behind its button counts. */
async function compared(panel: OpenPanel, userId: string): Promise<Record<string, [string, string]>> {
  const page = await openTodo(panel, userId);
  await page.locator('[data-line]').first().waitFor();
  const ids = await page.locator('[data-line]').evaluateAll((found) => found.map((each) => each.dataset.line ?? ''));
  const numbers: Record<string, [string, string]> = {};
  for (const id of ids) {
    const row = page.locator('li').filter({ has: page.locator(`[data-line="${id}"]`) });
    const shown = (await row.locator('[data-line]').textContent()) ?? '';
    await row.getByRole('link').click();
    await page.waitForURL((url) => url.pathname !== '/todo' && url.searchParams.has('filter'));
    const total = page.locator('main header').getByText(/^\d+ kết quả$/);
    numbers[id] = [shown, ((await total.textContent()) ?? '').replace(' kết quả', '')];
    await page.goto('/todo');
    await page.locator('[data-line]').first().waitFor();
  }
  return numbers;
}

const user = async (panel: OpenPanel, role: Role, organizationId: string, memberId?: string) =>
  (await makeUser(panel.db, { memberId, grants: [{ role, organizationId }] })).id;

describe('the to-do page', () => {
  let panel: OpenPanel;
  let work: Awaited<ReturnType<typeof makeWork>>;

  beforeAll(async () => {
    panel = await openPanel();
    work = await makeWork(panel);
  });
  afterAll(() => panel.close());

  test('tells a secretary the numbers that the lists behind the buttons show', async () => {
    const numbers = await compared(panel, await user(panel, 'BRANCH_SECRETARY', work.branch.id));
    expect(numbers).toEqual({
      workLeftOpen: ['1', '1'],
      reviewMissing: ['2', '2'],
      overdue: ['1', '1'],
      dueSoon: ['1', '1'],
      unassigned: ['2', '2'],
      circumstances: ['2', '2'],
      households: ['1', '1'],
      reviewClose: ['1', '1'],
      evaluationSelf: ['1', '1'],
    });
    expect(panel.consoleErrors).toEqual([]);
  }, 120_000);

  test('tells a commune which branches have no plan and which plans are not adopted', async () => {
    const numbers = await compared(panel, await user(panel, 'COMMUNE_ADMIN', work.commune.id));
    expect(numbers).toMatchObject({ planMissing: ['1', '1'], planOpen: ['1', '1'], unassigned: ['2', '2'] });
    for (const [shown, listed] of Object.values(numbers)) expect(listed).toBe(shown);
    expect(panel.consoleErrors).toEqual([]);
  }, 120_000);

  test('follows the year', async () => {
    const page = await openTodo(panel, await user(panel, 'BRANCH_SECRETARY', work.branch.id));
    await page.locator('[data-line="overdue"]').waitFor();
    await page.getByRole('combobox', { name: 'Năm' }).click();
    await page.getByRole('option', { name: '2025' }).click();
    await page.locator('[data-line="planMissing"]').waitFor();
    expect(await page.locator('[data-line="overdue"]').count()).toBe(0);
    await page.getByText('Chi bộ Một, năm 2025').waitFor();
  });

  test('shows a member their own tasks with their days, and their evaluation', async () => {
    const page = await openTodo(panel, await user(panel, 'MEMBER', work.branch.id, work.an.id));
    await page.getByRole('heading', { name: 'Việc của tôi' }).waitFor();
    const row = page.getByRole('row').filter({ hasText: 'Việc trễ' });
    expect(await row.textContent()).toContain('20/11/2026');
    expect(await page.locator('[data-line]').count()).toBe(0);
    await page.getByText('Kiểm điểm nhiệm vụ “Việc trễ”: chưa ghi tự nhận xét').waitFor();
    await page.getByRole('link', { name: 'Tự xếp loại' }).click();
    await page.waitForURL('**/evaluations/*/show');
    expect(panel.consoleErrors).toEqual([]);
  });

  test('says what an analyst and a system operator can look at', async () => {
    const analyst = await openTodo(panel, await user(panel, 'ANALYST', work.commune.id));
    await analyst.getByText('Tài khoản này không có việc phải giải quyết').waitFor();
    await analyst.getByRole('link', { name: 'Bộ quy định' }).last().click();
    await analyst.waitForURL('**/ruleSets');
    const operator = await openTodo(panel, await user(panel, 'SYSTEM_OPERATOR', work.commune.id));
    await operator.getByText('Không có yêu cầu nào bị từ chối trong 7 ngày qua').waitFor();
    expect(panel.consoleErrors).toEqual([]);
  });
});

describe('a new installation', () => {
  let panel: OpenPanel;

  beforeAll(async () => {
    panel = await openPanel();
  });
  afterAll(() => panel.close());

  test('shows three steps instead of work, each leading on, and ticks what is done', async () => {
    const commune = await makeOrganization(panel.db, { name: 'Phường Mới' });
    const clerk = await user(panel, 'COMMUNE_ADMIN', commune.id);
    const page = await openTodo(panel, clerk);
    await page.getByRole('heading', { name: 'Ba bước để bắt đầu' }).waitFor();
    expect(await page.locator('[data-line]').count()).toBe(0);
    expect(await page.getByText('Đã xong', { exact: true }).count()).toBe(0);
    const addresses = ['Thêm tổ chức', 'Nhập từ tệp', 'Lập kế hoạch'].map((name) =>
      page.getByRole('link', { name, exact: true }).getAttribute('href'),
    );
    expect(await Promise.all(addresses)).toEqual(['/organizations/create', '/imports/create', '/plans/create']);

    const branch = await makeBranch(panel.db, { parentId: commune.id });
    await makeMember(panel.db, { branchId: branch.id });
    const again = await openTodo(panel, clerk);
    await again.getByText('Đã xong', { exact: true }).nth(1).waitFor();
    expect(await again.getByRole('link', { name: 'Nhập từ tệp' }).count()).toBe(0);
    await again.locator('[data-line="unassigned"]').waitFor();

    await makePlan(panel.db, { branchId: branch.id });
    const settled = await openTodo(panel, clerk);
    await settled.locator('[data-line="unassigned"]').waitFor();
    expect(await settled.getByText('Ba bước để bắt đầu').count()).toBe(0);
    expect(panel.consoleErrors).toEqual([]);
  });
});
