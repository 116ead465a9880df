import { exportResources } from '@phan-cong/api/exports/resources';
import { makeAssignment } from '@phan-cong/prisma/factories/makeAssignment';
import { makeCircumstance } from '@phan-cong/prisma/factories/makeCircumstance';
import { makeEvaluation, makeRuleSet } from '@phan-cong/prisma/factories/makeEvaluation';
import { makeHousehold } from '@phan-cong/prisma/factories/makeHousehold';
import { makeMember } from '@phan-cong/prisma/factories/makeMember';
import { makeBranch, makeOrganization } from '@phan-cong/prisma/factories/makeOrganization';
import { makeReview } from '@phan-cong/prisma/factories/makeReview';
import { makeTaskField } from '@phan-cong/prisma/factories/makeTaskField';
import { makeUser } from '@phan-cong/prisma/factories/makeUser';
import { memberNameColumns } from '@phan-cong/prisma/names';
import { parse } from 'csv-parse/sync';
import { readXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../../helpers/testApp.ts';

let t: TestApp;
let communeId: string;
let branchId: string;
let provinceAdmin: string;
let communeAdmin: string;
let secretary: string;
let otherSecretary: string;
let committee: string;
let self: string;
let analyst: string;

beforeAll(async () => {
  t = await startTestApp();
  const provinceId = (await makeOrganization(t.db, { kind: 'PROVINCE' })).id;
  communeId = (await makeOrganization(t.db, { parentId: provinceId })).id;
  branchId = (await makeBranch(t.db, { parentId: communeId, name: 'Chi bộ thôn Đông' })).id;
  const otherBranchId = (await makeBranch(t.db, { parentId: communeId })).id;
  const as = async (role: string, organizationId: string, memberId?: string) =>
    (await makeUser(t.db, { memberId, grants: [{ role: role as never, organizationId }] })).id;
  const member = await makeMember(t.db, {
    branchId,
    fullName: 'Nguyễn Văn Đức',
    phone: '0912345678',
    birthDate: new Date('1960-05-01'),
  });
  const stranger = await makeMember(t.db, { branchId: otherBranchId, fullName: 'Lê Văn Bình', phone: '0999999999' });
  for (const { id, branchId: branch } of [member, stranger]) {
    const assignment = await makeAssignment(t.db, { memberId: id, branchId: branch });
    await makeReview(t.db, { assignmentId: assignment.id });
    await makeEvaluation(t.db, {
      memberId: id,
      remark: 'Có kết quả rõ',
      commonScore: 25,
      resultScore: 60,
      branchLevel: 'GOOD',
      state: 'BRANCH',
    }).catch(async () => {
      const cycle = await t.db.evaluationCycle.findFirstOrThrow({ where: { organizationId: communeId } });
      await makeEvaluation(t.db, { memberId: id, cycleId: cycle.id });
    });
    await makeHousehold(t.db, { branchId: branch });
  }
  provinceAdmin = await as('PROVINCE_ADMIN', provinceId);
  communeAdmin = await as('COMMUNE_ADMIN', communeId);
  secretary = await as('BRANCH_SECRETARY', branchId);
  otherSecretary = await as('BRANCH_SECRETARY', otherBranchId);
  committee = await as('COMMITTEE_MEMBER', branchId);
  self = await as('MEMBER', branchId, member.id);
  analyst = await as('ANALYST', provinceId);
});
afterAll(() => t.close());

async function get(user: string | null, path: string, query: Record<string, unknown> = {}) {
  const values = Object.entries(query).map(([name, value]) => [
    name,
    typeof value === 'string' ? value : JSON.stringify(value),
  ]);
  const url = `/exports/${path}?${new URLSearchParams(values)}`;
  return t.app.inject({ method: 'GET', url, headers: user ? { cookie: await t.cookieFor(user) } : {} });
}

async function csv(user: string, name: string, query: Record<string, unknown> = {}): Promise<Record<string, string>[]> {
  const response = await get(user, `${name}.csv`, query);
  expect(response.statusCode, response.body).toBe(200);
  return parse(response.rawPayload, { bom: true, columns: true });
}

describe('exports', () => {
  test('hold the rows of the list for every list and role', async () => {
    for (const [name, { permission }] of exportResources) {
      for (const user of [provinceAdmin, communeAdmin, secretary, otherSecretary, committee, self, analyst]) {
        const list = await t.graphql(user, `{ ${name} { totalCount } }`);
        const response = await get(user, `${name}.csv`);
        if (list.errors) {
          expect(response.statusCode, `${name} ${permission}`).toBe(403);
          continue;
        }
        const rows = parse(response.rawPayload, { bom: true, columns: true }) as unknown[];
        // The export itself has added one entry to the trail meanwhile.
        const extra = name === 'auditEntries' ? 1 : 0;
        expect(Math.abs(rows.length - list.data[name].totalCount), `${name} ${user}`).toBeLessThanOrEqual(extra);
      }
      expect((await get(null, `${name}.csv`)).json()).toMatchObject({ error: { code: 'UNAUTHENTICATED' } });
      expect((await get(null, `${name}.xlsx`)).statusCode).toBe(401);
    }
  });

  test('write words, Vietnamese dates and the language asked for', async () => {
    const response = await get(secretary, 'members.csv');
    expect(response.headers).toMatchObject({ 'content-type': 'text/csv; charset=utf-8', 'cache-control': 'no-store' });
    expect(response.headers['content-disposition']).toBe('attachment; filename="members-2026-11-23.csv"');
    expect(response.rawPayload.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    expect(response.body).toContain('\r\n');
    const [row] = await csv(secretary, 'members', { filter: { search: 'duc' } });
    expect(row).toMatchObject({
      'Họ và tên': 'Nguyễn Văn Đức',
      'Ngày sinh': '01/05/1960',
      'Tình trạng': 'Đang sinh hoạt',
      'Chi bộ': 'Chi bộ thôn Đông',
      'Đi làm ăn xa': 'Không',
      'Điện thoại': '0912345678',
    });
    const [english] = await csv(secretary, 'members', { filter: { search: 'duc' }, language: 'en' });
    expect(english).toMatchObject({ 'Full name': 'Nguyễn Văn Đức', Standing: 'Active' });
  });

  test('write real dates and numbers into a workbook', async () => {
    const response = await get(secretary, 'members.xlsx', { filter: { search: 'duc' } });
    expect(response.headers['content-type']).toContain('spreadsheetml');
    const [sheet] = (await readXlsx(response.rawPayload)).sheets;
    const [headings = [], row = []] = sheet?.rows ?? [];
    const cell = (heading: string) => row[headings.indexOf(heading)];
    expect(cell('Họ và tên')).toBe('Nguyễn Văn Đức');
    expect(cell('Năm sinh')).toBe(1960);
    expect(cell('Ngày sinh')).toEqual(new Date('1960-05-01'));
  });

  test('leave empty what the viewer may not read', async () => {
    for (const row of await csv(committee, 'members'))
      expect([row['Điện thoại'], row['Ngày sinh'], row['Ghi chú'], row['Số thẻ đảng viên']]).toEqual(['', '', '', '']);
    const [evaluation] = await csv(self, 'evaluations');
    expect(evaluation).toMatchObject({ 'Tổng điểm': '', 'Nhận xét': '', 'Chi bộ đề nghị': '' });
    const [proposed] = await csv(secretary, 'evaluations');
    expect(proposed).toMatchObject({
      'Tổng điểm': '85',
      'Nhận xét': 'Có kết quả rõ',
      'Chi bộ đề nghị': 'Hoàn thành tốt nhiệm vụ',
    });
    for (const name of ['members', 'assignments', 'reviews', 'evaluations', 'households', 'auditEntries']) {
      expect((await get(secretary, `${name}.csv`)).body).not.toMatch(/Lê Văn Bình|0999999999/);
    }
  });

  test('hold no cell that an office program runs', async () => {
    const FIELDS = ['educationLevel', 'politicalTheoryLevel', 'phone', 'address', 'note'] as const;
    const starts = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '="x";"y"', '=1\n2'];
    for (const start of starts) {
      const texts = Object.fromEntries(FIELDS.map((field) => [field, start]));
      await t.db.member.create({ data: { ...memberNameColumns('Zung'), ...texts, fullName: start, branchId } });
    }
    const rows = await csv(secretary, 'members', { filter: { search: 'zung' } });
    const [sheet] = (await readXlsx((await get(secretary, 'members.xlsx', { filter: { search: 'zung' } })).rawPayload))
      .sheets;
    const cells = [...rows.flatMap((row) => Object.values(row)), ...(sheet?.rows ?? []).flat()].filter(
      (cell) => typeof cell === 'string',
    );
    expect(rows.length).toBe(starts.length);
    expect(cells.filter((cell) => cell.startsWith("'")).length).toBe(starts.length * (FIELDS.length + 1) * 2);
    for (const cell of cells) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
    await t.db.member.deleteMany({ where: { givenName: 'Zung' } });
  });

  test('stream thousands of rows in the order asked for', async () => {
    const data = Array.from({ length: 5000 }, (_, index) => ({
      ...memberNameColumns(`Ngô Thị Xuân ${index}`),
      branchId,
      birthYear: null,
    }));
    await t.db.member.createMany({ data });
    const orderBy = { field: 'NAME', direction: 'DESC' };
    const rows = await csv(secretary, 'members', { filter: { search: 'xuan' }, orderBy });
    expect(rows.length).toBe(5000);
    expect(new Set(rows.map((row) => row['Họ và tên'])).size).toBe(5000);
    const listed = await t.graphql(
      secretary,
      'query($orderBy: MemberOrderBy, $filter: MemberFilter) { members(first: 100, orderBy: $orderBy, filter: $filter) { nodes { fullName } } }',
      { orderBy, filter: { search: 'xuan' } },
    );
    expect(rows.slice(0, 100).map((row) => row['Họ và tên'])).toEqual(
      listed.data.members.nodes.map((node: { fullName: string }) => node.fullName),
    );
    const [sheet] = (await readXlsx((await get(secretary, 'members.xlsx', { filter: { search: 'xuan' } })).rawPayload))
      .sheets;
    expect(sheet?.rows.length).toBe(5001);
  });

  test('name rights, circumstances and rule sets in words', async () => {
    await makeTaskField(t.db, { code: 'WRITING', name: 'Viết bài' });
    const [person] = await t.db.member.findMany({ where: { branchId } });
    const facts = { memberId: String(person?.id), branchId, workCapacity: 'LIGHT' as const, strengths: ['WRITING'] };
    await makeCircumstance(t.db, { ...facts, recordedOn: new Date('2026-03-04') });
    const ruleSet = await makeRuleSet(t.db);
    expect((await csv(communeAdmin, 'grants', { filter: { userId: secretary } }))[0]).toMatchObject({
      'Vai trò': 'Bí thư chi bộ',
      'Đơn vị': 'Chi bộ thôn Đông',
    });
    expect(await csv(secretary, 'circumstances', { filter: { workCapacity: { eq: 'LIGHT' } } })).toMatchObject([
      { 'Ngày ghi': '04/03/2026', 'Khả năng nhận việc': 'Chỉ làm việc nhẹ', 'Thế mạnh': 'Viết bài' },
    ]);
    const rules = await csv(secretary, 'ruleSets', { filter: { code: ruleSet.code }, language: 'en' });
    expect(rules.map(({ Code, Name }) => [Code, Name])).toEqual([[ruleSet.code, ruleSet.name]]);
    expect(await csv(secretary, 'ruleSets', { filter: { inForceOn: '1990-01-01' } })).toEqual([]);
  });

  test('say in words what was done, and to what', async () => {
    await csv(secretary, 'members', { filter: { search: 'duc' } });
    const entries = await csv(secretary, 'auditEntries', { filter: { actorId: secretary, action: 'export' } });
    // The export of the trail itself stands first.
    expect(entries.slice(0, 2)).toMatchObject([
      { 'Hành động': 'Xuất tệp', 'Loại bản ghi': 'Nhật ký' },
      { 'Hành động': 'Xuất tệp', 'Loại bản ghi': 'Đảng viên' },
    ]);
  });

  test('leave one row in the trail each, also when refused', async () => {
    const before = await t.db.auditEntry.count();
    await csv(secretary, 'members', { filter: { search: 'duc' } });
    await get(analyst, 'members.csv');
    const added = await t.db.auditEntry.findMany({ orderBy: { id: 'asc' }, skip: before });
    expect(added).toMatchObject([
      {
        action: 'export',
        entityType: 'members',
        actorId: secretary,
        outcome: 'SUCCESS',
        after: { format: 'csv', filter: { search: 'duc' }, rowCount: 1 },
      },
      { action: 'export', entityType: 'members', actorId: analyst, outcome: 'REFUSED', reason: 'FORBIDDEN' },
    ]);
  });

  test('explain what is wrong before the first byte', async () => {
    const refused = async (path: string, query: Record<string, unknown> = {}) => {
      const response = await get(secretary, path, query);
      return [response.statusCode, response.json().error?.code, Object.keys(response.json().error?.fields ?? {})];
    };
    expect(await refused('members.csv', { filter: '{' })).toEqual([400, 'BAD_USER_INPUT', ['filter']]);
    expect(await refused('members.csv', { filter: { nothing: 1 } })).toEqual([400, 'BAD_USER_INPUT', ['filter']]);
    expect(await refused('members.csv', { orderBy: { field: 'PHONE', direction: 'ASC' } })).toEqual([
      400,
      'BAD_USER_INPUT',
      ['orderBy'],
    ]);
    expect(await refused('members.csv', { language: 'fr' })).toEqual([400, 'BAD_USER_INPUT', ['language']]);
    expect(await refused('sessions.csv')).toEqual([404, 'NOT_FOUND', []]);
    expect((await get(secretary, 'members.pdf')).statusCode).toBe(404);
  });

  test('are refused until a given password is changed', async () => {
    const user = await makeUser(t.db, {
      mustChangePassword: true,
      grants: [{ role: 'BRANCH_SECRETARY', organizationId: branchId }],
    });
    const response = await get(user.id, 'members.csv');
    expect([response.statusCode, response.json().error.code]).toEqual([403, 'FORBIDDEN']);
  });
});
