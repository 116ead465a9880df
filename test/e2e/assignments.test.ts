import { makeCircumstance } from '@phan-cong/prisma/factories/makeCircumstance';
import { makeHousehold, makeHouseholdGroup } from '@phan-cong/prisma/factories/makeHousehold';
import { makeMember } from '@phan-cong/prisma/factories/makeMember';
import { makeBranch } from '@phan-cong/prisma/factories/makeOrganization';
import { makePlan } from '@phan-cong/prisma/factories/makePlan';
import { makeTaskField } from '@phan-cong/prisma/factories/makeTaskField';
import { makeUser } from '@phan-cong/prisma/factories/makeUser';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { NOW } from '../helpers/testApp.ts';
import { type OpenPanel, openPanel } from './setup/panel.ts';

let panel: OpenPanel;
let page: Page;
let branchId: string;
let secretary: string;
let member: string;
let memberId: string;

beforeAll(async () => {
  panel = await openPanel();
  branchId = (await makeBranch(panel.db, { name: 'Chi bộ Tổ dân phố Đông Thành' })).id;
  await makePlan(panel.db, { branchId });
  await makeTaskField(panel.db, { name: 'Phụ trách hộ, nhóm hộ', nameEn: 'Households' });
  const old = new Date('1951-03-02');
  memberId = (await makeMember(panel.db, { branchId, fullName: 'Dương Ngọc Hùng', birthDate: old })).id;
  await makeCircumstance(panel.db, { memberId, workCapacity: 'LIGHT' });
  await makeMember(panel.db, { branchId, fullName: 'Bùi Văn Khải', status: 'TRANSFERRED_OUT' });
  await makeMember(panel.db, { branchId, fullName: 'Vũ Đức Hải', position: 'COMMITTEE_MEMBER' });
  const group = await makeHouseholdGroup(panel.db, { branchId, name: 'Tổ liên gia số 3' });
  await makeHousehold(panel.db, { groupId: group.id, label: 'Số 12 ngõ 7' });
  await makeHousehold(panel.db, { groupId: group.id, label: 'Số 14 ngõ 7' });
  const as = async (role: 'BRANCH_SECRETARY' | 'MEMBER', whose?: string) =>
    (await makeUser(panel.db, { memberId: whose, grants: [{ role, organizationId: branchId }] })).id;
  secretary = await as('BRANCH_SECRETARY');
  member = await as('MEMBER', memberId);
});

afterAll(() => panel.close());
afterEach(() => page.context().close());

async function open(path: string, userId = secretary) {
  page = await panel.newPage(userId);
  await page.clock.install({ time: NOW });
  await page.goto(path);
}

const button = (name: string) => page.getByRole('button', { name, exact: true });
const input = (name: RegExp) => page.getByRole('textbox', { name });
const dialog = () => page.getByRole('dialog');
const submit = (name: string) => dialog().getByRole('button', { name, exact: true }).click();

async function choose(label: RegExp, option: RegExp) {
  await page.getByRole('combobox', { name: label }).click();
  await page.getByRole('option', { name: option }).click();
}

/** What is said under an input. */
function under(label: RegExp) {
  const field = page.locator('.MuiFormControl-root').filter({ has: page.getByLabel(label) });
  return field.last().locator('.MuiFormHelperText-root');
}

const only = () => panel.db.assignment.findFirstOrThrow({ where: { memberId }, include: { charges: true } });

describe('a task of a household group', () => {
  test('is not given while something is wrong, which is said under the input', async () => {
    await open('/assignments');
    await page.getByText('Chưa có phân công nào trong năm 2026').waitFor();
    await page.getByRole('link', { name: 'Giao nhiệm vụ' }).first().click();
    await page.getByRole('heading', { name: 'Giao nhiệm vụ' }).waitFor();
    await page.getByRole('combobox', { name: /^Đảng viên/ }).fill('khai');
    await page.getByText('Không tìm thấy đảng viên thuộc diện phân công.').waitFor();
    await choose(/^Loại/, /^Phụ trách hộ/);
    await input(/^Từ ngày/).fill('01/12/2026');
    await input(/^Thời hạn/).fill('30/11/2026');
    await button('Lưu').click();
    await under(/^Đảng viên/)
      .getByText('Không được để trống')
      .waitFor();
    await under(/^Nhiệm vụ/)
      .getByText('Không được để trống')
      .waitFor();
    await under(/^Thời hạn/)
      .getByText('Thời hạn phải từ ngày bắt đầu trở đi.')
      .waitFor();
    await input(/^Thời hạn/).fill('31/02/2026');
    await under(/^Thời hạn/)
      .getByText('Ngày không hợp lệ; viết dd/mm/yyyy.')
      .waitFor();
    expect(await panel.db.assignment.count()).toBe(0);
    expect(panel.consoleErrors).toEqual([]);
  });

  test('is given to a member, whose age and capacity one sees first', async () => {
    await open('/assignments/create');
    await page.getByRole('combobox', { name: /^Đảng viên/ }).fill('hung');
    await page.getByRole('option', { name: /^Dương Ngọc Hùng \(1951\)/ }).click();
    await page.getByText('75 tuổi · 0 việc đang làm · Chỉ làm việc nhẹ').waitFor();
    await input(/^Nhiệm vụ/).fill('Phụ trách Tổ liên gia số 3');
    await choose(/^Lĩnh vực/, /^Phụ trách hộ/);
    await choose(/^Loại/, /^Phụ trách hộ/);
    await button('Lưu').click();
    await under(/^Nhóm hộ/)
      .getByText('Vui lòng chọn nhóm hộ hoặc các hộ.')
      .waitFor();
    await choose(/^Nhóm hộ/, /^Tổ liên gia số 3 \(2 hộ chưa giao\)/);
    await page.getByRole('combobox', { name: /^Người hướng dẫn/ }).click();
    const guides = await page.getByRole('option').allInnerTexts();
    expect(guides.map((name) => name.trim()).filter(Boolean)).toEqual(['Vũ Đức Hải (Chi ủy viên)']);
    await page.getByRole('option', { name: /^Vũ Đức Hải/ }).click();
    await choose(/^Căn cứ/, /^Nghị quyết/);
    await button('Lưu').click();
    await page.waitForURL(/\/assignments\/[0-9a-f-]{36}\/show/);
    await page.getByRole('heading', { name: 'Phụ trách Tổ liên gia số 3' }).waitFor();
    await page.getByText('Số 12 ngõ 7, Số 14 ngõ 7').waitFor();
    expect(await only()).toMatchObject({
      status: 'ACTIVE',
      kind: 'HOUSEHOLD',
      basis: 'RESOLUTION',
      startsOn: new Date('2026-11-23'),
      dueOn: new Date('2026-12-31'),
      charges: [{ validTo: null }, { validTo: null }],
    });
    expect(panel.consoleErrors).toEqual([]);
  });

  test('is followed by the member, who is offered nothing else', async () => {
    await open('/assignments', member);
    await page.getByRole('link', { name: 'Phụ trách Tổ liên gia số 3' }).click();
    await button('Ghi tiến độ').click();
    for (const name of ['Ghi hoàn thành', 'Kết thúc']) expect(await button(name).count()).toBe(0);
    expect(await page.getByRole('link', { name: 'Sửa' }).count()).toBe(0);
    await dialog()
      .getByLabel(/^Tiến độ/)
      .fill('140');
    await submit('Ghi tiến độ');
    await dialog().getByText('Không lớn hơn 100').waitFor();
    await dialog()
      .getByLabel(/^Tiến độ/)
      .fill('40');
    await submit('Ghi tiến độ');
    await page.getByText('Đã ghi tiến độ.').waitFor();
    await page.getByRole('tab', { name: 'Tiến độ, kiểm điểm' }).click();
    await page.getByText('đạt 40 %').waitFor();
    expect(await only()).toMatchObject({ progress: 40, status: 'ACTIVE' });
    expect(panel.consoleErrors).toEqual([]);
  });

  test('is completed and assessed by the secretary; its households are free again', async () => {
    await open(`/assignments/${(await only()).id}/show`);
    await button('Ghi hoàn thành').click();
    await dialog()
      .getByLabel(/^Ngày hoàn thành/)
      .fill('24/11/2026');
    await submit('Ghi hoàn thành');
    await dialog().getByText('Ngày này ở tương lai.').waitFor();
    await dialog()
      .getByLabel(/^Ngày hoàn thành/)
      .fill('23/11/2026');
    await choose(/^Chất lượng/, /^Tốt/);
    await dialog().getByLabel('Vượt yêu cầu').check();
    await submit('Ghi hoàn thành');
    await page.getByText('Đã ghi hoàn thành nhiệm vụ.').waitFor();
    await button('Đánh giá kết quả').waitFor();
    expect(await page.getByRole('link', { name: 'Sửa' }).count()).toBe(0);
    const { charges, ...completed } = await only();
    expect(completed).toMatchObject({ status: 'COMPLETED', qualityRating: 'GOOD', exceededRequirement: true });
    expect(charges.every(({ validTo }) => validTo !== null)).toBe(true);
    expect(panel.consoleErrors).toEqual([]);
  });

  test('stands in the list and on the member’s page, among what is over', async () => {
    await open('/assignments');
    await page.getByText('Tình trạng', { exact: true }).first().click();
    await page.getByRole('checkbox', { name: 'Đang thực hiện' }).click();
    await page.getByText('Không có kết quả nào khớp').waitFor();
    expect(new URL(page.url()).searchParams.get('filter')).toBe('{"status":["ACTIVE"]}');
    await page.goto(`/members/${memberId}/show?tab=assignments`);
    await page.getByText('Hiện không có việc nào').waitFor();
    const year = page.getByRole('region', { name: 'Năm 2026' });
    await year.getByRole('link', { name: 'Phụ trách Tổ liên gia số 3' }).waitFor();
    expect(await year.getByText('Tốt', { exact: true }).count()).toBe(1);
    expect(panel.consoleErrors).toEqual([]);
  });
});

describe('the plan of a year', () => {
  test('is prepared with criteria, submitted and adopted; then it stands', async () => {
    await open(`/plans/create?source=${encodeURIComponent(JSON.stringify({ branchId, year: 2027 }))}`);
    await button('Thêm tiêu chí').click();
    await button('Lưu').click();
    await under(/^Tiêu chí 1/)
      .getByText('Không được để trống')
      .waitFor();
    await input(/^Tiêu chí 1/).fill('Phù hợp sức khỏe, hoàn cảnh');
    await page.getByLabel(/^Trọng số/).fill('60');
    await page.getByText('Tổng trọng số: 60').waitFor();
    await button('Lưu').click();
    await page.getByRole('heading', { name: /năm 2027$/ }).waitFor();

    await button('Trình chi bộ').click();
    await submit('Trình chi bộ');
    await page.getByText('Đã trình kế hoạch.').waitFor();

    await button('Thông qua kế hoạch').click();
    await dialog()
      .getByLabel(/^Ngày thông qua/)
      .fill('20/11/2026');
    await dialog()
      .getByLabel(/^Số nghị quyết/)
      .fill('03-NQ/CB');
    await submit('Thông qua kế hoạch');
    // Said by the server alone: the meeting is on the 23rd.
    await dialog().getByText('Phải sau hoặc bằng ngày họp.').waitFor();
    await dialog()
      .getByLabel(/^Ngày họp/)
      .fill('20/11/2026');
    await submit('Thông qua kế hoạch');
    await page.getByText('Đã ghi nhận kế hoạch được thông qua.').waitFor();

    await button('Kết thúc kế hoạch').waitFor();
    expect(await page.getByRole('link', { name: 'Sửa' }).count()).toBe(0);
    const plan = await panel.db.assignmentPlan.findFirstOrThrow({
      where: { branchId, year: 2027 },
      include: { criteria: true },
    });
    expect(plan).toMatchObject({
      status: 'ADOPTED',
      resolutionNumber: '03-NQ/CB',
      criteria: [{ name: 'Phù hợp sức khỏe, hoàn cảnh', weight: 60 }],
    });
    expect(panel.consoleErrors).toEqual([]);
  });
});
