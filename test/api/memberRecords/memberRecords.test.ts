import { yearsOf } from '@phan-cong/api/memberRecords/years';
import { makeAssignment } from '@phan-cong/prisma/factories/makeAssignment';
import { makeCircumstance } from '@phan-cong/prisma/factories/makeCircumstance';
import { makeCycle, makeEvaluation } from '@phan-cong/prisma/factories/makeEvaluation';
import { makeGuidanceNote } from '@phan-cong/prisma/factories/makeGuidanceNote';
import { makeMember } from '@phan-cong/prisma/factories/makeMember';
import { makeMemberEvent } from '@phan-cong/prisma/factories/makeMemberEvent';
import { makeBranch, makeOrganization } from '@phan-cong/prisma/factories/makeOrganization';
import { makePlan } from '@phan-cong/prisma/factories/makePlan';
import { makeReview } from '@phan-cong/prisma/factories/makeReview';
import { makeUser } from '@phan-cong/prisma/factories/makeUser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readDocx } from '../../helpers/papers.ts';
import { startTestApp, type TestApp } from '../../helpers/testApp.ts';

const RECORD = `query($id: ID!, $fromYear: Int, $toYear: Int) {
  memberRecord(id: $id, fromYear: $fromYear, toYear: $toYear) {
    fromYear toYear
    member { fullName }
    years {
      year
      assignments { title status guideName branch { name } }
      reviews { rating assignmentTitle }
      evaluations { selfLevel decidedLevel remark }
      circumstances { workCapacity wishes }
      events { kind effectiveOn toPlace }
      guidanceNotes { text guideName assignmentTitle }
    }
  }
}`;

let t: TestApp;
let memberId: string;
let province: string;
let commune: string;
let secretary: string;
let guide: string;
let committee: string;
let self: string;
let colleague: string;
let stranger: string;
let analyst: string;

beforeAll(async () => {
  t = await startTestApp();
  const provinceId = (await makeOrganization(t.db, { kind: 'PROVINCE' })).id;
  const communeId = (await makeOrganization(t.db, { parentId: provinceId })).id;
  const branchId = (await makeBranch(t.db, { parentId: communeId, name: 'Chi bộ thôn Đông' })).id;
  const otherBranchId = (await makeBranch(t.db, { parentId: communeId, name: 'Chi bộ thôn Tây' })).id;
  memberId = (await makeMember(t.db, { branchId, fullName: 'Nguyễn Thị Hạnh' })).id;
  const guideMember = await makeMember(t.db, { branchId, position: 'COMMITTEE_MEMBER', fullName: 'Lê Văn Kèm' });
  for (const year of [2024, 2025, 2026]) {
    const planId = (await makePlan(t.db, { branchId, year })).id;
    const cycleId = (await makeCycle(t.db, { organizationId: communeId, year })).id;
    const assignment = await makeAssignment(t.db, {
      planId,
      memberId,
      title: `Việc năm ${year}`,
      guideId: year === 2026 ? guideMember.id : null,
      startsOn: new Date(`${year}-01-10`),
      ...(year === 2026 ? {} : { status: 'COMPLETED' as const, completedOn: new Date(`${year}-12-01`), progress: 100 }),
    });
    await makeReview(t.db, {
      assignmentId: assignment.id,
      guideId: assignment.guideId,
      periodFrom: new Date(`${year}-01-01`),
      periodTo: new Date(`${year}-06-30`),
      rating: 'GOOD',
    });
    if (year === 2026)
      await makeGuidanceNote(t.db, {
        assignmentId: assignment.id,
        notedOn: new Date('2026-03-05'),
        text: 'Gặp tại nhà',
      });
    await makeEvaluation(t.db, {
      memberId,
      cycleId,
      selfLevel: 'GOOD',
      branchLevel: 'GOOD',
      decidedLevel: year === 2026 ? null : 'EXCELLENT',
      state: year === 2026 ? 'BRANCH' : 'LOCKED',
      remark: `Nhận xét ${year}`,
    });
    await makeCircumstance(t.db, { memberId, recordedOn: new Date(`${year}-02-01`), wishes: `Nguyện vọng ${year}` });
  }
  const away = { memberId, kind: 'WORKING_AWAY' as const, branchId };
  const on = (day: string) => ({ effectiveOn: new Date(day), appliedAt: new Date(day) });
  await makeMemberEvent(t.db, { ...away, ...on('2025-05-01'), toPlace: 'Bình Dương' });
  // Neither what was taken back nor what is still to come has happened.
  await makeMemberEvent(t.db, {
    ...{ ...away, ...on('2026-04-01'), toPlace: 'Nơi ghi nhầm' },
    ...{ withdrawnAt: new Date('2026-04-02'), withdrawnReason: 'Ghi nhầm' },
  });
  await makeMemberEvent(t.db, {
    ...away,
    effectiveOn: new Date('2026-12-20'),
    appliedAt: null,
    toPlace: 'Nơi sắp đến',
  });
  // Before the transfer, in another branch: its secretary keeps it, the present one does not get it.
  await makeAssignment(t.db, {
    planId: (await makePlan(t.db, { branchId: otherBranchId, year: 2023 })).id,
    memberId,
    title: 'Việc ở chi bộ cũ',
    startsOn: new Date('2023-01-10'),
    status: 'COMPLETED',
    completedOn: new Date('2023-12-01'),
    progress: 100,
  });
  const as = async (role: string, organizationId: string, own?: string) =>
    (await makeUser(t.db, { memberId: own, grants: [{ role: role as never, organizationId }] })).id;
  province = await as('PROVINCE_ADMIN', provinceId);
  commune = await as('COMMUNE_ADMIN', communeId);
  secretary = await as('BRANCH_SECRETARY', branchId);
  guide = await as('COMMITTEE_MEMBER', branchId, guideMember.id);
  committee = await as('COMMITTEE_MEMBER', branchId, (await makeMember(t.db, { branchId })).id);
  self = await as('MEMBER', branchId, memberId);
  colleague = await as('MEMBER', branchId, (await makeMember(t.db, { branchId })).id);
  stranger = await as('BRANCH_SECRETARY', otherBranchId);
  analyst = await as('ANALYST', provinceId);
});
afterAll(() => t.close());

const KINDS = ['assignments', 'reviews', 'evaluations', 'circumstances', 'events', 'guidanceNotes'] as const;
type Year = Record<(typeof KINDS)[number], Record<string, unknown>[]> & { year: number };

async function yearsFor(user: string, range: { fromYear?: number; toYear?: number } = {}): Promise<Year[]> {
  const answer = await t.graphql(user, RECORD, { id: memberId, ...range });
  expect(answer.errors).toBeUndefined();
  return answer.data.memberRecord.years;
}

const shape = (years: Year[]) => years.map((year) => [year.year, ...KINDS.map((kind) => year[kind].length)]);

describe("a member's record", () => {
  test('is told year by year, the latest first, within the years asked for', async () => {
    const { data } = await t.graphql(commune, RECORD, { id: memberId });
    expect(data.memberRecord).toMatchObject({ fromYear: 2017, toYear: 2026, member: { fullName: 'Nguyễn Thị Hạnh' } });
    expect(shape(data.memberRecord.years)).toEqual([
      [2026, 1, 1, 1, 1, 0, 1],
      [2025, 1, 1, 1, 1, 1, 0],
      [2024, 1, 1, 1, 1, 0, 0],
      [2023, 1, 0, 0, 0, 0, 0],
    ]);
    expect(data.memberRecord.years[1]).toEqual({
      year: 2025,
      assignments: [
        { title: 'Việc năm 2025', status: 'COMPLETED', guideName: null, branch: { name: 'Chi bộ thôn Đông' } },
      ],
      reviews: [{ rating: 'GOOD', assignmentTitle: 'Việc năm 2025' }],
      evaluations: [{ selfLevel: 'GOOD', decidedLevel: 'EXCELLENT', remark: 'Nhận xét 2025' }],
      circumstances: [{ workCapacity: 'FULL', wishes: 'Nguyện vọng 2025' }],
      events: [{ kind: 'WORKING_AWAY', effectiveOn: '2025-05-01', toPlace: 'Bình Dương' }],
      guidanceNotes: [],
    });
    expect(data.memberRecord.years[0].guidanceNotes).toEqual([
      { text: 'Gặp tại nhà', guideName: 'Lê Văn Kèm', assignmentTitle: 'Việc năm 2026' },
    ]);
    expect(shape(await yearsFor(commune, { fromYear: 2024, toYear: 2025 })).map(([year]) => year)).toEqual([
      2025, 2024,
    ]);
    expect(shape(await yearsFor(province))).toEqual(shape(await yearsFor(commune)));
  });

  test('shows a secretary the work of the own branch, not what another branch gave', async () => {
    expect(shape(await yearsFor(secretary))).toEqual([
      [2026, 1, 1, 1, 1, 0, 1],
      [2025, 1, 1, 1, 1, 1, 0],
      [2024, 1, 1, 1, 1, 0, 0],
    ]);
    const [now] = await yearsFor(secretary);
    expect(now?.evaluations).toEqual([{ selfLevel: 'GOOD', decidedLevel: null, remark: 'Nhận xét 2026' }]);
  });

  test('shows a guide what they guide, their notes and the circumstances, no evaluation or event', async () => {
    expect(shape(await yearsFor(guide))).toEqual([
      [2026, 1, 1, 0, 1, 0, 1],
      [2025, 0, 0, 0, 1, 0, 0],
      [2024, 0, 0, 0, 1, 0, 0],
    ]);
    expect(shape(await yearsFor(committee))).toEqual([]);
  });

  test('shows members their own, the remark and the level once decided', async () => {
    const years = await yearsFor(self);
    expect(shape(years)).toEqual([
      [2026, 1, 1, 1, 1, 0, 1],
      [2025, 1, 1, 1, 1, 1, 0],
      [2024, 1, 1, 1, 1, 0, 0],
    ]);
    expect(years.map(({ evaluations }) => evaluations[0])).toEqual([
      { selfLevel: 'GOOD', decidedLevel: null, remark: null },
      { selfLevel: 'GOOD', decidedLevel: 'EXCELLENT', remark: 'Nhận xét 2025' },
      { selfLevel: 'GOOD', decidedLevel: 'EXCELLENT', remark: 'Nhận xét 2024' },
    ]);
  });

  test('is hidden from others as a missing one is', async () => {
    const missing = { id: '01890000-0000-7000-8000-000000000000' };
    for (const user of [colleague, stranger]) {
      const hidden = await t.graphql(user, RECORD, { id: memberId });
      expect(hidden).toEqual(await t.graphql(user, RECORD, missing));
      expect(hidden.data.memberRecord).toBeNull();
    }
    expect((await t.graphql(secretary, RECORD, { id: 'x' })).data.memberRecord).toBeNull();
    expect((await t.graphql(analyst, RECORD, { id: memberId })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await t.graphql(null, RECORD, { id: memberId })).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });

  test('explains years that cannot be', async () => {
    const fields = async (fromYear: number, toYear: number) =>
      (await t.graphql(secretary, RECORD, { id: memberId, fromYear, toYear })).errors?.[0]?.extensions.fields;
    expect(await fields(2027, 2026)).toMatchObject({ fromYear: { key: 'TOO_LARGE', params: { maximum: 2026 } } });
    expect(await fields(1999, 2026)).toMatchObject({ fromYear: { key: 'TOO_SMALL', params: { minimum: 2007 } } });
    expect(await fields(1900, 1950)).toMatchObject({ toYear: { key: 'TOO_SMALL' } });
    expect(await fields(2300, 2300)).toMatchObject({ toYear: { key: 'TOO_LARGE' } });
    expect(yearsOf('2026-11-23')).toEqual({ from: 2017, to: 2026 });
    expect(yearsOf('2026-11-23', 2030)).toEqual({ from: 2030, to: 2030 });
  });

  test('answers parts of it, also through fragments', async () => {
    const { data } = await t.graphql(
      secretary,
      'query($id: ID!) { memberRecord(id: $id) { ...Years } } fragment Years on MemberRecord { years { year evaluations { decidedLevel } } }',
      { id: memberId },
    );
    expect(data.memberRecord.years).toEqual([
      { year: 2026, evaluations: [{ decidedLevel: null }] },
      { year: 2025, evaluations: [{ decidedLevel: 'EXCELLENT' }] },
      { year: 2024, evaluations: [{ decidedLevel: 'EXCELLENT' }] },
    ]);
  });

  test('prints what the viewer may see and nothing else', async () => {
    const print = async (user: string) => {
      const cookie = await t.cookieFor(user);
      const response = await t.app.inject({ url: `/print/memberRecord.docx?id=${memberId}`, headers: { cookie } });
      return readDocx(response.rawPayload).text;
    };
    const whole = await print(commune);
    for (const words of [
      'QUÁ TRÌNH THỰC HIỆN NHIỆM VỤ CỦA ĐẢNG VIÊN',
      'Từ năm 2017 đến năm 2026',
      'Họ và tên: Nguyễn Thị Hạnh',
      'Năm 2025',
      'Hoàn thành xuất sắc nhiệm vụ',
      'Nguyện vọng 2024',
      'Nhận xét 2026',
      'Việc ở chi bộ cũ',
      'Bình Dương',
      'Gặp tại nhà',
    ])
      expect(whole).toContain(words);
    expect(whole).not.toMatch(/Nơi ghi nhầm|Nơi sắp đến/);
    expect(await print(secretary)).not.toContain('Việc ở chi bộ cũ');
    const own = await print(self);
    expect(own).toContain('Nhận xét 2025');
    expect(own).not.toContain('Nhận xét 2026');
    const guided = await print(guide);
    expect(guided).toContain('Việc năm 2026');
    expect(guided).toContain('Gặp tại nhà');
    expect(guided).not.toMatch(/Việc năm 2025|Nhận xét 202|xuất sắc|Bình Dương/);
    expect(await print(committee)).toContain('Chưa có việc nào được ghi trong thời gian này.');
  });
});
