import { makeAssignment } from '@phan-cong/prisma/factories/makeAssignment';
import { makeCharge } from '@phan-cong/prisma/factories/makeCharge';
import { makeRuleSet } from '@phan-cong/prisma/factories/makeEvaluation';
import { makeHousehold } from '@phan-cong/prisma/factories/makeHousehold';
import { makeMember } from '@phan-cong/prisma/factories/makeMember';
import { makeBranch, makeOrganization } from '@phan-cong/prisma/factories/makeOrganization';
import { makeUser } from '@phan-cong/prisma/factories/makeUser';
import { seededRuleSets } from '@phan-cong/prisma/seed/ruleSets';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type OpenPanel, openPanel } from './setup/panel.ts';

let panel: OpenPanel;
let page: Page;
let branchId: string;
let leaving: { id: string };
let taking: { id: string };

beforeAll(async () => {
  panel = await openPanel();
  const { db } = panel;
  await makeRuleSet(db, { thresholds: { ...seededRuleSets.at(-1)?.thresholds } });
  const commune = await makeOrganization(db, { name: 'Đảng bộ xã Tân Hòa' });
  branchId = (await makeBranch(db, { parentId: commune.id, name: 'Chi bộ thôn Đông' })).id;
  leaving = await makeMember(db, { branchId, fullName: 'Đỗ Văn Khải', position: 'COMMITTEE_MEMBER' });
  taking = await makeMember(db, { branchId, fullName: 'Nguyễn Thị An' });
  const young = await makeMember(db, { branchId, fullName: 'Trần Văn Bình' });
  await makeMember(db, { branchId, fullName: 'Lê Thị Dung', position: 'COMMITTEE_MEMBER' });
  const charge = await makeCharge(db, {
    memberId: leaving.id,
    householdId: (await makeHousehold(db, { branchId, label: 'Số nhà 7' })).id,
  });
  await makeCharge(db, {
    assignmentId: charge.assignmentId,
    memberId: leaving.id,
    householdId: (await makeHousehold(db, { branchId, label: 'Số nhà 9' })).id,
  });
  await makeAssignment(db, { memberId: leaving.id, title: 'Tuyên truyền chuyển đổi số' });
  await makeAssignment(db, { memberId: young.id, guideId: leaving.id, title: 'Giữ gìn vệ sinh ngõ xóm' });
  const secretary = await makeUser(db, { grants: [{ role: 'BRANCH_SECRETARY', organizationId: branchId }] });
  page = await panel.newPage(secretary.id);
});
afterAll(() => panel.close());

const dialog = (name: RegExp) => page.getByRole('dialog', { name });

describe('a transfer in the panel, from start to finish', { timeout: 120_000 }, () => {
  test('is previewed before anything changes, then recorded', async () => {
    await page.goto(`/members/${leaving.id}/show`);
    await page.getByRole('button', { name: 'Ghi biến động' }).click();
    const form = dialog(/^Ghi biến động: Đỗ Văn Khải/);
    await form.getByRole('combobox', { name: /^Biến động/ }).click();
    await page.getByRole('option', { name: 'Chuyển sinh hoạt chính thức' }).click();
    await form.getByLabel(/^Nơi đến/).fill('Đảng bộ xã Bình Minh');
    await form.getByRole('button', { name: 'Xem trước' }).click();
    await form.getByText('2 nhiệm vụ cần điều chỉnh', { exact: false }).waitFor();
    await form.getByText('2 hộ chưa có người phụ trách', { exact: false }).waitFor();
    await form.getByText('Trần Văn Bình: Giữ gìn vệ sinh ngõ xóm').waitFor();
    expect(await panel.db.memberEvent.count()).toBe(0);
    await form.getByRole('button', { name: 'Ghi biến động' }).click();
    await form.getByText('Có 3 việc cần điều chỉnh', { exact: false }).waitFor();
    expect(await panel.db.member.findUniqueOrThrow({ where: { id: leaving.id } })).toMatchObject({
      status: 'TRANSFERRED_OUT',
    });
    await form.getByRole('link', { name: 'Xem điều chỉnh' }).click();
  });

  test('leads from the chosen adjustments to suggestions for their tasks', async () => {
    await page.getByText('3 kết quả').waitFor();
    const back = page.url();
    await page.getByRole('table').getByRole('checkbox').first().check();
    await page.getByRole('link', { name: 'Xin gợi ý' }).click();
    // The hand-over needs a guide, which is no suggestion.
    await page.getByText('2 nhiệm vụ', { exact: false }).first().waitFor();
    const asked = new URL(page.url()).searchParams.get('assignments')?.split(',');
    const held = await panel.db.assignment.findMany({ where: { memberId: leaving.id } });
    expect(asked?.toSorted()).toEqual(held.map(({ id }) => id).toSorted());
    await page.goto(back);
    await page.getByText('3 kết quả').waitFor();
  });

  test('leaves nobody’s household without a member in charge once its adjustments are resolved', async () => {
    await page.getByText('2 hộ đang chờ người phụ trách mới', { exact: false }).waitFor();
    await page.getByText('3 kết quả').waitFor();
    await page.getByRole('table').getByRole('checkbox').first().check();
    await page.getByRole('button', { name: 'Giải quyết', exact: true }).click();
    const form = dialog(/^Giải quyết 3 việc/);
    await form.getByRole('combobox', { name: /^Giao cho/ }).fill('an');
    await page.getByRole('option', { name: /^Nguyễn Thị An/ }).click();
    await page.keyboard.press('Escape');
    await form.getByRole('combobox', { name: /^Người hướng dẫn mới/ }).fill('dung');
    await page.getByRole('option', { name: /^Lê Thị Dung/ }).click();
    await form.getByLabel(/^Lý do(?! người)/).fill('Họp chi bộ tháng 11');
    // For the case that who takes the tasks over is elderly and has much to do already.
    await form.getByLabel(/^Lý do người tuổi cao/).waitFor();
    await form.getByRole('button', { name: 'Xem trước' }).click();
    await form.getByRole('button', { name: 'Giải quyết 3 việc' }).click();
    await form.getByText('Đã giải quyết 3 việc.').waitFor();
    await form.getByRole('button', { name: 'Đóng' }).click();
    await page.getByText('2 hộ đang chờ', { exact: false }).waitFor({ state: 'detached' });
    const open = await panel.db.householdCharge.findMany({ where: { validTo: null } });
    expect(open.map(({ memberId }) => memberId)).toEqual([taking.id, taking.id]);
    expect(await panel.db.household.count({ where: { charges: { none: { validTo: null } } } })).toBe(0);
    expect(await panel.db.adjustment.count({ where: { resolvedOn: null } })).toBe(0);
  });

  test('stands on the member’s page among the events', async () => {
    await page.goto(`/members/${leaving.id}/show?tab=events`);
    const table = page.getByRole('table', { name: 'Biến động của đảng viên' });
    await table.getByText('Chuyển sinh hoạt chính thức').waitFor();
    await table.getByText('Đảng bộ xã Bình Minh').waitFor();
    await table.getByRole('button', { name: 'Rút lại' }).click();
    const form = dialog(/^Rút lại biến động/);
    await form.getByLabel(/^Lý do/).fill('Ghi nhầm');
    await form.getByRole('button', { name: 'Rút lại' }).click();
    await form.getByText('3 việc điều chỉnh từ biến động này đã được giải quyết', { exact: false }).waitFor();
    await form.getByRole('button', { name: 'Hủy' }).click();
    // A refusal of the server is no error of the page.
    expect(panel.consoleErrors).toEqual([]);
  });
});
