import { makeBranch, makeOrganization } from '@phan-cong/prisma/factories/makeOrganization';
import { makeUser } from '@phan-cong/prisma/factories/makeUser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../../helpers/testApp.ts';
import { change, configure, readImport, upload, uploaded } from './importApp.ts';
import { makeXlsx, makeZip, textRow, workbookParts } from './makeXlsx.ts';

let t: TestApp;
let communeId: string;
let branchId: string;
let otherCommuneId: string;
let provinceId: string;
let admin: string;
let secretary: string;
let member: string;
let otherAdmin: string;

beforeAll(async () => {
  t = await startTestApp();
  provinceId = (await makeOrganization(t.db, { kind: 'PROVINCE' })).id;
  communeId = (await makeOrganization(t.db, { parentId: provinceId })).id;
  otherCommuneId = (await makeOrganization(t.db, { parentId: provinceId })).id;
  branchId = (await makeBranch(t.db, { parentId: communeId, name: 'Chi bộ Tổ dân phố 1' })).id;
  const account = async (role: 'COMMUNE_ADMIN' | 'BRANCH_SECRETARY' | 'MEMBER', organizationId: string) =>
    (await makeUser(t.db, { grants: [{ role, organizationId }] })).id;
  admin = await account('COMMUNE_ADMIN', communeId);
  otherAdmin = await account('COMMUNE_ADMIN', otherCommuneId);
  secretary = await account('BRANCH_SECRETARY', branchId);
  member = await account('MEMBER', branchId);
});

afterAll(() => t.close());

const ROSTER = 'Họ và tên;Chi bộ;Ngày sinh;Dân tộc\nNguyễn Văn An;Chi bộ Tổ dân phố 1;1/2/1980;Mường\n';
const roster = () => ({ organizationId: communeId, fileName: 'ds.csv' });
const importsCount = () => t.db.import.count();
const lastAudit = () => t.db.auditEntry.findFirstOrThrow({ orderBy: { id: 'desc' } });

describe('a file sent over HTTP', () => {
  test('is stored with what may be kept, proposed and audited', async () => {
    const id = await uploaded(t, admin, ROSTER, roster());
    expect(await readImport(t, admin, id)).toMatchObject({
      version: 1,
      kind: 'MEMBERS',
      status: 'UPLOADED',
      fileName: 'ds.csv',
      headerRow: 1,
      rowCount: 1,
      missingFields: [],
      withheldColumns: ['Dân tộc'],
      columns: [
        { index: 0, field: 'fullName', use: 'FIELD', confidence: 'EXACT' },
        { field: 'branchName' },
        { field: 'birthDate' },
        { heading: 'Dân tộc', field: null, use: 'FORBIDDEN' },
      ],
      options: { createBranches: false, errorPolicy: 'ALL_OR_NOTHING', onExisting: 'UPDATE' },
    });
    const rows = await t.db.importRow.findMany({ where: { importId: id } });
    expect(JSON.stringify(rows)).not.toContain('Mường');
    expect(await lastAudit()).toMatchObject({ action: 'uploadImport', outcome: 'SUCCESS', entityId: id, communeId });
  });

  test('is for people who are signed in, and from our own pages', async () => {
    const before = await importsCount();
    const signedOut = await upload(t, null, ROSTER, roster());
    expect([signedOut.statusCode, signedOut.json().error.code]).toEqual([401, 'UNAUTHENTICATED']);
    const foreign = await upload(t, admin, ROSTER, roster(), { 'x-requested-with': '' });
    expect([foreign.statusCode, foreign.json().error.code]).toEqual([403, 'FORBIDDEN']);
    const graphqlHeader = { 'x-requested-with': '', 'x-graphql-yoga-csrf': '1' };
    expect((await upload(t, admin, ROSTER, roster(), graphqlHeader)).statusCode).toBe(201);
    expect(await importsCount()).toBe(before + 1);
  });

  test('is refused without the right, and hidden units answer as missing ones', async () => {
    const before = await importsCount();
    const answerOf = async (userId: string, organizationId: string) => {
      const response = await upload(t, userId, ROSTER, { ...roster(), organizationId });
      return [response.statusCode, response.json().error.code];
    };
    expect(await answerOf(member, branchId)).toEqual([403, 'FORBIDDEN']);
    expect(await lastAudit()).toMatchObject({ action: 'uploadImport', outcome: 'REFUSED', actorId: member });
    expect(await answerOf(secretary, communeId)).toEqual([403, 'FORBIDDEN']);
    expect(await answerOf(otherAdmin, communeId)).toEqual([404, 'NOT_FOUND']);
    expect(await answerOf(admin, '01980000-0000-7000-8000-000000000000')).toEqual([404, 'NOT_FOUND']);
    expect(await importsCount()).toBe(before);
  });

  test('of evaluation results is refused to a secretary, who may not decide them', async () => {
    const results = 'Họ và tên;Chi bộ;Tổng điểm;Mức xếp loại\nNguyễn Văn An;Chi bộ Tổ dân phố 1;80;HTTNV\n';
    const query = { organizationId: branchId, fileName: 'kq.csv', year: 2025 };
    const refused = await upload(t, secretary, results, query);
    expect([refused.statusCode, refused.json().error.code]).toEqual([403, 'FORBIDDEN']);
    expect((await upload(t, admin, results, query)).statusCode).toBe(201);
  });

  test('needs its questions answered', async () => {
    const response = await upload(
      t,
      admin,
      ROSTER,
      { ...roster(), year: 1500, kind: 'HOUSES' },
      { 'accept-language': 'en' },
    );
    expect(response.statusCode).toBe(400);
    expect(response.json().error).toMatchObject({
      code: 'BAD_USER_INPUT',
      message: 'Some values are not valid; see the marked fields.',
      fields: { year: { key: 'TOO_SMALL' }, kind: { key: 'INVALID' } },
    });
  });

  test('may be told its sheet and its row of headings', async () => {
    const parts = workbookParts('<worksheet/>').filter(
      ({ name }) => !name.includes('sheet1') && name !== 'xl/workbook.xml',
    );
    const sheetXml = (rows: string) => `<worksheet><sheetData>${rows}</sheetData></worksheet>`;
    const names = ['Bìa', 'Danh sách'];
    const book = makeZip([
      ...parts.filter(({ name }) => !name.endsWith('workbook.xml.rels')),
      {
        name: 'xl/workbook.xml',
        data: `<workbook><sheets>${names.map((name, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="r${at + 1}"/>`).join('')}</sheets></workbook>`,
      },
      {
        name: 'xl/_rels/workbook.xml.rels',
        data: `<Relationships>${names.map((_, at) => `<Relationship Id="r${at + 1}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`).join('')}</Relationships>`,
      },
      {
        name: 'xl/worksheets/sheet1.xml',
        data: sheetXml(textRow(1, ['Trang bìa']) + textRow(2, ['Đảng viên A', 'x'])),
      },
      {
        name: 'xl/worksheets/sheet2.xml',
        data: sheetXml(textRow(1, ['Họ và tên', 'Chi bộ']) + textRow(2, ['Lê Văn Bình', 'Chi bộ Tổ dân phố 1'])),
      },
    ]);
    const query = { organizationId: communeId, fileName: 'ds.xlsx' };
    const found = await readImport(t, admin, await uploaded(t, admin, book, query));
    expect(found).toMatchObject({ sheetName: 'Danh sách', sheetNames: names, headerRow: 1 });
    const told = await readImport(t, admin, await uploaded(t, admin, book, { ...query, sheet: 'Bìa', headerRow: 2 }));
    expect(told).toMatchObject({ sheetName: 'Bìa', headerRow: 2, kind: 'MEMBERS' });
    const wrong = await upload(t, admin, book, { ...query, sheet: 'Không có' });
    expect([wrong.statusCode, wrong.json().error.code]).toEqual([422, 'SHEET_UNKNOWN']);
  });

  test('loses what stands below a forbidden heading of a row that is chosen later', async () => {
    const text = [
      'Họ và tên;Chi bộ;Ngày sinh;Cột D',
      'Họ tên;Chi bộ;Năm sinh;Dân tộc',
      'Nguyễn Văn An;Chi bộ Tổ dân phố 1;1980;Mường',
    ].join('\n');
    const id = await uploaded(t, admin, text, roster());
    expect((await readImport(t, admin, id)).headerRow).toBe(1);
    const changed = await configure(t, admin, id, { headerRow: 2 });
    expect(changed).toMatchObject({ headerRow: 2, rowCount: 1, withheldColumns: ['Dân tộc'] });
    const rows = await t.db.importRow.findMany({ where: { importId: id } });
    expect(JSON.stringify(rows)).toContain('Nguyễn Văn An');
    expect(JSON.stringify(rows)).not.toContain('Mường');
    const { version } = await readImport(t, admin, id);
    const mapping = [{ index: 3, field: 'address' }];
    const refused = await change(t, admin, 'configureImport', { id, version, mapping });
    expect(refused.errors?.[0]?.extensions).toMatchObject({
      fields: { 'mapping.0.index': { key: 'IMPORT_COLUMN_FORBIDDEN' } },
    });
  });
});

describe('a file that cannot be taken in is refused with a reason, audited, and leaves nothing', () => {
  const MB = 1024 * 1024;
  const xlsx = 'a.xlsx';
  const bomb = () => makeZip(workbookParts(`<worksheet><sheetData>${' '.repeat(150 * MB)}</sheetData></worksheet>`));
  const merges = () =>
    makeXlsx(textRow(1, ['a']), `<mergeCells>${'<mergeCell ref="A1:B1"/>'.repeat(1_000_000)}</mergeCells>`);

  test.each([
    ['an empty file', () => Buffer.alloc(0), xlsx, 422, 'FILE_EMPTY'],
    ['a picture with a wrong ending', () => Buffer.from('\x89PNG\r\n'), xlsx, 415, 'FILE_TYPE'],
    ['the old format', () => Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'a.xls', 422, 'FILE_OLD_FORMAT'],
    [
      'macros',
      () => makeZip([...workbookParts('<worksheet/>'), { name: 'xl/vbaProject.bin', data: 'x' }]),
      xlsx,
      422,
      'FILE_MACRO',
    ],
    ['a bomb', bomb, xlsx, 422, 'FILE_BOMB'],
    ['a million merged cells', merges, xlsx, 422, 'TOO_MANY_MERGES'],
    ['a damaged file', () => makeXlsx(textRow(1, ['a'])).subarray(0, 300), xlsx, 422, 'FILE_DAMAGED'],
    ['another encoding', () => Buffer.from('Họ tên', 'utf16le'), 'a.csv', 422, 'FILE_ENCODING'],
    ['no table', () => Buffer.from('xin chào;các đồng chí\n1;2\n'), 'a.csv', 422, 'NO_TABLE'],
    ['more than 10 MB', () => Buffer.alloc(10 * MB + 1, 'a'), 'a.csv', 413, 'FILE_TOO_LARGE'],
  ])('%s', async (_what, bytes, fileName, status, code) => {
    const before = await importsCount();
    const response = await upload(t, admin, bytes(), { organizationId: communeId, fileName });
    expect([response.statusCode, response.json().error.code]).toEqual([status, code]);
    expect(response.json().error.message).toMatch(/[ạảãàáăâđêôơư]/i);
    expect(await importsCount()).toBe(before);
    expect(await lastAudit()).toMatchObject({
      action: 'uploadImport',
      outcome: 'REFUSED',
      reason: code,
      actorId: admin,
    });
  });

  test('a form, which a page of another site could send', async () => {
    const headers = { 'content-type': 'multipart/form-data; boundary=x' };
    const response = await upload(t, admin, '--x--', roster(), headers);
    expect([response.statusCode, response.json().error.code]).toEqual([415, 'FILE_TYPE']);
  });

  test('in English when asked', async () => {
    const response = await upload(t, admin, Buffer.alloc(0), roster(), { 'accept-language': 'en' });
    expect(response.json().error.message).toBe('The file holds no data. Choose another file.');
  });
});

describe('an import is seen', () => {
  test("by its unit's people who may import, and by nobody else", async () => {
    const id = await uploaded(t, secretary, ROSTER, { organizationId: branchId, fileName: 'ds.csv' });
    const see = async (userId: string | null) =>
      t.graphql(
        userId,
        'query($id: ID!) { import(id: $id) { id } imports(filter: { id: { eq: $id } }) { totalCount } }',
        { id },
      );
    for (const userId of [admin, secretary]) {
      expect((await see(userId)).data).toEqual({ import: { id }, imports: { totalCount: 1 } });
    }
    expect((await see(otherAdmin)).data).toEqual({ import: null, imports: { totalCount: 0 } });
    expect((await see(member)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await see(null)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    const preview = await t.graphql(otherAdmin, 'query($id: ID!) { importPreview(id: $id) { totalCount } }', { id });
    expect(preview.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });

  test('a secretary does not see what the commune is taking in, nor change it', async () => {
    const id = await uploaded(t, admin, ROSTER, roster());
    const hidden = await t.graphql(secretary, 'query($id: ID!) { import(id: $id) { id } }', { id });
    expect(hidden.data).toEqual({ import: null });
    for (const name of ['configureImport', 'applyImport', 'cancelImport']) {
      const answer = await change(t, secretary, name, { id, version: 1 });
      expect(answer.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    }
    const decision = { importId: id, rowNumbers: [2], decision: { action: 'SKIP' } };
    expect((await change(t, secretary, 'decideImportRows', decision)).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    expect((await change(t, member, 'applyImport', { id, version: 1 })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await change(t, null, 'applyImport', { id, version: 1 })).errors?.[0]?.extensions.code).toBe(
      'UNAUTHENTICATED',
    );
    const csv = await t.app.inject({
      url: `/imports/${id}/result.csv`,
      headers: { cookie: await t.cookieFor(secretary) },
    });
    expect(csv.statusCode).toBe(404);
    expect((await t.app.inject({ url: `/imports/${id}/result.csv` })).statusCode).toBe(401);
  });

  test('in a list, by unit, kind and status, the latest first', async () => {
    const id = await uploaded(t, admin, ROSTER, roster());
    const list = `query($filter: ImportFilter) { imports(filter: $filter, first: 1) { nodes { id uploadedBy organization { id } } } }`;
    const filter = { within: communeId, kind: { eq: 'MEMBERS' }, status: { in: ['UPLOADED', 'READY'] } };
    const answer = await t.graphql(admin, list, { filter });
    expect(answer.data.imports.nodes).toEqual([
      { id, uploadedBy: expect.any(String), organization: { id: communeId } },
    ]);
    const none = await t.graphql(admin, list, { filter: { ...filter, status: { eq: 'APPLIED' } } });
    expect(none.data.imports.nodes).toEqual([]);
  });
});
