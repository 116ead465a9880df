import { makeMember } from '@phan-cong/prisma/factories/makeMember';
import { makeBranch, makeOrganization } from '@phan-cong/prisma/factories/makeOrganization';
import { makeUser } from '@phan-cong/prisma/factories/makeUser';
import { seedCatalogue } from '@phan-cong/prisma/seed/seedCatalogue';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../../helpers/testApp.ts';
import { apply, change, configure, preview, readImport, uploaded } from './importApp.ts';

let t: TestApp;
let provinceId: string;
let communeId: string;
let branchId: string;
let admin: string;

beforeAll(async () => {
  t = await startTestApp();
  await seedCatalogue(t.db);
  provinceId = (await makeOrganization(t.db, { kind: 'PROVINCE' })).id;
});

beforeEach(async () => {
  communeId = (await makeOrganization(t.db, { parentId: provinceId })).id;
  branchId = (await makeBranch(t.db, { parentId: communeId, name: 'Chi bộ Tổ dân phố 1' })).id;
  admin = (await makeUser(t.db, { grants: [{ role: 'COMMUNE_ADMIN', organizationId: communeId }] })).id;
});

afterAll(() => t.close());

const BRANCH = 'Chi bộ Tổ dân phố 1';
const roster = (...lines: string[]) => `${['Họ và tên;Chi bộ;Ngày sinh;Số điện thoại', ...lines].join('\n')}\n`;
const send = (text: string) => uploaded(t, admin, text, { organizationId: communeId, fileName: 'ds.csv' });
const decide = (importId: string, rowNumbers: number[], decision: object | null) =>
  change(t, admin, 'decideImportRows', { importId, rowNumbers, decision });
const rowsOf = (found: { rows: { rowNumber: number; action: string }[] }) =>
  found.rows.map(({ rowNumber, action }) => [rowNumber, action]);

describe('choosing for many rows', () => {
  const repeated = () =>
    roster(
      `Nguyễn Văn An;${BRANCH};1/2/1980;`,
      `Lê Thị Bình;${BRANCH};1/2/1970;`,
      `NGUYỄN VĂN AN;${BRANCH};01/02/1980;0911111111`,
      `Nguyễn Văn An;${BRANCH};1980-02-01;`,
    );

  test('leaves out every repeated row in one call, and can be taken back', async () => {
    const id = await send(repeated());
    const found = await preview(t, admin, id, { problem: 'DUPLICATE_IN_FILE' });
    expect(found).toMatchObject({ totalCount: 2, rowNumbers: [4, 5], actions: { CREATE: 2, REFUSE: 2 } });
    expect(found.rows[0].repeats).toMatchObject({ rowNumber: 2, label: 'Nguyễn Văn An', values: { phone: null } });
    await decide(id, found.rowNumbers, { action: 'SKIP' });
    expect((await preview(t, admin, id)).actions).toEqual({ CREATE: 2, SKIP: 2 });
    const decidable = await preview(t, admin, id, { decidable: true });
    expect(rowsOf(decidable)).toEqual([
      [4, 'SKIP'],
      [5, 'SKIP'],
    ]);
    expect(decidable.rows[0].decision).toEqual({ action: 'SKIP', memberId: null });
    await decide(id, [4, 5, 5], null);
    expect((await preview(t, admin, id)).actions).toEqual({ CREATE: 2, REFUSE: 2 });
    const audited = await t.db.auditEntry.findMany({ where: { action: 'decideImportRows', entityId: id } });
    expect(audited).toHaveLength(2);
    expect(audited[0]).toMatchObject({ after: { rowNumbers: [4, 5], decision: { action: 'SKIP' } } });
  });

  test('keeps the later of two when the earlier is left out', async () => {
    const id = await send(repeated());
    await decide(id, [2, 5], { action: 'SKIP' });
    expect((await apply(t, admin, id)).summary).toMatchObject({ created: 2, skipped: 2, refused: 0 });
    const member = await t.db.member.findFirstOrThrow({ where: { branchId, fullName: 'Nguyễn Văn An' } });
    expect(member.phone).toBe('0911111111');
  });

  test('takes a row that repeats another for somebody else when told so', async () => {
    const id = await send(roster(`Nguyễn Văn An;${BRANCH};1/2/1980;`, `Nguyễn Văn An;${BRANCH};1/2/1980;`));
    expect((await preview(t, admin, id)).actions).toEqual({ CREATE: 1, REFUSE: 1 });
    await decide(id, [3], { action: 'CREATE_NEW' });
    expect((await apply(t, admin, id)).summary).toMatchObject({ created: 2, refused: 0 });
  });

  test('chooses one member for one row only, and all rows or none', async () => {
    const member = await makeMember(t.db, { branchId, fullName: 'Nguyễn Văn An' });
    const id = await send(repeated());
    const fieldsOf = async (...args: Parameters<typeof decide>) =>
      (await decide(...args)).errors?.[0]?.extensions.fields;
    expect(await fieldsOf(id, [2, 3], { action: 'USE_EXISTING', memberId: member.id })).toMatchObject({
      rowNumbers: { key: 'TOO_LARGE' },
    });
    expect(await fieldsOf(id, [2, 99], { action: 'SKIP' })).toMatchObject({ rowNumbers: { key: 'UNKNOWN_REFERENCE' } });
    expect(await fieldsOf(id, [], { action: 'SKIP' })).toHaveProperty('rowNumbers');
    expect(
      await t.db.importRow.count({ where: { importId: id, decision: { path: ['action'], equals: 'SKIP' } } }),
    ).toBe(0);
  });

  test('shows who was chosen', async () => {
    const [first] = [
      await makeMember(t.db, { branchId, fullName: 'Nguyễn Văn An', birthDate: new Date('1970-05-19') }),
      await makeMember(t.db, { branchId, fullName: 'Nguyễn Văn An', birthDate: new Date('1971-05-19') }),
    ];
    const id = await send(roster(`Nguyễn Văn An;${BRANCH};;0911111111`));
    expect((await preview(t, admin, id, { decidable: true })).rows[0].candidates).toHaveLength(2);
    await decide(id, [2], { action: 'USE_EXISTING', memberId: first?.id });
    const [row] = (await preview(t, admin, id, { decidable: true })).rows;
    expect(row).toMatchObject({
      action: 'UPDATE',
      decision: { action: 'USE_EXISTING', memberId: first?.id },
      candidates: [{ id: first?.id, birthDate: '19/05/1970', branch: BRANCH }],
    });
  });
});

describe('a preview', () => {
  test('names what the unit does not have, once each, until somebody lets it be made', async () => {
    const id = await send(
      roster('Nguyễn Văn An;Chi bộ Xóm Bắc;1980;', 'Lê Thị Bình;chi bộ xóm bắc;1970;', 'Đỗ Thị Cúc;Xóm Nam;1960;'),
    );
    expect(await preview(t, admin, id)).toMatchObject({
      missingBranches: ['Chi bộ Xóm Bắc', 'Xóm Nam'],
      newBranches: [],
      actions: { REFUSE: 3 },
    });
    await configure(t, admin, id, { options: { createBranches: true } });
    expect(await preview(t, admin, id)).toMatchObject({
      missingBranches: [],
      newBranches: ['Chi bộ Xóm Bắc', 'Xóm Nam'],
      actions: { CREATE: 3 },
    });
  });

  test('is filtered by a problem, which has a title in the language asked for', async () => {
    const id = await send(roster(`Nguyễn Văn An;${BRANCH};31/2/1980;`, `Lê Thị Bình;${BRANCH};1970;`));
    const found = await preview(t, admin, id, { problem: 'DATE_IMPOSSIBLE' });
    expect(rowsOf(found)).toEqual([[2, 'REFUSE']]);
    expect(found.problemCounts[0]).toMatchObject({ code: 'DATE_IMPOSSIBLE', title: 'Ngày không có thật', count: 1 });
    const document = 'query($id: ID!) { importPreview(id: $id) { problemCounts { title } } }';
    const english = await t.graphql(admin, document, { id }, 'en');
    expect(english.data.importPreview.problemCounts[0]).toEqual({ title: 'A day that does not exist' });
    expect((await preview(t, admin, id, { problem: 'NOBODY_KNOWS_IT' })).totalCount).toBe(0);
  });
});

describe('the same file again', () => {
  test('is recognised for the same unit once it was taken in', async () => {
    const text = roster(`Nguyễn Văn An;${BRANCH};1/2/1980;`);
    const first = await send(text);
    expect((await readImport(t, admin, await send(text))).sameFileAppliedAt).toBeNull();
    expect((await apply(t, admin, first)).sameFileAppliedAt).toBeNull();
    const { finishedAt } = await t.db.import.findUniqueOrThrow({ where: { id: first } });
    expect((await readImport(t, admin, await send(text))).sameFileAppliedAt).toBe(finishedAt?.toISOString());
    expect((await readImport(t, admin, await send(`${text}\n`))).sameFileAppliedAt).toBeNull();
  });
});
