import { printSources } from '@phan-cong/api/prints/sources';
import { makeAssignment } from '@phan-cong/prisma/factories/makeAssignment';
import { makeMember } from '@phan-cong/prisma/factories/makeMember';
import { makeAdjustment, makeMemberEvent } from '@phan-cong/prisma/factories/makeMemberEvent';
import { makeBranch, makeOrganization } from '@phan-cong/prisma/factories/makeOrganization';
import { makePlan } from '@phan-cong/prisma/factories/makePlan';
import { makeReview } from '@phan-cong/prisma/factories/makeReview';
import { makeTaskField } from '@phan-cong/prisma/factories/makeTaskField';
import { makeUser } from '@phan-cong/prisma/factories/makeUser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { paperRows, readDocx, readPdf } from '../../helpers/papers.ts';
import { startTestApp, type TestApp } from '../../helpers/testApp.ts';

const MEMBERS = 60;
const LETTERS = 'aăâbcdđeêghiklmnoôơpqrstuưvxy'.split('');
/** Every letter of Vietnamese with every tone, small and capital. */
const ALPHABET = LETTERS.flatMap((letter) =>
  (/[aăâeêioôơuưy]/.test(letter) ? ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'] : ['']).flatMap((tone) => {
    const composed = (letter + tone).normalize('NFC');
    return [composed, composed.toUpperCase()];
  }),
).join('');

let t: TestApp;
let branchId: string;
let planId: string;
let secretary: string;
let otherSecretary: string;
let communeAdmin: string;
let analyst: string;
let otherBranchId: string;
let memberId: string;

beforeAll(async () => {
  t = await startTestApp();
  const provinceId = (await makeOrganization(t.db, { kind: 'PROVINCE', name: 'Đảng bộ tỉnh Ninh Bình' })).id;
  const communeId = (await makeOrganization(t.db, { parentId: provinceId, name: 'Đảng bộ phường Hoa Lư' })).id;
  branchId = (await makeBranch(t.db, { parentId: communeId, name: 'Chi bộ Tổ dân phố 1' })).id;
  otherBranchId = (await makeBranch(t.db, { parentId: communeId, name: 'Chi bộ Tổ dân phố 2' })).id;
  const taskFieldId = (await makeTaskField(t.db, { name: 'Tuyên truyền', nameEn: 'Propaganda' })).id;
  planId = (
    await makePlan(t.db, {
      branchId,
      resolutionNumber: '12-NQ/CB',
      criteria: { create: [{ name: 'Phù hợp sức khỏe, hoàn cảnh', weight: 60, ordinal: 1 }] },
    })
  ).id;
  const guide = await makeMember(t.db, { branchId, fullName: 'Đặng Thị Ngọc Ánh', position: 'SECRETARY' });
  for (let index = 0; index < MEMBERS; index += 1) {
    const member = await makeMember(t.db, { branchId, fullName: `Nguyễn Tôn Nữ Hoàng Phương Thảo ${index}` });
    memberId = member.id;
    const assignment = await makeAssignment(t.db, {
      planId,
      memberId: member.id,
      taskFieldId,
      guideId: guide.id,
      title: `NV${String(index).padStart(3, '0')} ${index === 0 ? ALPHABET : 'Tuyên truyền, vận động nhân dân chấp hành chủ trương'}`,
      deliverable: index === 1 ? 'x'.repeat(180) : 'Báo cáo <hằng quý> & "sổ ghi chép"',
      quantityTarget: 4,
      startsOn: new Date('2026-01-10'),
      dueOn: new Date('2026-12-20'),
      basis: 'RESOLUTION',
      basisText: '12-NQ/CB',
      coordinators: 'Ban công tác Mặt trận',
    });
    await makeReview(t.db, {
      assignmentId: assignment.id,
      rating: index % 2 === 0 ? 'GOOD' : null,
      comment: 'Có sổ theo dõi đầy đủ',
      periodFrom: new Date('2026-07-01'),
      periodTo: new Date('2026-09-30'),
    });
    await makeAdjustment(t.db, { assignmentId: assignment.id });
  }
  const stranger = await makeMember(t.db, { branchId: otherBranchId, fullName: 'Lê Văn Bình' });
  await makeAssignment(t.db, { memberId: stranger.id, title: 'Việc của chi bộ khác' });
  const as = async (role: string, organizationId: string) =>
    (await makeUser(t.db, { grants: [{ role: role as never, organizationId }] })).id;
  secretary = await as('BRANCH_SECRETARY', branchId);
  otherSecretary = await as('BRANCH_SECRETARY', otherBranchId);
  communeAdmin = await as('COMMUNE_ADMIN', communeId);
  analyst = await as('ANALYST', provinceId);
});
afterAll(() => t.close());

async function get(user: string | null, paper: string, query: Record<string, unknown> = {}) {
  const values = Object.entries(query).map(([name, value]) => [
    name,
    typeof value === 'string' ? value : JSON.stringify(value),
  ]);
  const url = `/print/${paper}?${new URLSearchParams(values)}`;
  return t.app.inject({ method: 'GET', url, headers: user ? { cookie: await t.cookieFor(user) } : {} });
}

async function file(paper: string, query: Record<string, unknown>): Promise<Buffer> {
  const response = await get(secretary, paper, query);
  expect(response.statusCode, response.body.slice(0, 300)).toBe(200);
  return response.rawPayload;
}

type Paper = { paper: string; query(): Record<string, unknown>; list: string; heads: string[] };

const PAPERS: Paper[] = [
  {
    paper: 'plan',
    query: () => ({ id: planId }),
    list: 'query($planId: ID) { list: assignments(filter: { planId: $planId }) { totalCount } }',
    heads: ['STT', 'Họ và tên', 'Nhiệm vụ', 'Lĩnh vực', 'Sản phẩm, chỉ tiêu', 'Thời gian', 'Người hướng dẫn, giúp đỡ'],
  },
  {
    paper: 'assignments',
    query: () => ({ filter: { branchId, year: 2026 } }),
    list: 'query($branchId: ID) { list: assignments(filter: { branchId: $branchId, year: 2026 }) { totalCount } }',
    heads: ['Rõ người', 'Rõ việc', 'Rõ thời gian', 'Rõ trách nhiệm', 'Rõ sản phẩm', 'Rõ thẩm quyền'],
  },
  {
    paper: 'reviews',
    query: () => ({ filter: { within: branchId } }),
    list: 'query($branchId: ID) { list: reviews(filter: { within: $branchId }) { totalCount } }',
    heads: ['Họ và tên', 'Nhiệm vụ', 'Tiến độ', 'Mức', 'Đảng viên tự nhận xét', 'Chi bộ nhận xét'],
  },
  {
    paper: 'adjustments',
    query: () => ({ filter: { within: branchId, isOpen: true } }),
    list: 'query($branchId: ID) { list: adjustments(filter: { within: $branchId, isOpen: true }) { totalCount } }',
    heads: ['Đảng viên biến động', 'Biến động', 'Nhiệm vụ', 'Người được giao', 'Thời hạn', 'Cách giải quyết'],
  },
];

const codes = (words: string) => words.match(/NV\d{3}/g) ?? [];

describe('a paper', () => {
  test.each(PAPERS)('$paper as a Word file holds every row of the list under heads that repeat', async (asked) => {
    const { data } = await t.graphql(secretary, asked.list, { planId, branchId });
    const { xml, text, tables } = readDocx(await file(`${asked.paper}.docx`, asked.query()));
    const ruled = tables.filter(({ isHeadRepeated }) => isHeadRepeated);
    const table = ruled.at(-1);
    expect(table?.rows[0]).toEqual(expect.arrayContaining(asked.heads));
    expect(table?.isKeptWhole).toBe(true);
    expect(table?.rows.length).toBe(data.list.totalCount + 1);
    expect(new Set(codes(text)).size).toBe(MEMBERS);
    expect(text).toContain(ALPHABET);
    expect(text).toContain('ĐẢNG BỘ PHƯỜNG HOA LƯ');
    expect(text).toContain('ĐẢNG CỘNG SẢN VIỆT NAM');
    expect(text).toContain('Hoa Lư, ngày 23 tháng 11 năm 2026');
    expect(text).toContain('BÍ THƯ');
    expect(text).toContain('Đặng Thị Ngọc Ánh');
    // A4 across, with the margins of official papers, in twips.
    expect(xml).toMatch(/<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"\/>/);
    expect(xml).toMatch(/<w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701"/);
  });

  test.each(PAPERS)('$paper as a PDF holds the same rows on many pages, each below the heads', async (asked) => {
    const pages = await readPdf(await file(`${asked.paper}.pdf`, asked.query()));
    const text = pages.join(' ');
    expect(new Set(codes(text)).size).toBe(MEMBERS);
    expect(text.replaceAll(' ', '')).toContain(ALPHABET);
    expect(pages.length).toBeGreaterThanOrEqual(5);
    expect(pages[0]).toContain('ĐẢNG CỘNG SẢN VIỆT NAM');
    // The first page bears no number.
    expect(pages[0]).toMatch(/^ĐẢNG BỘ/);
    const full = pages.filter((page) => codes(page).length > 0);
    for (const page of full.slice(1)) {
      // The heads first, the number of the page last: its header is drawn when the page is full.
      expect(page).toMatch(/^STT .* \d+$/);
      for (const head of asked.heads) expect(page).toContain(head);
    }
  });

  test('tells the resolution, the criteria and the sums of a plan', async () => {
    const { text } = readDocx(await file('plan.docx', { id: planId }));
    for (const words of [
      'KẾ HOẠCH PHÂN CÔNG NHIỆM VỤ CHO ĐẢNG VIÊN',
      'Năm 2026',
      'Nghị quyết số: 12-NQ/CB',
      'Họp chi bộ ngày: 05/01/2026',
      'Phù hợp sức khỏe, hoàn cảnh',
      `Tổng cộng: ${MEMBERS} nhiệm vụ giao cho ${MEMBERS} đảng viên.`,
    ])
      expect(text).toContain(words);
    expect(text).not.toContain('Dự thảo');
  });

  test('writes the marks of the file format as letters, and each of the six clear points', async () => {
    const rows = paperRows(await file('assignments.docx', { filter: { branchId, search: 'NV002' } }));
    expect(rows).toEqual([
      [
        '1',
        'Nguyễn Tôn Nữ Hoàng Phương Thảo 2',
        'NV002 Tuyên truyền, vận động nhân dân chấp hành chủ trương\nTuyên truyền',
        'Từ 10/01/2026\nĐến 20/12/2026',
        'Chịu trách nhiệm thực hiện\nHướng dẫn, giúp đỡ: Đặng Thị Ngọc Ánh\nPhối hợp: Ban công tác Mặt trận',
        'Báo cáo <hằng quý> & "sổ ghi chép"\nChỉ tiêu: 4',
        'Chi bộ Tổ dân phố 1 giao\nCăn cứ: Nghị quyết: 12-NQ/CB',
      ],
    ]);
  });

  test('counts the ratings of a period', async () => {
    const { text } = readDocx(await file('reviews.docx', { filter: { within: branchId } }));
    expect(text).toContain('Từ 01/07/2026 đến 30/09/2026');
    expect(text).toContain('Đã kiểm điểm 60 nhiệm vụ: tốt: 30; chưa xếp mức: 30.');
  });

  test('tells whose task it is, why it is to be adjusted, by when, and how it was resolved, branch by branch', async () => {
    const { id: gone } = await makeMember(t.db, { branchId: otherBranchId, fullName: 'Hoàng Văn Đi' });
    const { id: guided } = await makeMember(t.db, { branchId: otherBranchId, fullName: 'Lý Thị Ở' });
    const own = await makeAssignment(t.db, { memberId: gone, title: 'Vệ sinh môi trường' });
    const other = await makeAssignment(t.db, { memberId: guided, title: 'Hòa giải' });
    const event = await makeMemberEvent(t.db, { memberId: gone, effectiveOn: new Date('2026-10-01') });
    const opened = { memberEventId: event.id, openedOn: new Date('2026-10-01') };
    await makeAdjustment(t.db, { ...opened, assignmentId: own.id, dueOn: new Date('2026-11-20') });
    await makeAdjustment(t.db, {
      ...{ ...opened, assignmentId: other.id, kind: 'GUIDE_HANDOVER', dueOn: new Date('2026-11-21') },
      ...{ resolvedOn: new Date('2026-11-10'), resolution: 'KEPT', reason: 'Vẫn hướng dẫn từ xa' },
    });
    const query = { filter: { memberId: gone } };
    const response = await get(otherSecretary, 'adjustments.docx', query);
    expect(paperRows(response.rawPayload)).toEqual([
      [
        ...['1', 'Hoàng Văn Đi', 'Đi làm ăn xa\nTừ 01/10/2026', 'Vệ sinh môi trường', 'Hoàng Văn Đi'],
        ...['20/11/2026\nQuá hạn 3 ngày', ''],
      ],
      [
        ...['2', 'Hoàng Văn Đi', 'Đi làm ăn xa\nTừ 01/10/2026', 'Hòa giải\nThay người hướng dẫn', 'Lý Thị Ở'],
        ...['21/11/2026', 'Giữ nguyên\n10/11/2026\nVẫn hướng dẫn từ xa'],
      ],
    ]);
    const { text } = readDocx(response.rawPayload);
    expect(text).toContain('Tổng cộng: 2 việc cần điều chỉnh; chưa giải quyết: 1; quá hạn: 1.');
    expect(paperRows((await get(secretary, 'adjustments.docx', query)).rawPayload)).toEqual([]);
    const whole = readDocx((await get(communeAdmin, 'adjustments.docx')).rawPayload);
    const captioned = ['Chi bộ Tổ dân phố 1', 'Chi bộ Tổ dân phố 2'].map((name) => whole.text.indexOf(name));
    expect(captioned.every((at) => at >= 0)).toBe(true);
    await t.db.adjustment.deleteMany({ where: { branchId: otherBranchId } });
    await t.db.assignment.deleteMany({ where: { id: { in: [own.id, other.id] } } });
  });

  test('speaks Vietnamese unless asked for English, and is named without names', async () => {
    const response = await get(secretary, 'assignments.docx', { filter: { branchId }, language: 'en' });
    const { text } = readDocx(response.rawPayload);
    expect(text).toContain('COMMUNIST PARTY OF VIET NAM');
    expect(text).toContain('Hoa Lư, 23 November 2026');
    expect(text).toContain('Propaganda');
    expect(response.headers).toMatchObject({
      'content-disposition': 'attachment; filename="assignments-2026-11-23.docx"',
      'content-type': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'cache-control': 'no-store',
    });
    const pdf = await get(secretary, 'memberRecord.pdf', { id: memberId });
    expect(pdf.headers).toMatchObject({
      'content-disposition': 'attachment; filename="memberRecord-2026-11-23.pdf"',
      'content-type': 'application/pdf',
    });
  });

  test('without rows says so', async () => {
    const none = { filter: { branchId, search: 'không có việc này' } };
    expect(readDocx(await file('assignments.docx', none)).text).toContain('Chưa có nhiệm vụ nào được phân công.');
    const [page] = await readPdf(await file('reviews.pdf', { filter: { search: 'không có việc này' } }));
    expect(page).toContain('Chưa có nhiệm vụ nào được kiểm điểm.');
  });
});

describe('papers', () => {
  test('leave one row in the trail each, also when refused', async () => {
    const before = await t.db.auditEntry.count();
    await get(secretary, 'plan.docx', { id: planId });
    await get(secretary, 'assignments.pdf', { filter: { search: 'NV003' } });
    await get(secretary, 'memberRecord.docx', { id: memberId });
    await get(analyst, 'reviews.pdf');
    const added = await t.db.auditEntry.findMany({ orderBy: { id: 'asc' }, skip: before });
    expect(added).toMatchObject([
      {
        action: 'print',
        entityType: 'AssignmentPlan',
        entityId: planId,
        branchId,
        after: { format: 'docx', rowCount: 61 },
      },
      { action: 'print', entityType: 'assignments', after: { filter: { search: 'NV003' }, rowCount: 1 } },
      { action: 'print', entityType: 'Member', entityId: memberId, memberId, actorId: secretary },
      { action: 'print', entityType: 'reviews', actorId: analyst, outcome: 'REFUSED', reason: 'FORBIDDEN' },
    ]);
    expect(added.length).toBe(4);
  });

  test('are refused to strangers, and a hidden record is answered as a missing one', async () => {
    for (const paper of printSources.keys()) {
      expect((await get(null, `${paper}.pdf`)).json()).toMatchObject({ error: { code: 'UNAUTHENTICATED' } });
      expect((await get(analyst, `${paper}.pdf`, { id: planId })).statusCode).toBe(403);
    }
    for (const [paper, id] of [
      ['plan', planId],
      ['memberRecord', memberId],
    ] as const) {
      const hidden = await get(otherSecretary, `${paper}.docx`, { id });
      const missing = await get(otherSecretary, `${paper}.docx`, { id: '01890000-0000-7000-8000-000000000000' });
      expect([hidden.statusCode, hidden.body]).toEqual([404, missing.body]);
      expect((await get(otherSecretary, `${paper}.docx`, { id: 'x' })).body).toBe(missing.body);
    }
  });

  test('explain what is wrong', async () => {
    const refused = async (paper: string, query: Record<string, unknown> = {}) => {
      const response = await get(secretary, paper, query);
      return [response.statusCode, response.json().error?.code, Object.keys(response.json().error?.fields ?? {})];
    };
    expect(await refused('plan.docx')).toEqual([400, 'BAD_USER_INPUT', ['id']]);
    expect(await refused('assignments.docx', { filter: '{' })).toEqual([400, 'BAD_USER_INPUT', ['filter']]);
    expect(await refused('reviews.pdf', { filter: { nothing: 1 } })).toEqual([400, 'BAD_USER_INPUT', ['filter']]);
    expect(await refused('plan.pdf', { id: planId, language: 'fr' })).toEqual([400, 'BAD_USER_INPUT', ['language']]);
    expect(await refused('memberRecord.pdf', { id: memberId, fromYear: 'x' })).toEqual([
      400,
      'BAD_USER_INPUT',
      ['fromYear'],
    ]);
    expect(await refused('sessions.pdf')).toEqual([404, 'NOT_FOUND', []]);
    expect((await get(secretary, 'plan.csv', { id: planId })).statusCode).toBe(404);
  });

  test('have at most 5,000 rows, and say what to do beyond', async () => {
    const { id } = await t.db.assignment.findFirstOrThrow({ where: { member: { branchId: otherBranchId } } });
    await t.db.$executeRaw`INSERT INTO "Assignment"
      SELECT (jsonb_populate_record(a, jsonb_build_object('id', gen_random_uuid()))).*
      FROM "Assignment" a, generate_series(1, 5000) WHERE a."id" = ${id}::uuid`;
    const response = await get(otherSecretary, 'assignments.docx');
    expect([response.statusCode, response.json().error.fields.filter]).toMatchObject([400, { key: 'PRINT_TOO_LONG' }]);
    await t.db.$executeRaw`DELETE FROM "Assignment" WHERE "branchId" = ${otherBranchId}::uuid AND "id" <> ${id}::uuid`;
    expect(paperRows((await get(otherSecretary, 'assignments.docx')).rawPayload).length).toBe(1);
  });
});
