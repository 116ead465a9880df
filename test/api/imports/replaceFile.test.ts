import { makeMember } from '@phan-cong/prisma/factories/makeMember';
import { makeBranch, makeOrganization } from '@phan-cong/prisma/factories/makeOrganization';
import { makeUser } from '@phan-cong/prisma/factories/makeUser';
import { seedCatalogue } from '@phan-cong/prisma/seed/seedCatalogue';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../../helpers/testApp.ts';
import { apply, change, configure, preview, readImport, replace, uploaded } from './importApp.ts';

let t: TestApp;
let provinceId: string;
let communeId: string;
let branchId: string;
let admin: string;
let secretary: string;
let member: string;

beforeAll(async () => {
  t = await startTestApp();
  await seedCatalogue(t.db);
  provinceId = (await makeOrganization(t.db, { kind: 'PROVINCE' })).id;
});

beforeEach(async () => {
  communeId = (await makeOrganization(t.db, { parentId: provinceId })).id;
  branchId = (await makeBranch(t.db, { parentId: communeId, name: 'Chi bộ Tổ dân phố 1' })).id;
  const account = async (role: 'COMMUNE_ADMIN' | 'BRANCH_SECRETARY' | 'MEMBER', organizationId: string) =>
    (await makeUser(t.db, { grants: [{ role, organizationId }] })).id;
  admin = await account('COMMUNE_ADMIN', communeId);
  secretary = await account('BRANCH_SECRETARY', branchId);
  member = await account('MEMBER', branchId);
});

afterAll(() => t.close());

const BRANCH = 'Chi bộ Tổ dân phố 1';
const HEADINGS = 'Họ và tên;Chi bộ;Ngày sinh;Máy';
const sheet = (headings: string, ...lines: string[]) => `${['DANH SÁCH', headings, ...lines].join('\n')}\n`;
const send = (text: string) => uploaded(t, admin, text, { organizationId: communeId, fileName: 'ds.csv' });
const decide = (importId: string, rowNumber: number, decision: object) =>
  change(t, admin, 'decideImportRows', { importId, rowNumbers: [rowNumber], decision });

async function replaced(id: string, text: string) {
  const { version } = await readImport(t, admin, id);
  const response = await replace(t, admin, id, text, { version });
  expect([response.statusCode, response.json()]).toEqual([200, { id }]);
  return readImport(t, admin, id);
}

async function chosen() {
  await makeMember(t.db, { branchId, fullName: 'Lê Thị Bình', birthDate: new Date('1971-01-01') });
  const bình = await makeMember(t.db, { branchId, fullName: 'Lê Thị Bình', birthDate: new Date('1972-01-01') });
  const id = await send(
    sheet(
      HEADINGS,
      `Nguyễn Văn An;${BRANCH};31/2/1980;0911111111`,
      `Lê Thị Bình;${BRANCH};;0922222222`,
      `Đỗ Văn Cường;${BRANCH};1/1/1960;0933333333`,
      `Phạm Thị Dung;${BRANCH};1/1/1961;0944444444`,
    ),
  );
  await configure(t, admin, id, {
    mapping: [
      { index: 0, field: 'fullName' },
      { index: 1, field: 'branchName' },
      { index: 2, field: 'birthDate' },
      { index: 3, field: 'phone' },
    ],
    options: { errorPolicy: 'SKIP_FAILED' },
  });
  await decide(id, 4, { action: 'USE_EXISTING', memberId: bình.id });
  await decide(id, 5, { action: 'SKIP' });
  await decide(id, 6, { action: 'SKIP' });
  return { id, bình };
}

describe('a corrected file in the place of the first', () => {
  test('keeps columns, options and the choices that still fit, whatever the row they moved to', async () => {
    const { id, bình } = await chosen();
    const now = await replaced(
      id,
      sheet(
        HEADINGS,
        `Nguyễn Văn An;${BRANCH};28/2/1980;0911111111`,
        `Vũ Văn Em;${BRANCH};1/1/1962;0955555555`,
        `Lê Thị Bình;${BRANCH};;0966666666`,
        `Đỗ Văn Cường;${BRANCH};1/1/1960;0933333333`,
        `Phạm Thị Dung;${BRANCH};1/1/1961;0977777777`,
      ),
    );
    expect(now).toMatchObject({
      status: 'READY',
      fileName: 'đã sửa.csv',
      headerRow: 2,
      rowCount: 5,
      options: { errorPolicy: 'SKIP_FAILED' },
    });
    expect(now.columns[3]).toMatchObject({ heading: 'Máy', field: 'phone', confidence: 'CHOSEN' });
    const { rows } = await preview(t, admin, id);
    expect(rows.map(({ label, action }: { label: string; action: string }) => [label, action])).toEqual([
      ['Nguyễn Văn An', 'CREATE'],
      ['Vũ Văn Em', 'CREATE'],
      ['Lê Thị Bình', 'UPDATE'],
      ['Đỗ Văn Cường', 'SKIP'],
      // What was corrected is meant to be taken in.
      ['Phạm Thị Dung', 'CREATE'],
    ]);
    expect(rows[2].memberId).toBe(bình.id);
    expect((await apply(t, admin, id)).summary).toMatchObject({ created: 3, updated: 1, skipped: 1 });
    expect(await t.db.auditEntry.findFirst({ where: { action: 'replaceImportFile', entityId: id } })).toMatchObject({
      outcome: 'SUCCESS',
      communeId,
    });
  });

  test('finds its headings anew where they stand elsewhere or in another order', async () => {
    const { id } = await chosen();
    const text = `DANH SÁCH\nnăm 2026\nMáy;Chi bộ;Họ và tên;Ngày sinh\n0911111111;${BRANCH};Nguyễn Văn An;1/2/1980\n`;
    const now = await replaced(id, text);
    expect(now.headerRow).toBe(3);
    expect(now.columns.map(({ field }: { field: string }) => field)).toEqual([
      'phone',
      'branchName',
      'fullName',
      'birthDate',
    ]);
  });

  test('drops forbidden columns too', async () => {
    const { id } = await chosen();
    const now = await replaced(id, sheet(`${HEADINGS};Dân tộc`, `Nguyễn Văn An;${BRANCH};1/2/1980;;Mường`));
    expect(now.withheldColumns).toEqual(['Dân tộc']);
    expect(JSON.stringify(await t.db.importRow.findMany({ where: { importId: id } }))).not.toContain('Mường');
  });

  test('is refused without the right, from foreign pages, when stale, when done, and when it is no table', async () => {
    const { id } = await chosen();
    const { version } = await readImport(t, admin, id);
    const text = sheet(HEADINGS, `Nguyễn Văn An;${BRANCH};1/2/1980;`);
    const before = await t.db.importRow.findMany({ where: { importId: id }, orderBy: { rowNumber: 'asc' } });
    const codeOf = async (...args: Parameters<typeof replace>) => {
      const response = await replace(...args);
      return [response.statusCode, response.json().error.code];
    };
    expect(await codeOf(t, null, id, text, { version })).toEqual([401, 'UNAUTHENTICATED']);
    expect(await codeOf(t, secretary, id, text, { version })).toEqual([404, 'NOT_FOUND']);
    expect(await codeOf(t, member, id, text, { version })).toEqual([404, 'NOT_FOUND']);
    expect(await codeOf(t, admin, id, text, { version }, { 'x-requested-with': '' })).toEqual([403, 'FORBIDDEN']);
    expect(await codeOf(t, admin, id, text, { version: version - 1 })).toEqual([409, 'CONFLICT']);
    expect(await codeOf(t, admin, id, text, { version, sheet: 'Không có' })).toEqual([422, 'SHEET_UNKNOWN']);
    expect(await codeOf(t, admin, id, Buffer.alloc(0), { version })).toEqual([422, 'FILE_EMPTY']);
    expect(await codeOf(t, admin, id, Buffer.alloc(10 * 1024 * 1024 + 1, 'a'), { version })).toEqual([
      413,
      'FILE_TOO_LARGE',
    ]);
    expect(await codeOf(t, admin, 'x', text, { version })).toEqual([400, 'BAD_USER_INPUT']);
    expect(await t.db.importRow.findMany({ where: { importId: id }, orderBy: { rowNumber: 'asc' } })).toEqual(before);
    await apply(t, admin, id);
    const applied = await readImport(t, admin, id);
    expect(await codeOf(t, admin, id, text, { version: applied.version })).toEqual([409, 'CONFLICT']);
  });
});
