import { makeCircumstance } from '@phan-cong/prisma/factories/makeCircumstance';
import { makeHousehold, makeHouseholdGroup } from '@phan-cong/prisma/factories/makeHousehold';
import { makeMember } from '@phan-cong/prisma/factories/makeMember';
import { makeBranch } from '@phan-cong/prisma/factories/makeOrganization';
import { makePlan } from '@phan-cong/prisma/factories/makePlan';
import { makeTaskField } from '@phan-cong/prisma/factories/makeTaskField';
import { makeUser } from '@phan-cong/prisma/factories/makeUser';
import { ruleSetRow, seededRuleSets } from '@phan-cong/prisma/seed/ruleSets';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type OpenPanel, openPanel, PHONE } from './setup/panel.ts';

let panel: OpenPanel;
let secretary: string;
let planId: string;

beforeAll(async () => {
  panel = await openPanel();
  const { db } = panel;
  await db.ruleSet.createMany({ data: seededRuleSets.map(ruleSetRow) });
  await makeTaskField(db, { code: 'HOUSEHOLD_SUPPORT', name: 'Phụ trách hộ, nhóm hộ' });
  await makeTaskField(db, { code: 'PROPAGANDA', name: 'Tuyên truyền' });
  const branchId = (await makeBranch(db)).id;
  planId = (await makePlan(db, { branchId })).id;
  const { id: an } = await makeMember(db, { branchId, fullName: 'Nguyễn Thị An' });
  await makeMember(db, { branchId, fullName: 'Trần Văn Bình' });
  await makeMember(db, { branchId, fullName: 'Lê Thị Chi', position: 'SECRETARY' });
  await makeCircumstance(db, { memberId: an, strengths: ['HOUSEHOLD_SUPPORT'] });
  for (const name of ['Nhóm hộ số 1', 'Nhóm hộ số 2']) {
    const { id } = await makeHouseholdGroup(db, { branchId, name });
    for (const number of [1, 2, 3]) await makeHousehold(db, { groupId: id, label: `${name}, nhà ${number}` });
  }
  secretary = (await makeUser(db, { grants: [{ role: 'BRANCH_SECRETARY', organizationId: branchId }] })).id;
});

afterAll(() => panel.close());

describe('suggestions', () => {
  test('are asked for, read, changed, and taken by a person', async () => {
    const page = await panel.newPage(secretary);
    await page.goto(`/plans/${planId}/show`);
    await page.getByRole('main').getByRole('link', { name: 'Gợi ý phân công' }).click();
    await page.getByRole('heading', { name: 'Gợi ý phân công' }).waitFor();
    await page.getByRole('checkbox', { name: 'Đảng viên chưa được phân công việc nào' }).uncheck();
    await page.getByRole('button', { name: 'Gợi ý', exact: true }).click();
    await page.getByRole('heading', { name: /gợi ý$/ }).waitFor();
    const rows = page.getByRole('row').filter({ hasText: 'Phụ trách 3 hộ' });
    expect(await rows.count()).toBe(2);
    expect(await rows.first().textContent()).toMatch(/khối lượng từ 0 lên \d, mức cho phép 6/);

    // One line goes to somebody else, the other is left.
    const first = rows.filter({ hasText: 'Nhóm hộ số 1' });
    await first.getByRole('combobox', { name: 'Người nhận' }).click();
    await page
      .getByRole('option', { name: /^Trần Văn Bình|^Nguyễn Thị An/ })
      .last()
      .click();
    await rows.filter({ hasText: 'Nhóm hộ số 2' }).getByRole('checkbox').uncheck();
    await page.getByRole('button', { name: 'Giao 1 việc đã chọn' }).click();
    await page.getByRole('button', { name: 'Giao việc' }).click();
    await page.getByText('Đã giao 1 nhiệm vụ.').waitFor();
    await page.getByText('Để lại').waitFor();
    expect(await panel.db.householdCharge.count({ where: { validTo: null } })).toBe(3);
    const run = await panel.db.suggestionRun.findFirstOrThrow({ orderBy: { createdAt: 'desc' } });
    expect(run.acceptedAt).not.toBeNull();
    expect(panel.consoleErrors).toEqual([]);
  });

  test('keep to what was chosen when asked again, also on a phone and by keyboard', async () => {
    const page = await panel.newPage(secretary);
    await page.setViewportSize(PHONE);
    await page.goto(`/suggestions?planId=${planId}`);
    await page.getByRole('button', { name: 'Gợi ý', exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: /gợi ý$/ }).waitFor();
    const card = page.getByRole('listitem').filter({ hasText: 'Phụ trách 3 hộ' });
    await card.getByRole('combobox', { name: /^Lần gợi ý sau/ }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('option', { name: 'Giữ như đã chọn' }).press('Enter');
    const before = new URL(page.url()).searchParams.get('run');
    await page.getByRole('button', { name: 'Gợi ý lại' }).click();
    await page.waitForURL((url) => url.searchParams.get('run') !== before);
    await page.getByRole('listitem').filter({ hasText: 'đồng chí đã chọn' }).first().waitFor();
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(390);
    expect(panel.consoleErrors).toEqual([]);
  });
});
