import { createDatabase } from '@phan-cong/prisma/client';
import { migrate } from '@phan-cong/prisma/migrate';
import { organizationNameColumns } from '@phan-cong/prisma/names';
import { ruleSetRow, seededRuleSets } from '@phan-cong/prisma/seed/ruleSets';
import type pg from 'pg';
import { withClient } from './cluster.ts';
import { nameColumns } from './names.ts';

const MEMBERS_PER_BRANCH = 25;
const BRANCHES_PER_COMMUNE = 78;
const COMMUNES_PER_PROVINCE = 129;

export type Size = { provinces: number; communes: number; branches: number; members: number };

/**
 * The units that hold about this many members: branches of 25, communes of 78 branches, provinces of up to 129 communes. A country ten
 * times as large has more communes and provinces, not larger ones.
 */
export function sizeOf(members: number): Size {
  const communes = Math.max(1, Math.round(members / (MEMBERS_PER_BRANCH * BRANCHES_PER_COMMUNE)));
  const branches = communes * BRANCHES_PER_COMMUNE;
  return {
    provinces: Math.ceil(communes / COMMUNES_PER_PROVINCE),
    communes,
    branches,
    members: branches * MEMBERS_PER_BRANCH,
  };
}

/** Fills a migrated database with made-up units, members, households, assignments (2 a member) and evaluations (1 a member). */
export async function generate(url: string, members: number): Promise<Size> {
  await migrateAt(url);
  const size = sizeOf(members);
  await withClient(url, async (client) => {
    await client.query("SET session_replication_role = replica; SET TIME ZONE 'UTC'; SET synchronous_commit = off");
    await client.query(HELPERS);
    await insertNames(client);
    const indexes = await dropListIndexes(client);
    for (const statement of statementsFor(size)) await client.query(statement.text, statement.values);
    for (const index of indexes) await client.query(index);
    await client.query('VACUUM (ANALYZE)');
  });
  return size;
}

async function migrateAt(url: string): Promise<void> {
  const database = await createDatabase({ url, poolSize: 1 });
  await migrate(database);
  await database.close();
}

/** `uid(table, i)` is the i-th id of a table: time-ordered like the ids the application makes. `pick(i, salt)` scatters evenly. */
const HELPERS = `
  CREATE FUNCTION pg_temp.pick(i bigint, salt text, n int) RETURNS int LANGUAGE sql IMMUTABLE AS
    $$ SELECT (hashtextextended(salt, i) & 2147483647)::int % n $$;
  CREATE FUNCTION pg_temp.uid(t text, i bigint) RETURNS uuid LANGUAGE sql IMMUTABLE AS
    $$ SELECT (lpad(to_hex(1780000000000 + i), 12, '0') || '7' || lpad(to_hex(i & 4095), 3, '0') || '8' || substr(md5(t || i), 1, 15))::uuid $$;
  CREATE TEMP TABLE names (n serial PRIMARY KEY, "fullName" text, "givenName" text, "sortKey" text, "searchKey" text);`;

async function insertNames(client: pg.Client): Promise<void> {
  const { columns } = nameColumns();
  await client.query(
    `INSERT INTO names ("fullName", "givenName", "sortKey", "searchKey") SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[])`,
    columns,
  );
}

/** Building the list indexes after the load takes a fraction of the time. Answers the statements that bring them back. */
async function dropListIndexes(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string; definition: string }>(`
    SELECT format('%I', c.relname) AS name, pg_get_indexdef(i.indexrelid) AS definition
      FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_class t ON t.oid = i.indrelid
     WHERE t.relnamespace = 'public'::regnamespace AND NOT i.indisunique AND NOT i.indisexclusion`);
  for (const { name } of rows) await client.query(`DROP INDEX ${name}`);
  return rows.map(({ definition }) => definition);
}

type Statement = { text: string; values?: unknown[] };

function statementsFor(size: Size): Statement[] {
  const place = organizationNameColumns('Chi bộ');
  const rules = seededRuleSets.at(-1);
  if (!rules) throw new Error('There is no delivered rule set.');
  const ruleSet = ruleSetRow(rules);
  return [
    { text: `SELECT set_config('bench.org_key', $1, false)`, values: [place.sortKey] },
    ...UNITS.map((text) => ({ text: fill(text, size) })),
    {
      text: `INSERT INTO "RuleSet" ("id", "code", "name", "document", "effectiveFrom", "bands", "quota", "exclusions", "thresholds", "updatedAt")
             SELECT pg_temp.uid('rules', 1), $1, $2, $3, '2025-08-30', $4, $5, $6, $7, now()
              WHERE NOT EXISTS (SELECT 1 FROM "RuleSet" WHERE "id" = pg_temp.uid('rules', 1))`,
      values: [
        `BENCH-${ruleSet.code}`,
        ruleSet.name,
        ruleSet.document,
        ...[ruleSet.bands, ruleSet.quota, ruleSet.exclusions, ruleSet.thresholds].map((value) => JSON.stringify(value)),
      ],
    },
    ...PEOPLE.map((text) => ({ text: fill(text, size) })),
  ];
}

function fill(text: string, size: Size): string {
  return text.replace(/:(provinces|communes|branches|members)\b/g, (_, name: keyof Size) => String(size[name]));
}

/** The tree: branch b lies in commune (b-1) / 78, commune c in province (c-1) / 129. */
const UNITS = [
  `INSERT INTO "Organization" ("id", "kind", "name", "sortKey", "searchKey", "provinceId", "updatedAt")
   SELECT pg_temp.uid('province', p), 'PROVINCE', 'Tỉnh ' || p, 'tinh' || lpad(p::text, 9, '0'), 'tinh ' || p, pg_temp.uid('province', p), now()
     FROM generate_series(1, :provinces) p`,
  `INSERT INTO "Organization" ("id", "kind", "parentId", "name", "sortKey", "searchKey", "provinceId", "communeId", "updatedAt")
   SELECT pg_temp.uid('commune', c), 'COMMUNE', pg_temp.uid('province', (c - 1) / ${COMMUNES_PER_PROVINCE} + 1), 'Đảng bộ xã ' || c,
          'xa' || lpad(c::text, 9, '0'), 'dang bo xa ' || c, pg_temp.uid('province', (c - 1) / ${COMMUNES_PER_PROVINCE} + 1), pg_temp.uid('commune', c), now()
     FROM generate_series(1, :communes) c`,
  `INSERT INTO "Organization" ("id", "kind", "parentId", "name", "sortKey", "searchKey", "areaType", "provinceId", "communeId", "branchId", "updatedAt")
   SELECT pg_temp.uid('branch', b), 'BRANCH', c."id", 'Chi bộ thôn ' || b, current_setting('bench.org_key') || lpad(b::text, 9, '0'),
          'chi bo thon ' || b, 'HAMLET', c."provinceId", c."id", pg_temp.uid('branch', b), now()
     FROM generate_series(1, :branches) b
     JOIN "Organization" c ON c."id" = pg_temp.uid('commune', (b - 1) / ${BRANCHES_PER_COMMUNE} + 1)`,
  `CREATE TEMP TABLE branches AS
   SELECT b, pg_temp.uid('branch', b) AS "branchId", o."provinceId", o."communeId"
     FROM generate_series(1, :branches) b JOIN "Organization" o ON o."id" = pg_temp.uid('branch', b)`,
  `CREATE UNIQUE INDEX ON branches (b)`,
  `ANALYZE branches`,
];

const PEOPLE = [
  `INSERT INTO "TaskField" ("id", "code", "name", "nameEn", "ordinal", "updatedAt")
   SELECT pg_temp.uid('field', f), 'BENCH_' || f, 'Lĩnh vực ' || f, 'Field ' || f, f, now() FROM generate_series(1, 15) f`,
  `INSERT INTO "AssignmentPlan" ("id", "branchId", "provinceId", "communeId", "year", "title", "status", "adoptedOn", "meetingOn", "resolutionNumber", "updatedAt")
   SELECT pg_temp.uid('plan', b), "branchId", "provinceId", "communeId", 2026, 'Kế hoạch phân công năm 2026', 'ADOPTED', '2026-01-05', '2026-01-05', '01-NQ/CB', now()
     FROM branches`,
  `INSERT INTO "EvaluationCycle" ("id", "organizationId", "provinceId", "communeId", "year", "ruleSetId", "status", "updatedAt")
   SELECT pg_temp.uid('cycle', c), o."id", o."provinceId", o."id", 2025, pg_temp.uid('rules', 1), 'LOCKED', now()
     FROM generate_series(1, :communes) c JOIN "Organization" o ON o."id" = pg_temp.uid('commune', c)`,
  // Members of a branch are entered together, as an import does.
  `INSERT INTO "Member" ("id", "branchId", "provinceId", "communeId", "fullName", "givenName", "sortKey", "searchKey", "gender", "birthDate",
     "birthYear", "membership", "status", "joinedOn", "officialOn", "position", "occupationGroup", "phone", "updatedAt")
   SELECT pg_temp.uid('member', m), b."branchId", b."provinceId", b."communeId", n."fullName", n."givenName", n."sortKey", n."searchKey",
          (ARRAY['MALE', 'FEMALE'])[1 + m % 2]::"Gender", birth, EXTRACT(YEAR FROM birth), 'OFFICIAL',
          (CASE WHEN pg_temp.pick(m, 'status', 20) = 0 THEN 'EXEMPT' ELSE 'ACTIVE' END)::"MemberStatus",
          birth + 10000, birth + 10365, (CASE WHEN m % 25 = 0 THEN 'SECRETARY' ELSE 'MEMBER' END)::"Position",
          (ARRAY['RETIRED', 'CIVIL_SERVANT', 'WORKER', 'FARMER', 'OTHER'])[1 + pg_temp.pick(m, 'work', 5)]::"OccupationGroup",
          '09' || lpad((m % 100000000)::text, 8, '0'), now()
     FROM generate_series(1, :members) m
     JOIN branches b ON b.b = (m - 1) / ${MEMBERS_PER_BRANCH} + 1
     JOIN names n ON n.n = 1 + pg_temp.pick(m, 'name', (SELECT count(*)::int FROM names))
     CROSS JOIN LATERAL (SELECT DATE '1940-01-01' + pg_temp.pick(m, 'birth', 23000) AS birth) AS born`,
  // Triggers, which keep terms and held days otherwise, are off while the database is filled.
  `INSERT INTO "MemberTerm" ("id", "memberId", "branchId", "provinceId", "communeId", "status", "membership", "position", "isWorkingAway", "validFrom")
   SELECT pg_temp.uid('term', m), pg_temp.uid('member', m), b."branchId", b."provinceId", b."communeId", o."status", o."membership", o."position",
          FALSE, GREATEST(DATE '2026-01-01', o."joinedOn")
     FROM generate_series(1, :members) m
     JOIN branches b ON b.b = (m - 1) / ${MEMBERS_PER_BRANCH} + 1
     JOIN "Member" o ON o."id" = pg_temp.uid('member', m)`,
  `INSERT INTO "HouseholdGroup" ("id", "branchId", "provinceId", "communeId", "code", "name", "sortKey", "searchKey", "statedCount", "updatedAt")
   SELECT pg_temp.uid('group', b), "branchId", "provinceId", "communeId", 'N1', 'Nhóm hộ 1', 'nhom1', 'nhom ho 1', 8, now() FROM branches`,
  `INSERT INTO "Household" ("id", "groupId", "branchId", "provinceId", "communeId", "code", "label", "sortKey", "searchKey", "updatedAt")
   SELECT pg_temp.uid('household', h), pg_temp.uid('group', b.b), b."branchId", b."provinceId", b."communeId", 'H' || h, 'Số nhà ' || h,
          'so nha' || lpad(h::text, 9, '0'), 'so nha ' || h, now()
     FROM generate_series(1, (:members::bigint * 3 / 10)) h JOIN branches b ON b.b = (h - 1) % :branches + 1`,
  `INSERT INTO "Assignment" ("id", "planId", "memberId", "branchId", "provinceId", "communeId", "taskFieldId", "title", "searchKey", "kind",
     "householdGroupId", "progress", "startsOn", "dueOn", "status", "completedOn", "endedOn", "endReason", "heldFrom", "heldTo", "updatedAt")
   SELECT pg_temp.uid('assignment', a), pg_temp.uid('plan', b.b), pg_temp.uid('member', m), b."branchId", b."provinceId", b."communeId",
          pg_temp.uid('field', 1 + pg_temp.pick(a, 'field', 15)), 'Tuyên truyền, vận động nhân dân ' || a % 97, 'tuyen truyen, van dong nhan dan ' || a % 97,
          (CASE WHEN is_household THEN 'HOUSEHOLD' ELSE 'REGULAR' END)::"AssignmentKind", CASE WHEN is_household THEN pg_temp.uid('group', b.b) END,
          pg_temp.pick(a, 'progress', 101), "startsOn", '2026-12-31', status::"AssignmentStatus",
          CASE WHEN status = 'COMPLETED' THEN DATE '2026-10-01' END, CASE WHEN status = 'ENDED' THEN DATE '2026-10-01' END,
          CASE WHEN status = 'ENDED' THEN 'TASK_DROPPED'::"AssignmentEndReason" END,
          "startsOn", CASE status WHEN 'COMPLETED' THEN DATE '2026-10-01' WHEN 'ENDED' THEN DATE '2026-09-30' END, now()
     FROM generate_series(1, :members::bigint * 2) a
     CROSS JOIN LATERAL (SELECT (a + 1) / 2 AS m, a % 4 = 0 AS is_household,
       DATE '2026-01-05' + pg_temp.pick(a, 'start', 200) AS "startsOn",
       (ARRAY['ACTIVE', 'ACTIVE', 'ACTIVE', 'ACTIVE', 'ACTIVE', 'ACTIVE', 'ACTIVE', 'COMPLETED', 'COMPLETED', 'ENDED'])[1 + pg_temp.pick(a, 'status', 10)] AS status) AS drawn
     JOIN branches b ON b.b = (m - 1) / ${MEMBERS_PER_BRANCH} + 1`,
  `INSERT INTO "Evaluation" ("id", "cycleId", "memberId", "branchId", "provinceId", "communeId", "year", "selfLevel", "branchLevel", "decidedLevel",
     "commonScore", "resultScore", "remark", "state", "decidedOn", "updatedAt")
   SELECT pg_temp.uid('evaluation', m), pg_temp.uid('cycle', (b.b - 1) / ${BRANCHES_PER_COMMUNE} + 1), pg_temp.uid('member', m), b."branchId",
          b."provinceId", b."communeId", 2025, level, level, level, 20 + pg_temp.pick(m, 'common', 11), 40 + pg_temp.pick(m, 'result', 31),
          'Hoàn thành nhiệm vụ được giao', 'LOCKED', '2025-12-20', now()
     FROM generate_series(1, :members) m
     JOIN branches b ON b.b = (m - 1) / ${MEMBERS_PER_BRANCH} + 1
     CROSS JOIN LATERAL (SELECT (ARRAY['EXCELLENT', 'GOOD', 'GOOD', 'GOOD', 'COMPLETED'])[1 + pg_temp.pick(m, 'level', 5)]::"EvaluationLevel" AS level) AS drawn`,
];
