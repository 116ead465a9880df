import { verifyPassword } from '@phan-cong/api/access/passwords';
import type { PrismaClient } from '@phan-cong/prisma/generated/client/client';
import { buildDemo, type DemoCatalogue } from '@phan-cong/prisma/seed/demo/buildDemo';
import { prepareDatabase } from '@phan-cong/prisma/seed/prepareDatabase';
import { seedDemo } from '@phan-cong/prisma/seed/seedDemo';
import { seededTaskFields } from '@phan-cong/prisma/seed/taskFields';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestDatabase } from '../helpers/testDatabase.ts';

const TODAY = '2026-11-23';
const YEAR = 2026;
const day = (text: string) => new Date(text);

let database: Awaited<ReturnType<typeof openTestDatabase>>;
let db: PrismaClient;

beforeAll(async () => {
  database = await openTestDatabase();
  db = database.db;
  await prepareDatabase(database, { seedDemo: true, today: TODAY });
}, 120_000);
afterAll(() => database.close());

/** How many rows a query of one number counts. */
async function count(sql: string): Promise<number> {
  const { rows } = await database.pool.query<{ count: string }>(`SELECT count(*) AS "count" FROM ${sql}`);
  return Number(rows[0]?.count);
}

describe('the demo', () => {
  test('is a province of three communes with sixty branches and some 1,200 members', async () => {
    expect(await db.organization.count({ where: { kind: 'PROVINCE' } })).toBe(1);
    expect(await db.organization.count({ where: { kind: 'COMMUNE' } })).toBe(3);
    expect(await db.organization.count({ where: { kind: 'BRANCH' } })).toBe(60);
    const members = await db.member.count();
    expect(members).toBeGreaterThan(1_100);
    expect(members).toBeLessThan(1_350);
    const households = await db.household.count();
    expect(households).toBeGreaterThan(2_700);
    expect(households).toBeLessThan(3_400);
  });

  test('has a secretary in every branch and every status among the members', async () => {
    const secretaries = await db.member.groupBy({ by: ['branchId'], where: { position: 'SECRETARY' }, _count: true });
    expect(secretaries.map(({ _count }) => _count)).toEqual(Array(60).fill(1));
    expect(await db.member.groupBy({ by: ['status'] })).toHaveLength(10);
    expect(await db.member.count({ where: { isWorkingAway: true } })).toBeGreaterThan(30);
  });

  test('gives every assignment to a member of its branch, or to one who has moved since', async () => {
    expect(
      await count(`"Assignment" a JOIN "Member" m ON m."id" = a."memberId" WHERE a."branchId" <> m."branchId" AND NOT EXISTS
        (SELECT FROM "MemberEvent" e WHERE e."memberId" = m."id" AND e."branchId" = a."branchId" AND e."toBranchId" = m."branchId")`),
    ).toBe(0);
    expect(
      await count(`"Assignment" a JOIN "AssignmentPlan" p ON p."id" = a."planId" WHERE a."branchId" <> p."branchId"`),
    ).toBe(0);
  });

  test('names as guide only members of the same branch’s committee', async () => {
    expect(
      await count(`"Assignment" a JOIN "Member" g ON g."id" = a."guideId" WHERE g."branchId" <> a."branchId"
        OR g."position" NOT IN ('SECRETARY', 'DEPUTY_SECRETARY', 'COMMITTEE_MEMBER')`),
    ).toBe(0);
  });

  test('has no household with two open charges, and no open charge without its open assignment', async () => {
    expect(
      await count(
        `(SELECT FROM "HouseholdCharge" WHERE "validTo" IS NULL GROUP BY "householdId" HAVING count(*) > 1) c`,
      ),
    ).toBe(0);
    expect(
      await count(`"HouseholdCharge" c JOIN "Assignment" a ON a."id" = c."assignmentId"
        WHERE c."memberId" <> a."memberId" OR c."validTo" IS DISTINCT FROM a."endedOn"`),
    ).toBe(0);
    expect(await count(`(SELECT FROM "HouseholdCharge" GROUP BY "assignmentId" HAVING count(*) > 8) c`)).toBe(0);
  });

  test('lies in the past up to today', async () => {
    const later = { gt: day(TODAY) };
    expect(await db.memberEvent.count({ where: { effectiveOn: later, appliedAt: { not: null } } })).toBe(0);
    expect(await db.memberEvent.count({ where: { effectiveOn: later, appliedAt: null } })).toBe(1);
    expect(await db.circumstance.count({ where: { recordedOn: later } })).toBe(0);
    expect(await db.assignment.count({ where: { OR: [{ completedOn: later }, { endedOn: later }] } })).toBe(0);
    expect(await db.assignment.count({ where: { status: { not: 'PROPOSED' }, startsOn: later } })).toBe(0);
    expect(await db.review.count({ where: { reviewedOn: later } })).toBe(0);
  });

  test('has in its first branch a member who moved away and left forty assignments open', async () => {
    const [worst] = await db.member.findMany({
      where: { status: 'TRANSFERRED_OUT', branch: { name: 'Chi bộ Tổ dân phố 1' } },
      include: { assignments: { where: { status: 'ACTIVE' } }, charges: { where: { validTo: null } }, events: true },
    });
    expect(worst?.assignments).toHaveLength(40);
    expect(worst?.charges).toHaveLength(12);
    expect(worst?.events).toMatchObject([{ kind: 'OFFICIAL_TRANSFER', effectiveOn: day('2026-10-09') }]);
    const asked = { memberEventId: worst?.events[0]?.id, resolvedOn: null, dueOn: day('2026-11-08') };
    expect(await db.adjustment.count({ where: asked })).toBe(40);
  });

  test('does nothing the second time', async () => {
    const before = await db.assignment.count();
    expect(await seedDemo(db, { today: '2027-02-01' })).toBe('ALREADY_SEEDED');
    expect(await prepareDatabase(database, { seedDemo: true, today: '2027-02-01' })).toEqual({
      hasSeededCatalogue: false,
      demo: 'ALREADY_SEEDED',
    });
    expect(await db.assignment.count()).toBe(before);
  });
});

describe('the accounts of the demo', () => {
  test('have the roles and the password that the sign-in page shows', async () => {
    const { value } = await db.setting.findUniqueOrThrow({ where: { key: 'demo.accounts' } });
    const accounts = value as { username: string; displayName: string; role: string; password: string }[];
    expect(accounts.map(({ role }) => role).sort()).toEqual([
      'ANALYST',
      'BRANCH_SECRETARY',
      'COMMITTEE_MEMBER',
      'COMMUNE_ADMIN',
      'MEMBER',
      'PROVINCE_ADMIN',
      'SYSTEM_OPERATOR',
    ]);
    for (const { username, displayName, role, password } of accounts) {
      const user = await db.user.findUniqueOrThrow({ where: { username }, include: { grants: true, member: true } });
      expect(user).toMatchObject({ displayName, isDemo: true, isActive: true });
      expect(user.grants.map((grant) => grant.role)).toContain(role);
      expect(user.passwordHash).toMatch(/^\$argon2id\$/);
      expect(await verifyPassword(user.passwordHash, password)).toBe(true);
      if (role.includes('MEMBER') || role === 'BRANCH_SECRETARY') expect(user.member?.fullName).toBe(displayName);
    }
  });

  test('are a secretary, a committee member who guides, and a member who is guided, of one branch', async () => {
    const memberOf = async (username: string) =>
      (await db.user.findUniqueOrThrow({ where: { username }, include: { member: true } })).member;
    const guide = await memberOf('chiuy.tdp1');
    const member = await memberOf('dangvien.tdp1');
    expect(await memberOf('bithu.tdp1')).toMatchObject({ position: 'SECRETARY', branchId: guide?.branchId });
    expect(await db.assignment.count({ where: { guideId: guide?.id, memberId: member?.id } })).toBeGreaterThan(0);
  });
});

/** One query for each finding, much simpler than the rule itself: there must be something to find. */
const FAULTS: [code: string, sql: string][] = [
  [
    'PLAN_MISSING',
    `"Organization" o WHERE "kind" = 'BRANCH' AND NOT EXISTS (SELECT FROM "AssignmentPlan" p WHERE p."branchId" = o."id" AND p."year" = ${YEAR})`,
  ],
  ['PLAN_LATE', `"AssignmentPlan" WHERE "year" = ${YEAR} AND ("adoptedOn" > '${YEAR}-01-31' OR "adoptedOn" IS NULL)`],
  [
    'PLAN_WITHOUT_CRITERIA',
    `"AssignmentPlan" p WHERE "year" = ${YEAR} AND NOT EXISTS (SELECT FROM "PlanCriterion" c WHERE c."planId" = p."id")`,
  ],
  [
    'MEMBER_UNASSIGNED',
    `"Member" m WHERE "status" = 'ACTIVE' AND NOT EXISTS (SELECT FROM "Assignment" a JOIN "AssignmentPlan" p ON p."id" = a."planId" WHERE a."memberId" = m."id" AND p."year" = ${YEAR})
     AND EXISTS (SELECT FROM "AssignmentPlan" p WHERE p."branchId" = m."branchId" AND p."status" = 'ADOPTED')`,
  ],
  [
    'CIRCUMSTANCE_MISSING',
    `"Member" m WHERE "status" = 'ACTIVE' AND NOT EXISTS (SELECT FROM "Circumstance" c WHERE c."memberId" = m."id")`,
  ],
  ['CIRCUMSTANCE_STALE', `(SELECT FROM "Circumstance" GROUP BY "memberId" HAVING max("recordedOn") < '2025-11-23') c`],
  [
    'GUIDE_MISSING',
    `"Assignment" a JOIN "Member" m ON m."id" = a."memberId" WHERE a."status" = 'ACTIVE' AND a."guideId" IS NULL AND m."membership" = 'PROBATIONARY'`,
  ],
  [
    'GUIDE_OVERLOADED',
    `(SELECT FROM "Assignment" WHERE "status" = 'ACTIVE' AND "guideId" IS NOT NULL GROUP BY "guideId" HAVING count(DISTINCT "memberId") > 8) g`,
  ],
  [
    'GUIDE_SILENT',
    `"Assignment" a WHERE a."status" = 'ACTIVE' AND a."guideId" IS NOT NULL AND a."startsOn" < '2026-08-25' AND NOT EXISTS (SELECT FROM "Review" r WHERE r."assignmentId" = a."id" AND r."guideComment" IS NOT NULL)`,
  ],
  [
    'ADJUSTMENT_OVERDUE',
    `"Assignment" a JOIN "Member" m ON m."id" = a."memberId" WHERE a."status" = 'ACTIVE' AND m."status" <> 'ACTIVE' AND m."statusSince" < '2026-10-24'`,
  ],
  [
    'REVIEW_OVERDUE',
    `"Assignment" a WHERE a."status" = 'ACTIVE' AND a."startsOn" < '2026-03-01' AND NOT EXISTS (SELECT FROM "Review" r WHERE r."assignmentId" = a."id")`,
  ],
  ['BASIS_MINUTES_ONLY', `"Assignment" WHERE "status" = 'ACTIVE' AND "basis" = 'MINUTES'`],
  [
    'ELDERLY_HEAVY_LOAD',
    `(SELECT FROM "Assignment" a JOIN "Member" m ON m."id" = a."memberId" WHERE a."status" = 'ACTIVE' AND m."birthYear" < 1956 GROUP BY m."id" HAVING sum(a."loadWeight") > 6) l`,
  ],
  [
    'HOUSEHOLD_UNCOVERED',
    `"Household" h JOIN "AssignmentPlan" p ON p."branchId" = h."branchId" AND p."year" = ${YEAR} AND p."status" = 'ADOPTED' WHERE NOT EXISTS (SELECT FROM "HouseholdCharge" c WHERE c."householdId" = h."id" AND c."validTo" IS NULL)`,
  ],
  [
    'LOAD_UNBALANCED',
    `(SELECT FROM "Assignment" a JOIN "Member" m ON m."id" = a."memberId" WHERE a."status" = 'ACTIVE' AND m."status" = 'ACTIVE' AND m."birthYear" > 1956 AND m."position" = 'MEMBER' GROUP BY m."id" HAVING sum(a."loadWeight") > 6) l`,
  ],
  [
    'EVALUATION_WITHOUT_EVIDENCE',
    `"Evaluation" e WHERE "decidedLevel" IN ('EXCELLENT', 'GOOD') AND NOT EXISTS (SELECT FROM "Assignment" a WHERE a."memberId" = e."memberId" AND a."startsOn" < '${YEAR}-01-01')`,
  ],
  [
    'REMARK_GENERIC',
    `(SELECT FROM "Evaluation" WHERE "remark" IS NOT NULL GROUP BY "branchId", "remark" HAVING count(*) > 8) r`,
  ],
  [
    'QUOTA_EXCEEDED',
    `(SELECT FROM "Evaluation" GROUP BY "cycleId" HAVING count(*) FILTER (WHERE "decidedLevel" = 'EXCELLENT') > 0.2 * count(*) FILTER (WHERE "decidedLevel" = 'GOOD')) q`,
  ],
  ['EVALUATION_LATE', `"EvaluationCycle" WHERE "closesOn" < '${TODAY}' AND "status" = 'OPEN'`],
  [
    'COMMITTEE_SIZE',
    `(SELECT FROM "Member" GROUP BY "branchId" HAVING count(*) FILTER (WHERE "membership" = 'OFFICIAL') < 3) b`,
  ],
];

describe('in the demo there is to be found', () => {
  test.each(FAULTS)('%s', async (_, sql) => {
    expect(await count(sql)).toBeGreaterThan(0);
  });

  test('the quota exceeded in one commune only', async () => {
    const levels = await db.evaluation.groupBy({
      by: ['communeId', 'decidedLevel'],
      where: { decidedLevel: { in: ['EXCELLENT', 'GOOD'] } },
      _count: true,
      orderBy: [{ communeId: 'asc' }, { decidedLevel: 'asc' }],
    });
    const [a, b, c, d] = levels.map(({ _count }) => _count);
    const isExceeded = (excellent = 0, good = 0) => excellent > Math.floor(good * 0.2);
    expect([isExceeded(a, b), isExceeded(c, d)].filter(Boolean)).toHaveLength(1);
  });
});

const catalogue: DemoCatalogue = {
  taskFieldIds: new Map(seededTaskFields.map(([code]) => [code, code])),
  ruleSetIdOn: (on) => on,
};

describe('building the demo', () => {
  test.each(['2027-01-01', '2027-01-31', '2028-02-29', '2027-07-01', '2026-12-31'])(
    'on %s tells only of days up to it',
    (today) => {
      const { rows } = buildDemo(today, catalogue);
      const begun = rows.assignments.filter(({ status }) => status !== 'PROPOSED');
      const days = [
        ...rows.events.filter(({ appliedAt }) => appliedAt).map(({ effectiveOn }) => effectiveOn),
        ...rows.circumstances.map(({ recordedOn }) => recordedOn),
        ...rows.plans.map(({ adoptedOn }) => adoptedOn),
        ...begun.flatMap(({ startsOn, completedOn, endedOn }) => [startsOn, completedOn, endedOn]),
        ...rows.reviews.map(({ reviewedOn }) => reviewedOn),
        ...rows.members.flatMap(({ joinedOn, officialOn, statusSince }) => [joinedOn, officialOn, statusSince]),
      ];
      expect(days.filter((each) => each && new Date(each) > day(today))).toEqual([]);
    },
  );

  test('gives the same rows for the same day, and others for another', () => {
    expect(buildDemo(TODAY, catalogue)).toEqual(buildDemo(TODAY, catalogue));
    expect(buildDemo('2026-11-24', catalogue).rows.members).not.toEqual(buildDemo(TODAY, catalogue).rows.members);
  });
});
