import { fileURLToPath } from 'node:url';
import { makeOrganization } from '@phan-cong/prisma/factories/makeOrganization';
import { makeUser } from '@phan-cong/prisma/factories/makeUser';
import { seedCatalogue } from '@phan-cong/prisma/seed/seedCatalogue';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeXlsx, makeZip, textRow, workbookParts } from '../api/imports/makeXlsx.ts';
import { type Raw, rawRows } from '../api/imports/rawCells.ts';
import {
  distinct,
  goodMembers,
  linkedAssignments,
  linkedResults,
  repeatedMembers,
  WARD_FILES,
} from '../api/imports/wardCounts.ts';
import { type OpenPanel, openPanel } from './setup/panel.ts';

/*
 * A ward's three spreadsheets, from an empty commune to its members, assignments and results, all of it in the panel.
 * The numbers on the screen are held against what the raw cells contain.
 */

const WARD = 'Đảng bộ phường Hoa Lư';
const MB = 1024 * 1024;
const fixture = (name: string) => fileURLToPath(new URL(`../fixtures/phuong-hoa-lu/${name}`, import.meta.url));

let panel: OpenPanel;
let page: Page;
let roster: Raw[];
let good: Raw[];

beforeAll(async () => {
  panel = await openPanel();
  await seedCatalogue(panel.db);
  roster = await rawRows(WARD_FILES[0]);
  good = goodMembers(roster);
});

afterAll(() => panel.close());

type Choice = string | { name: string; mimeType: string; buffer: Buffer };

const heading = (name: string | RegExp) => page.getByRole('heading', { level: 2, name }).waitFor();
const press = (name: string | RegExp) => page.getByRole('button', { name }).click();
const goOn = (step: string) => press(`Tiếp tục: ${step}`);

async function choose(file: Choice) {
  await page.goto('/imports/create');
  await page.getByRole('button', { name: 'Chọn tệp trên máy' }).and(page.locator(':enabled')).waitFor();
  await page.locator('input[type=file]').setInputFiles(file);
}

/** The numbers of a page, by what they count. */
async function numbers(): Promise<Record<string, number>> {
  const pairs = await page
    .locator('main dl > *')
    .evaluateAll((items) =>
      items.map((item) => [item.querySelector('dt')?.textContent ?? '', item.querySelector('dd')?.textContent ?? '']),
    );
  return Object.fromEntries(pairs.map(([name, count]) => [name, Number(count?.replaceAll('.', ''))]));
}

/** Leaves the rows out that cannot be taken in, confirms, and answers the numbers of the result. */
async function confirm(title: string) {
  await heading('Xác nhận trước khi ghi');
  await press(/^Bỏ \d+ dòng này, nhập phần còn lại/);
  await page.getByText(/dòng có lỗi sẽ không được nhập/).waitFor();
  await press(/^(Nhập [\d.]+ dòng|Ghi nhận)/);
  await page.getByRole('heading', { level: 2, name: title }).waitFor({ timeout: 60_000 });
  return numbers();
}

const result = (
  read: number,
  changes: { created?: number; unchanged?: number; skipped?: number; refused?: number },
) => ({
  'dòng đọc được trong tệp': read,
  'dòng đã thêm mới': changes.created ?? 0,
  'dòng đã cập nhật': 0,
  'dòng không đổi': changes.unchanged ?? 0,
  'dòng bỏ qua theo lựa chọn': changes.skipped ?? 0,
  'dòng không nhập được': changes.refused ?? 0,
});

describe('a ward takes its spreadsheets in', { timeout: 120_000 }, () => {
  test('into a commune that is made in the panel', async () => {
    const province = await makeOrganization(panel.db, { kind: 'PROVINCE', name: 'Đảng bộ tỉnh Ninh Bình' });
    const officer = await makeUser(panel.db, { grants: [{ role: 'PROVINCE_ADMIN', organizationId: province.id }] });
    page = await panel.newPage(officer.id);
    await page.goto('/organizations/create');
    await page.getByLabel('Cấp', { exact: false }).last().click();
    await page.getByRole('option', { name: 'Đảng bộ xã, phường' }).click();
    await page.getByLabel(/^Tên/).fill(WARD);
    await press('Lưu');
    await page.getByRole('heading', { level: 1, name: WARD }).waitFor();
    const commune = await panel.db.organization.findFirstOrThrow({ where: { name: WARD } });
    const clerk = await makeUser(panel.db, { grants: [{ role: 'COMMUNE_ADMIN', organizationId: commune.id }] });
    await page.context().close();
    page = await panel.newPage(clerk.id);
    await page.goto('/imports');
    await page.getByText('Chưa nhập tệp nào').waitFor();
  });

  test('is told why a file is refused, and that nothing was kept', async () => {
    const bomb = makeZip(workbookParts(`<worksheet><sheetData>${' '.repeat(150 * MB)}</sheetData></worksheet>`));
    const refusals: [string, Buffer, RegExp][] = [
      ['bom.xlsx', bomb, /Nội dung tệp quá lớn so với dung lượng/],
      ['ảnh.xlsx', Buffer.from('\x89PNG\r\n'), /Chỉ nhận tệp \.xlsx hoặc \.csv/],
      ['lớn.xlsx', Buffer.alloc(10 * MB + 1, 'a'), /Tệp lớn hơn 10 MB/],
      ['rỗng.csv', Buffer.from('xin chào;các đồng chí\n1;2\n'), /Không tìm thấy dòng tiêu đề cột/],
    ];
    await page.goto('/imports/create');
    await page.getByText('không quá 10 MB và 20.000 dòng').waitFor();
    await page.getByRole('button', { name: 'Chọn tệp trên máy' }).and(page.locator(':enabled')).waitFor();
    for (const [name, buffer, reason] of refusals) {
      await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
      const alert = page.getByRole('alert').filter({ hasText: name });
      await alert.filter({ hasText: reason }).filter({ hasText: 'Chưa có gì được lưu.' }).waitFor();
    }
    expect(await panel.db.import.count()).toBe(0);
  });

  test('sees that forbidden columns are not read, and takes the roster in', async () => {
    await choose(fixture(WARD_FILES[0]));
    await heading('Tìm thấy 1.055 dòng dữ liệu');
    await page.getByText('Không đọc vào các cột: “Dân tộc”, “Tôn giáo”, “Số CCCD”.').waitFor();
    expect(await page.locator('main').textContent()).not.toMatch(/Mường|Công giáo|Phật giáo|\bKinh\b/);
    await goOn('Các cột');
    await heading('Mỗi cột trong tệp là gì?');
    expect(await page.getByText('Không bao giờ đọc vào').count()).toBe(3);
    await goOn('Lựa chọn');
    await page.getByLabel('Tạo 46 chi bộ này').check();
    await goOn('Kiểm tra');
    await press(`Không nhập được · ${roster.length - good.length}`);
    await page.getByText('Ô D26 (cột “Ngày, tháng, năm sinh”)').waitFor();
    await page.getByText('Không có ngày “15/13/1985”. Hãy sửa theo hồ sơ gốc.').waitFor();
    await goOn('Trùng, xác định người');
    await press('Bỏ mọi dòng trùng, giữ dòng đầu');
    const repeats = repeatedMembers(roster).length;
    await page.getByRole('heading', { name: `Bỏ qua ${repeats} dòng?` }).waitFor();
    await press('Bỏ qua các dòng này');
    await page.getByText('Không còn dòng nào cần quyết định.').waitFor();
    await goOn('Xác nhận');
    const done = await confirm('Đã nhập xong');
    const refused = roster.length - good.length - repeats;
    expect(done).toEqual(result(roster.length, { created: good.length, skipped: repeats, refused }));
    expect([roster.length, good.length, repeats, refused]).toEqual([1055, 1028, 14, 13]);
    expect(await panel.db.member.count()).toBe(good.length);
    expect(await panel.db.organization.count({ where: { kind: 'BRANCH' } })).toBe(distinct(good.map((row) => row[10])));
  });

  test('takes the assignments in, with their household groups', async () => {
    const rows = await rawRows(WARD_FILES[1]);
    const linked = linkedAssignments(rows, good);
    await choose(fixture(WARD_FILES[1]));
    await heading('Tìm thấy 914 dòng dữ liệu');
    await goOn('Các cột');
    await goOn('Lựa chọn');
    await page.getByLabel('Tạo 207 nhóm hộ này').check();
    await goOn('Kiểm tra');
    await page.getByRole('button', { name: `Thêm mới · ${linked.length}` }).waitFor();
    await goOn('Trùng, xác định người');
    await page.getByText(`Còn ${rows.length - linked.length} dòng chưa quyết định`).waitFor();
    await goOn('Xác nhận');
    const done = await confirm('Đã nhập xong');
    expect(done).toEqual(result(rows.length, { created: linked.length, refused: rows.length - linked.length }));
    expect([rows.length, linked.length]).toEqual([914, 901]);
    await page.getByText('Đã tạo 207 nhóm hộ.').waitFor();
    await page.getByText('Đã lập 46 kế hoạch phân công (dự thảo).').waitFor();
    expect(await panel.db.assignment.count()).toBe(linked.length);
  });

  test('takes last year’s results in', async () => {
    const rows = await rawRows(WARD_FILES[2]);
    const linked = linkedResults(rows, good);
    await choose(fixture(WARD_FILES[2]));
    await heading('Tìm thấy 1.004 dòng dữ liệu');
    expect(await page.getByLabel('Năm', { exact: false }).last().inputValue()).toBe('2025');
    await goOn('Các cột');
    await goOn('Lựa chọn');
    await goOn('Kiểm tra');
    await page.getByRole('button', { name: `Thêm mới · ${linked.length}` }).waitFor();
    await goOn('Trùng, xác định người');
    await goOn('Xác nhận');
    const done = await confirm('Đã nhập xong');
    expect(done).toEqual(result(rows.length, { created: linked.length, refused: rows.length - linked.length }));
    expect([rows.length, linked.length]).toEqual([1004, 978]);
    expect(await panel.db.evaluation.count({ where: { state: 'LOCKED' } })).toBe(linked.length);
  });

  test('sees that the same roster again changes nothing', async () => {
    const before = await panel.db.member.findMany({ orderBy: { id: 'asc' } });
    await choose(fixture(WARD_FILES[0]));
    await page.getByText(/Chính tệp này đã được nhập lúc/).waitFor();
    await goOn('Các cột');
    await goOn('Lựa chọn');
    await page.getByText('Mọi chi bộ trong tệp đều đã có.').waitFor();
    await goOn('Kiểm tra');
    await page.getByRole('button', { name: 'Không đổi · 1.028' }).waitFor();
    await goOn('Trùng, xác định người');
    await goOn('Xác nhận');
    await page.getByText('nhập vào không làm thay đổi gì', { exact: false }).waitFor();
    const done = await confirm('Không có gì thay đổi');
    expect(done).toEqual(result(roster.length, { unchanged: good.length, refused: roster.length - good.length }));
    expect(await panel.db.member.findMany({ orderBy: { id: 'asc' } })).toEqual(before);
    await page.goto('/imports');
    await page.getByText('0 đã ghi · 1.028 không đổi · 27 không nhập').waitFor();
  });

  test('corrects a cell that is named, sends the file again, and goes on after leaving', async () => {
    const headings = ['Họ và tên', 'Chi bộ', 'Ngày sinh', 'Máy bàn'];
    const sheet = (birth: string): Choice => ({
      name: 'bổ sung.xlsx',
      mimeType: 'application/octet-stream',
      buffer: makeXlsx(
        textRow(1, headings) + textRow(2, ['Trần Văn Bổ Sung', 'Chi bộ Tổ dân phố 1', birth, '0911222333']),
      ),
    });
    await choose(sheet('31/02/1980'));
    await heading('Tìm thấy 1 dòng dữ liệu');
    await page.getByLabel('Tệp này là').selectOption({ label: 'Bảng phân công nhiệm vụ' });
    await page.getByText('Tệp không ghi năm; vui lòng chọn năm').first().waitFor();
    await page.getByLabel('Tệp này là').selectOption({ label: 'Danh sách đảng viên' });
    await page.getByText('Tệp không ghi năm; vui lòng chọn năm').first().waitFor({ state: 'detached' });
    await goOn('Các cột');
    await page.getByLabel('Cột “Máy bàn” nhập vào').selectOption({ label: 'Số điện thoại' });
    await goOn('Lựa chọn');
    await heading('Lựa chọn cho cả tệp');
    await page.goto('/imports');
    await page.getByRole('link', { name: 'Làm tiếp' }).click();
    await page.getByText('Ô C2 (cột “Ngày sinh”)').waitFor();
    await press('Tải lên tệp đã sửa');
    await page.getByRole('button', { name: 'Chọn tệp đã sửa' }).waitFor();
    await page.locator('input[type=file]').setInputFiles(sheet('28/02/1980'));
    await heading('Xem trước và sửa lỗi');
    await page.getByRole('button', { name: 'Thêm mới · 1' }).waitFor();
    await page.getByRole('cell', { name: '0911222333' }).waitFor();
    await goOn('Trùng, xác định người');
    await goOn('Xác nhận');
    await press('Nhập 1 dòng');
    await heading('Đã nhập xong');
    expect(await numbers()).toEqual(result(1, { created: 1 }));
    const member = await panel.db.member.findFirstOrThrow({ where: { fullName: 'Trần Văn Bổ Sung' } });
    expect(member.phone).toBe('0911222333');
    // Four files were refused on purpose; the browser reports each answer.
    expect(panel.consoleErrors.filter((error) => !/status of 4(15|22)/.test(error))).toEqual([]);
  });
});
