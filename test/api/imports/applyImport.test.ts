import { failInterruptedImports } from '@phan-cong/api/imports/apply/failInterrupted';
import { importsSettled } from '@phan-cong/api/imports/apply/running';
import { makeAssignment } from '@phan-cong/prisma/factories/makeAssignment';
import { makeMember } from '@phan-cong/prisma/factories/makeMember';
import { makeBranch, makeOrganization } from '@phan-cong/prisma/factories/makeOrganization';
import { makePlan } from '@phan-cong/prisma/factories/makePlan';
import { makeUser } from '@phan-cong/prisma/factories/makeUser';
import { seedCatalogue } from '@phan-cong/prisma/seed/seedCatalogue';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../../helpers/testApp.ts';
import { apply, change, configure, preview, readImport, uploaded } from './importApp.ts';

let t: TestApp;
let provinceId: string;
let communeId: string;
let branchId: string;
let admin: string;
let secretary: string;

beforeAll(async () => {
  t = await startTestApp();
  await seedCatalogue(t.db);
  provinceId = (await makeOrganization(t.db, { kind: 'PROVINCE' })).id;
});

beforeEach(async () => {
  communeId = (await makeOrganization(t.db, { parentId: provinceId })).id;
  branchId = (await makeBranch(t.db, { parentId: communeId, name: 'Chi bộ Tổ dân phố 1' })).id;
  admin = (await makeUser(t.db, { grants: [{ role: 'COMMUNE_ADMIN', organizationId: communeId }] })).id;
  secretary = (await makeUser(t.db, { grants: [{ role: 'BRANCH_SECRETARY', organizationId: branchId }] })).id;
});

afterAll(() => t.close());

const BRANCH = 'Chi bộ Tổ dân phố 1';
const csv = (...lines: string[]) => `${lines.join('\n')}\n`;
const send = (text: string, query: { kind?: string; year?: number } = {}) =>
  uploaded(t, admin, text, { organizationId: communeId, fileName: 'tệp.csv', ...query });
const roster = (...people: string[]) => csv('Họ và tên;Chi bộ;Ngày sinh;Số điện thoại', ...people);
const tasks = (...lines: string[]) =>
  csv('Họ và tên;Chi bộ;Lĩnh vực;Nhiệm vụ;Nhóm hộ;Chi ủy viên hướng dẫn;Từ ngày;Thời hạn;Tiến độ', ...lines);
const results = (...lines: string[]) => csv('Họ và tên;Chi bộ;Ngày sinh;Tổng điểm;Mức xếp loại', ...lines);
const codes = (row: { problems: { code: string; severity: string }[] }) =>
  row.problems.filter(({ severity }) => severity !== 'NOTE').map(({ code }) => code);
const decide = (importId: string, rowNumber: number, decision: object | null) =>
  change(t, admin, 'decideImportRows', { importId, rowNumbers: [rowNumber], decision });
const an = (birthDate: string | null, more: object = {}) =>
  makeMember(t.db, { branchId, fullName: 'Nguyễn Văn An', birthDate: birthDate ? new Date(birthDate) : null, ...more });

describe('a roster', () => {
  test('changes only what the file has, counts the version up, and keeps the more exact date', async () => {
    const member = await an('1970-05-19', { address: 'Số 1', phone: '0911111111' });
    const id = await send(roster(`NGUYỄN VĂN AN;tổ dân phố 1;1970;0922222222`));
    expect((await preview(t, admin, id)).rows).toMatchObject([
      {
        action: 'UPDATE',
        memberId: member.id,
        changes: { phone: { from: '0911111111', to: '0922222222' } },
        values: { birthDate: '1970-05-19', address: 'Số 1' },
      },
    ]);
    expect((await apply(t, admin, id)).summary).toMatchObject({ updated: 1, created: 0 });
    const after = await t.db.member.findUniqueOrThrow({ where: { id: member.id } });
    const { phone, version, updatedAt, ...rest } = after;
    expect({ phone, version }).toEqual({ phone: '0922222222', version: 2 });
    expect(member).toMatchObject(rest);
    expect(updatedAt).not.toEqual(member.updatedAt);
    const audited = await t.db.auditEntry.findMany({ where: { entityId: member.id, action: 'applyImport' } });
    expect(audited).toMatchObject([
      {
        before: { phone: '0911111111' },
        after: { phone: '0922222222' },
        actorId: admin,
        branchId,
        memberId: member.id,
      },
    ]);
  });

  test('opens adjustments on the open tasks of whoever it says has left, and records the event', async () => {
    const member = await an('1970-05-19');
    const stays = await makeMember(t.db, { branchId, fullName: 'Lê Thị Bình', birthDate: new Date('1980-02-01') });
    const task = await makeAssignment(t.db, { memberId: member.id, status: 'ACTIVE' });
    const other = await makeAssignment(t.db, { memberId: stays.id, status: 'ACTIVE' });
    const heading = 'Họ và tên;Chi bộ;Ngày sinh;Tình trạng';
    const file = csv(
      heading,
      `Nguyễn Văn An;${BRANCH};19/5/1970;Đã chuyển sinh hoạt chính thức`,
      `Lê Thị Bình;${BRANCH};1/2/1980;`,
    );
    expect((await apply(t, admin, await send(file))).summary).toMatchObject({ updated: 1, unchanged: 1 });
    const event = await t.db.memberEvent.findFirstOrThrow({ where: { memberId: member.id } });
    expect(event).toMatchObject({ kind: 'OFFICIAL_TRANSFER', branchId });
    expect(await t.db.adjustment.findMany({ where: { assignmentId: { in: [task.id, other.id] } } })).toMatchObject([
      { assignmentId: task.id, memberEventId: event.id, kind: 'ASSIGNMENT', resolvedOn: null, branchId },
    ]);
    expect(await t.db.auditEntry.count({ where: { entityId: event.id, action: 'applyImport' } })).toBe(1);
    const [term] = await t.db.memberTerm.findMany({ where: { memberId: member.id, validTo: null } });
    expect(term).toMatchObject({ status: 'TRANSFERRED_OUT' });
  });

  test('leaves existing records alone when told to, and empty cells clear nothing', async () => {
    const member = await an('1970-05-19', { phone: '0911111111' });
    const id = await send(roster(`Nguyễn Văn An;${BRANCH};19/5/1970;`, `Lê Thị Bình;${BRANCH};1980;0933333333`));
    expect((await apply(t, admin, id)).summary).toMatchObject({ unchanged: 1, created: 1 });
    const skipping = await send(roster(`Nguyễn Văn An;${BRANCH};19/5/1970;0944444444`));
    await configure(t, admin, skipping, { options: { onExisting: 'SKIP' } });
    expect((await apply(t, admin, skipping)).summary).toMatchObject({ skipped: 1, updated: 0 });
    expect(await t.db.member.findUniqueOrThrow({ where: { id: member.id } })).toEqual(member);
  });

  test('asks who is meant when two fit, and does as somebody decides', async () => {
    const first = await an('1970-05-19');
    const second = await an('1970-08-01');
    const id = await send(
      roster(...['0911111111', '0922222222', '0933333333'].map((phone) => `Nguyễn Văn An;${BRANCH};;${phone}`)),
    );
    const { rows } = await preview(t, admin, id);
    expect(rows.map(codes).every((each: string[]) => each.includes('AMBIGUOUS_PERSON'))).toBe(true);
    expect(rows[0].candidates).toEqual([
      { id: first.id, label: 'Nguyễn Văn An', birthDate: '19/05/1970', branch: BRANCH },
      { id: second.id, label: 'Nguyễn Văn An', birthDate: '01/08/1970', branch: BRANCH },
    ]);
    await decide(id, 2, { action: 'USE_EXISTING', memberId: second.id });
    await decide(id, 3, { action: 'CREATE_NEW' });
    await decide(id, 4, { action: 'SKIP' });
    const decided = await preview(t, admin, id);
    expect(decided.rows.map(({ action }: { action: string }) => action)).toEqual(['UPDATE', 'CREATE', 'SKIP']);
    await decide(id, 4, null);
    expect((await preview(t, admin, id)).actions).toEqual({ UPDATE: 1, CREATE: 1, REFUSE: 1 });
    await decide(id, 4, { action: 'SKIP' });
    expect((await apply(t, admin, id)).summary).toMatchObject({ updated: 1, created: 1, skipped: 1 });
    const people = await t.db.member.findMany({ where: { branchId }, orderBy: { id: 'asc' } });
    expect(people.map(({ phone }) => phone)).toEqual([null, '0911111111', '0922222222']);
  });

  test('a choice names a row of the table and a member of the unit, and fits the kind', async () => {
    const stranger = await makeMember(t.db);
    const id = await send(roster(`Nguyễn Văn An;${BRANCH};1970;`));
    const fieldOf = async (...args: Parameters<typeof decide>) =>
      Object.keys((await decide(...args)).errors?.[0]?.extensions.fields ?? {});
    expect(await fieldOf(id, 1, { action: 'SKIP' })).toEqual(['rowNumbers']);
    expect(await fieldOf(id, 99, { action: 'SKIP' })).toEqual(['rowNumbers']);
    expect(await fieldOf(id, 2, { action: 'USE_EXISTING', memberId: stranger.id })).toEqual(['decision.memberId']);
    expect(await fieldOf(id, 2, { action: 'USE_EXISTING' })).toEqual(['decision.memberId']);
    const other = await send(tasks(`Nguyễn Văn An;${BRANCH};Hòa giải;Hòa giải;;;1/1/2026;;`), { year: 2026 });
    expect(await fieldOf(other, 2, { action: 'CREATE_NEW' })).toEqual(['decision.action']);
  });

  test('somebody who seems to be in another branch is asked about, and stays there', async () => {
    const member = await an('1970-05-19', { phone: '0911111111' });
    await makeBranch(t.db, { parentId: communeId, name: 'Chi bộ Tổ dân phố 2' });
    const id = await send(roster('Nguyễn Văn An;Chi bộ Tổ dân phố 2;19/5/1970;0922222222'));
    const { rows } = await preview(t, admin, id);
    expect(codes(rows[0])).toContain('PERSON_IN_OTHER_BRANCH');
    expect(rows[0].candidates).toMatchObject([{ id: member.id, branch: BRANCH }]);
    await decide(id, 2, { action: 'USE_EXISTING', memberId: member.id });
    expect(codes((await preview(t, admin, id)).rows[0])).toContain('BRANCH_KEPT');
    await apply(t, admin, id);
    const after = await t.db.member.findUniqueOrThrow({ where: { id: member.id } });
    expect(after).toMatchObject({ branchId, phone: '0922222222' });
  });

  test('makes branches only when told to, by who may, and never an ended or doubtful one', async () => {
    await makeBranch(t.db, { parentId: communeId, name: 'Chi bộ Cũ', validTo: new Date('2025-01-01') });
    for (const name of ['Chi bộ Đôi', 'Chi Bộ Đôi']) await makeBranch(t.db, { parentId: communeId, name });
    const id = await send(
      roster('A Văn;Chi bộ Mới;1970;', 'B Văn;chi bộ  MỚI;1971;', 'C Văn;Chi bộ Cũ;1972;', 'D Văn;Chi bộ Đôi;1973;'),
    );
    expect((await preview(t, admin, id)).problems).toMatchObject({
      UNKNOWN_BRANCH: 2,
      BRANCH_ENDED: 1,
      AMBIGUOUS_BRANCH: 1,
    });
    await configure(t, admin, id, { options: { createBranches: true, errorPolicy: 'SKIP_FAILED' } });
    const planned = await preview(t, admin, id);
    expect(planned).toMatchObject({ newBranches: ['Chi bộ Mới'], actions: { CREATE: 2, REFUSE: 2 } });
    expect((await apply(t, admin, id)).summary).toMatchObject({ created: 2, refused: 2, branchesCreated: 1 });

    const query = { organizationId: branchId, fileName: 'a.csv' };
    const own = await uploaded(t, secretary, roster('E Văn;Chi bộ Khác;1970;'), query);
    const options = { createBranches: true };
    const refused = await change(t, secretary, 'configureImport', { id: own, version: 1, options });
    expect(refused.errors?.[0]?.extensions).toMatchObject({ fields: { 'options.createBranches': {} } });
    expect((await preview(t, secretary, own)).problems).toMatchObject({ UNKNOWN_BRANCH: 1 });
  });

  test('of a branch needs no column of branches', async () => {
    const query = { organizationId: branchId, fileName: 'a.csv' };
    const id = await uploaded(t, secretary, csv('Họ và tên;Ngày sinh', 'Nguyễn Văn An;1970'), query);
    expect((await readImport(t, secretary, id)).missingFields).toEqual([]);
    expect((await apply(t, secretary, id)).summary).toMatchObject({ created: 1 });
    expect(await t.db.member.count({ where: { branchId } })).toBe(1);
  });

  test('whose dates the database could not hold refuses the row instead of failing', async () => {
    await an('1970-05-19', { joinedOn: null, officialOn: null });
    const id = await send(csv('Họ và tên;Chi bộ;Ngày vào Đảng', `Nguyễn Văn An;${BRANCH};1970`));
    expect((await preview(t, admin, id)).problems).toMatchObject({ JOINED_BEFORE_BIRTH: 1 });
    expect(await apply(t, admin, id)).toMatchObject({ status: 'FAILED', failure: 'ROWS_REFUSED' });
  });
});

describe('a table of assignments', () => {
  test('joins the plan there is, warns of what was not certain, and reports what it could not find', async () => {
    const plan = await makePlan(t.db, { branchId });
    const secretaryMember = await makeMember(t.db, { branchId, fullName: 'Lê Văn Bí', position: 'SECRETARY' });
    await an('1970-05-19');
    await makeMember(t.db, { branchId, fullName: 'Trần Văn Miễn', status: 'EXEMPT' });
    const id = await send(
      tasks(
        `Nguyễn Văn An;${BRANCH};Khuyến học;Vận động khuyến học;;Bí thư;;;10%`,
        `Lê Văn Bí;${BRANCH};Hòa giải;Hòa giải ở cơ sở;;Bí thư;1/1/2026;;`,
        `Trần Văn Miễn;${BRANCH};Phụ trách hộ;Phụ trách nhóm (7 hộ);Nhóm hộ số 1;Phó Bí thư;1/1/2026;;`,
        `Nguyễn Văn An;${BRANCH};Phụ trách hộ;Phụ trách nhóm (6 hộ);Nhóm hộ số 1;;1/1/2026;;`,
        `Không Có Ai;${BRANCH};Hòa giải;Hòa giải;;;1/1/2026;;`,
        `Nguyễn Văn An;${BRANCH};Vũ trụ;Bay;;;1/1/2026;;`,
      ),
      { year: 2026 },
    );
    expect((await preview(t, admin, id)).problems).toMatchObject({ UNKNOWN_HOUSEHOLD_GROUP: 2 });
    await configure(t, admin, id, { options: { createHouseholdGroups: true, errorPolicy: 'SKIP_FAILED' } });
    const planned = await preview(t, admin, id);
    expect(planned.rows.map(codes)).toEqual([
      expect.arrayContaining(['START_ASSUMED']),
      expect.arrayContaining(['GUIDE_IS_MEMBER']),
      expect.arrayContaining(['GUIDE_NOT_FOUND', 'MEMBER_NOT_ASSIGNABLE']),
      expect.arrayContaining(['GROUP_COUNT_DIFFERS', 'GROUP_SHARED']),
      expect.arrayContaining(['PERSON_NOT_FOUND']),
      expect.arrayContaining(['TASK_FIELD_UNKNOWN']),
    ]);
    expect(planned).toMatchObject({
      newPlans: [],
      newHouseholdGroups: [{ branch: BRANCH, name: 'Nhóm hộ số 1', statedCount: 7 }],
      actions: { CREATE: 4, REFUSE: 2 },
    });
    await apply(t, admin, id);
    const stored = await t.db.assignment.findMany({ where: { branchId }, orderBy: { id: 'asc' } });
    expect(stored).toMatchObject([
      { planId: plan.id, guideId: secretaryMember.id, guideNote: null, progress: 10, startsOn: new Date('2026-01-01') },
      { guideId: null, guideNote: 'Bí thư' },
      { guideId: null, guideNote: 'Phó Bí thư', kind: 'HOUSEHOLD' },
      { kind: 'HOUSEHOLD', status: 'ACTIVE' },
    ]);
    expect(await t.db.householdGroup.findMany({ where: { branchId } })).toMatchObject([
      { code: 'NH01', statedCount: 7 },
    ]);
  });

  test('changes an assignment that is there and leaves a finished one', async () => {
    await an('1970-05-19');
    const line = (progress: string) =>
      tasks(`Nguyễn Văn An;${BRANCH};Hòa giải;Hòa giải ở cơ sở;;;1/1/2026;;${progress}`);
    await apply(t, admin, await send(line('10%'), { year: 2026 }));
    expect((await apply(t, admin, await send(line('60%'), { year: 2026 }))).summary).toMatchObject({
      updated: 1,
      created: 0,
    });
    const where = { branchId };
    expect(await t.db.assignment.findMany({ where })).toMatchObject([{ progress: 60, version: 2 }]);
    await t.db.assignment.updateMany({ where, data: { status: 'COMPLETED', completedOn: new Date('2026-06-01') } });
    const late = await send(line('90%'), { year: 2026 });
    expect(codes((await preview(t, admin, late)).rows[0])).toContain('ASSIGNMENT_CLOSED');
    expect((await apply(t, admin, late)).summary).toMatchObject({ skipped: 1, updated: 0 });
    expect(await t.db.assignment.findMany({ where })).toMatchObject([{ progress: 60 }]);
  });

  test('needs a year, and an open plan', async () => {
    await an('1970-05-19');
    const day = new Date('2026-01-05');
    await makePlan(t.db, { branchId, status: 'CLOSED', closedOn: day });
    const id = await send(tasks(`Nguyễn Văn An;${BRANCH};Hòa giải;Hòa giải;;;1/1/2026;;`));
    const answer = await change(t, admin, 'applyImport', { id, version: 1 });
    expect(answer.errors?.[0]?.extensions).toMatchObject({ fields: { 'options.year': { key: 'REQUIRED' } } });
    await configure(t, admin, id, { options: { year: 2026 } });
    expect((await preview(t, admin, id)).problems).toMatchObject({ PLAN_CLOSED: 1 });
  });
});

describe('evaluation results', () => {
  test('tell namesakes apart by birth date and do not touch what is locked or under way', async () => {
    await an('1970-05-19');
    const second = await an('1980-01-01');
    const lines = [
      `Nguyễn Văn An;${BRANCH};1/1/1980;80;HTTNV`,
      `Nguyễn Văn An;${BRANCH};1990;60;HTNV`,
      `Nguyễn Văn An;${BRANCH};;60;HTNV`,
    ];
    const id = await send(results(...lines), { year: 2025 });
    await configure(t, admin, id, { options: { errorPolicy: 'SKIP_FAILED' } });
    const { rows } = await preview(t, admin, id);
    expect(rows[0]).toMatchObject({ action: 'CREATE', memberId: second.id });
    expect(codes(rows[1])).toContain('BIRTH_DATE_DIFFERS');
    expect(rows[1].candidates).toHaveLength(2);
    expect(codes(rows[2])).toContain('AMBIGUOUS_PERSON');
    await apply(t, admin, id);

    const other = await send(results(`Nguyễn Văn An;${BRANCH};1/1/1980;95;HTXSNV`), { year: 2025 });
    expect((await preview(t, admin, other)).problems).toMatchObject({ EVALUATION_LOCKED: 1 });
    await t.db.evaluationCycle.updateMany({ where: { organizationId: communeId }, data: { status: 'OPEN' } });
    expect((await preview(t, admin, other)).problems).toMatchObject({ CYCLE_OPEN: 1 });
  });

  test('need a level and a rule set', async () => {
    await an('1970-05-19');
    const id = await send(results(`Nguyễn Văn An;${BRANCH};1970;80;`), { year: 1999 });
    expect((await preview(t, admin, id)).problems).toMatchObject({ LEVEL_MISSING: 1, RULE_SET_MISSING: 1 });
  });
});

describe('applying', () => {
  const good = `Nguyễn Văn An;${BRANCH};1970;`;
  const bad = 'Lê Văn Bình;Chi bộ không rõ;1971;';

  test('writes nothing while a row is refused, unless told to leave it out', async () => {
    const id = await send(roster(good, bad));
    const failed = await apply(t, admin, id);
    expect(failed).toMatchObject({ status: 'FAILED', failure: 'ROWS_REFUSED', summary: null, doneCount: 0 });
    expect(failed.failureMessage).toContain('chưa ghi gì');
    expect(await t.db.member.count({ where: { communeId } })).toBe(0);
    const entry = await t.db.auditEntry.findFirst({ where: { entityId: id, outcome: 'REFUSED' } });
    expect(entry).toMatchObject({ action: 'applyImport', reason: 'ROWS_REFUSED' });
    await configure(t, admin, id, { options: { errorPolicy: 'SKIP_FAILED' } });
    expect(await apply(t, admin, id)).toMatchObject({
      status: 'APPLIED',
      failure: null,
      summary: { created: 1, refused: 1 },
    });
  });

  test('twice at once has one effect, and once more is refused', async () => {
    const id = await send(roster(good));
    const answers = await Promise.all([1, 2].map(() => change(t, admin, 'applyImport', { id, version: 1 })));
    await importsSettled();
    expect(answers.filter(({ errors }) => !errors)).toHaveLength(1);
    expect(answers.find(({ errors }) => errors)?.errors?.[0]?.extensions.code).toBe('CONFLICT');
    expect(await t.db.member.count({ where: { communeId } })).toBe(1);
    const { version, status } = await readImport(t, admin, id);
    expect(status).toBe('APPLIED');
    for (const name of ['applyImport', 'configureImport', 'cancelImport']) {
      const again = await change(t, admin, name, { id, version });
      expect(again.errors?.[0]?.extensions).toMatchObject({ code: 'CONFLICT', key: 'IMPORT_STATUS' });
    }
  });

  test('the same file as two imports at once makes every person once', async () => {
    const people = Array.from(
      { length: 50 },
      (_, at) => `Nguyễn Văn ${'ABCDEĐGHIK'[at % 10]}${'abcde'[at % 5]};${BRANCH};${1950 + at};`,
    );
    const ids = [await send(roster(...people)), await send(roster(...people))];
    await Promise.all(ids.map((id) => change(t, admin, 'applyImport', { id, version: 1 })));
    await importsSettled();
    const done = await Promise.all(ids.map((id) => readImport(t, admin, id)));
    expect(done.map(({ status }) => status)).toEqual(['APPLIED', 'APPLIED']);
    expect(done.map(({ summary }) => summary.created).sort()).toEqual([0, 50]);
    expect(await t.db.member.count({ where: { communeId } })).toBe(50);
  });

  test('stores what became of every row, drops the cells, and hands it out as a safe file', async () => {
    const id = await send(roster(good, bad));
    await configure(t, admin, id, { options: { errorPolicy: 'SKIP_FAILED' } });
    await apply(t, admin, id);
    const rows = await t.db.importRow.findMany({ where: { importId: id }, orderBy: { rowNumber: 'asc' } });
    const member = await t.db.member.findFirstOrThrow({ where: { communeId } });
    expect(rows).toMatchObject([
      { rowNumber: 2, outcome: 'CREATED', entityId: member.id, cells: { label: 'Nguyễn Văn An' } },
      { rowNumber: 3, outcome: 'REFUSED', entityId: null, cells: { label: 'Lê Văn Bình' } },
    ]);
    const file = async (language: string) => {
      const headers = { cookie: await t.cookieFor(admin), 'accept-language': language };
      return t.app.inject({ url: `/imports/${id}/result.csv`, headers });
    };
    const response = await file('vi');
    expect(response.headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(response.headers['content-disposition']).toContain(encodeURIComponent('tệp - kết quả.csv'));
    expect(response.body.startsWith('\uFEFF')).toBe(true);
    const [headings, first, second] = parse(response.body, { bom: true }) as string[][];
    expect(headings).toEqual(['Dòng', 'Kết quả', 'Nội dung', 'Ghi chú']);
    expect(first?.slice(0, 3)).toEqual(['2', 'Thêm mới', 'Nguyễn Văn An']);
    expect(second?.[3]).toContain('“Chi bộ không rõ” không phải tên chi bộ');
    expect((await file('en')).body).toContain('Created');
    // What the panel asks for counts, whatever language the browser prefers.
    const inPanel = async (language: string) =>
      t.app.inject({
        url: `/imports/${id}/result.csv?language=${language}`,
        headers: { cookie: await t.cookieFor(admin), 'accept-language': 'vi' },
      });
    expect((await inPanel('en')).body).toContain('Created');
    expect((await inPanel('fr')).statusCode).toBe(400);
  });

  test('a file of results never holds a formula', async () => {
    const heading = '=cmd|"Họ và tên"';
    const id = await send(
      csv(`"${heading.replaceAll('"', '""')}";Chi bộ;Ngày sinh;Giới tính`, '"=1+1";=Chi bộ;1970;=1+1'),
    );
    await configure(t, admin, id, {
      mapping: ['fullName', 'branchName', 'birthDate', 'gender'].map((field, index) => ({ index, field })),
    });
    const response = await t.app.inject({
      url: `/imports/${id}/result.csv`,
      headers: { cookie: await t.cookieFor(admin) },
    });
    expect(response.statusCode).toBe(200);
    const cells = (parse(response.body, { bom: true }) as string[][]).flat();
    expect(cells.some((cell) => cell.includes('=cmd'))).toBe(true);
    expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
  });

  test('remembers the columns for the next file of the organisation, and only for it', async () => {
    const text = csv('Ai;Ở đâu;Sinh', `Nguyễn Văn An;${BRANCH};1970`);
    const query = { organizationId: communeId, fileName: 'a.csv', kind: 'MEMBERS', headerRow: 1 };
    const id = await uploaded(t, admin, text, query);
    const { missingFields, version } = await readImport(t, admin, id);
    expect(missingFields).toEqual(['fullName', 'branchName']);
    const early = await change(t, admin, 'applyImport', { id, version });
    expect(early.errors?.[0]?.extensions).toMatchObject({ fields: { mapping: { key: 'IMPORT_FIELDS_MISSING' } } });
    await configure(t, admin, id, {
      mapping: ['fullName', 'branchName', 'birthDate'].map((field, index) => ({ index, field })),
    });
    await apply(t, admin, id);
    const next = await readImport(t, admin, await uploaded(t, admin, text, query));
    expect(next.columns).toMatchObject([
      { field: 'fullName', confidence: 'SAVED' },
      { field: 'branchName', confidence: 'SAVED' },
      { field: 'birthDate', confidence: 'SAVED' },
    ]);
    expect(
      (await t.db.importMapping.findMany()).filter(({ organizationId }) => organizationId === communeId),
    ).toHaveLength(1);
  });

  test('a column is chosen once, within the table, for a field of the kind', async () => {
    const id = await send(roster(good));
    const keysOf = async (mapping: object[]) => {
      const answer = await change(t, admin, 'configureImport', { id, version: 1, mapping });
      return Object.keys(answer.errors?.[0]?.extensions.fields ?? {});
    };
    expect(await keysOf([{ index: 9, field: 'fullName' }])).toEqual(['mapping.0.index']);
    expect(await keysOf([{ index: 0, field: 'religion' }])).toEqual(['mapping.0.field']);
    expect(
      await keysOf([
        { index: 0, field: 'fullName' },
        { index: 1, field: 'fullName' },
      ]),
    ).toEqual(['mapping.1.field']);
    const stale = await change(t, admin, 'configureImport', { id, version: 7 });
    expect(stale.errors?.[0]?.extensions).toMatchObject({ code: 'CONFLICT', currentVersion: 1 });
  });

  test('given up, its rows are gone and the fact stays', async () => {
    const id = await send(roster(good));
    const answer = await change(t, admin, 'cancelImport', { id, version: 1 });
    expect(answer.data.cancelImport.import).toMatchObject({ status: 'CANCELLED', version: 2 });
    expect(await t.db.importRow.count({ where: { importId: id } })).toBe(0);
    expect(await t.db.auditEntry.count({ where: { entityId: id, action: 'cancelImport' } })).toBe(1);
  });

  test('one that a stopped process left running fails on the next start and can be tried again', async () => {
    const id = await send(roster(good));
    await t.db.import.update({ where: { id }, data: { status: 'RUNNING', version: 2 } });
    expect(await failInterruptedImports(t.db)).toBe(1);
    expect(await readImport(t, admin, id)).toMatchObject({ status: 'FAILED', failure: 'INTERRUPTED', version: 3 });
    expect(await failInterruptedImports(t.db)).toBe(0);
    expect(await apply(t, admin, id)).toMatchObject({ status: 'APPLIED', summary: { created: 1 } });
  });

  test('a failure in the middle leaves nothing of it', async () => {
    const id = await send(
      roster(...Array.from({ length: 3 }, (_, at) => `Nguyễn Văn ${'ABC'[at]};${BRANCH};${1950 + at};`)),
    );
    // The last thing written is refused by the database, after members and audit rows.
    await t.db.$executeRawUnsafe(
      `ALTER TABLE "ImportMapping" ADD CONSTRAINT "test_refusal" CHECK ("organizationId" <> '${communeId}')`,
    );
    const before = await t.db.auditEntry.count({ where: { entityType: 'Member' } });
    expect(await apply(t, admin, id)).toMatchObject({ status: 'FAILED', failure: 'INTERNAL' });
    expect(await t.db.member.count({ where: { communeId } })).toBe(0);
    expect(await t.db.auditEntry.count({ where: { entityType: 'Member' } })).toBe(before);
    await t.db.$executeRawUnsafe('ALTER TABLE "ImportMapping" DROP CONSTRAINT "test_refusal"');
    expect(await apply(t, admin, id)).toMatchObject({ status: 'APPLIED', summary: { created: 3 } });
  });
});
