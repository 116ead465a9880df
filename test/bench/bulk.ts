import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { withClient } from './cluster.ts';
import { median } from './measure.ts';
import { type Line, round } from './report.ts';
import type { Administrator } from './viewers.ts';

const BAR = 3;
/** The server takes at most this many rows a call and members to move to. */
const ROWS_A_CALL = 5000;
const TARGETS_A_CALL = 200;

const DOCUMENT = `mutation Move($input: ReassignAssignmentsInput!) {
  reassignAssignments(input: $input) { rows { outcome reasonKey } } }`;

export type BulkSide = { product: string; database: string; province: Administrator };

/** Open assignments of a province and members of the same communes, as many as asked. */
type Work = { rows: { id: string; communeId: string }[]; targets: { id: string; communeId: string }[] };

/**
 * Moving many assignments to other members through the API, with history and audit, against the plain statements that write the same
 * rows. Each round moves rows that nobody moved before, and both sides take turns.
 */
export async function measureBulk(side: BulkSide, sizes: number[], rounds: number): Promise<Line[]> {
  return withClient(side.database, async (client) => {
    const lines: Line[] = [];
    for (const size of sizes) {
      const ratios: number[] = [];
      const times: string[] = [];
      for (let turn = 0; turn < rounds; turn += 1) {
        const plain = await timeOf(await chooseWork(client, side, size), (work) => movePlainly(client, work));
        const ours = await timeOf(await chooseWork(client, side, size), (work) => moveByProduct(side, work));
        ratios.push(ours / plain);
        times.push(`${Math.round(ours)} of ${Math.round(plain)} ms`);
      }
      const name = `reassign ${size.toLocaleString('en')} with history and audit`;
      lines.push({
        name,
        value: median(ratios),
        bar: BAR,
        isAtMost: true,
        unit: ' ×',
        note: `${ratios.map(round).join(' ')}; ${times.join(', ')}`,
      });
    }
    return lines;
  });
}

async function timeOf(work: Work[], move: (work: Work) => Promise<void>): Promise<number> {
  const began = performance.now();
  for (const call of work) await move(call);
  return performance.now() - began;
}

/** Rows for as many calls as the size needs. Their weight is 0, so that no member's load cap refuses them. */
async function chooseWork(client: pg.Client, { province }: BulkSide, size: number): Promise<Work[]> {
  const { rows } = await client.query<{ id: string; communeId: string }>(
    `SELECT "id", "communeId" FROM "Assignment"
      WHERE "provinceId" = $1 AND "status" = 'ACTIVE' AND "kind" = 'REGULAR'
      ORDER BY "communeId", "id" LIMIT $2`,
    [province.unitId, size],
  );
  if (rows.length < size) throw new Error(`Only ${rows.length} assignments are left to move.`);
  await client.query(`UPDATE "Assignment" SET "loadWeight" = 0 WHERE "id" = ANY($1::uuid[])`, [
    rows.map(({ id }) => id),
  ]);
  const calls: Work[] = [];
  for (let from = 0; from < size; from += ROWS_A_CALL) {
    const part = rows.slice(from, from + ROWS_A_CALL);
    calls.push({ rows: part, targets: await chooseTargets(client, [...new Set(part.map((row) => row.communeId))]) });
  }
  return calls;
}

async function chooseTargets(client: pg.Client, communeIds: string[]): Promise<Work['targets']> {
  const { rows } = await client.query<{ id: string; communeId: string }>(
    `SELECT m."id", m."communeId" FROM unnest($1::uuid[]) c("id") CROSS JOIN LATERAL (
       SELECT "id", "communeId" FROM "Member" WHERE "communeId" = c."id" AND "status" = 'ACTIVE' ORDER BY "sortKey" DESC, "id" LIMIT $2) m`,
    [communeIds, Math.floor(TARGETS_A_CALL / communeIds.length)],
  );
  return rows;
}

async function moveByProduct({ product, province }: BulkSide, { rows, targets }: Work): Promise<void> {
  const input = {
    ids: rows.map(({ id }) => id),
    toMemberIds: targets.map(({ id }) => id),
    effectiveOn: '2026-11-20',
    reason: 'Đo tốc độ',
    errorPolicy: 'SKIP_FAILED',
  };
  const answer = await fetch(`${product}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie: province.cookie },
    body: JSON.stringify({ query: DOCUMENT, variables: { input } }),
  });
  const { data, errors } = (await answer.json()) as {
    data?: { reassignAssignments: { rows: { outcome: string; reasonKey: string | null }[] } };
    errors?: unknown;
  };
  const moved = data?.reassignAssignments.rows.filter(({ outcome }) => outcome === 'MOVED').length ?? 0;
  // A row whose new holder already has the same task is refused; nearly all must have been moved.
  if (moved < rows.length * 0.95) {
    throw new Error(`Only ${moved} of ${rows.length} were moved: ${JSON.stringify(errors ?? data).slice(0, 500)}`);
  }
}

/** What somebody would write by hand: end the old rows, add the new ones, and two audit rows for each, in one transaction. */
async function movePlainly(client: pg.Client, { rows, targets }: Work): Promise<void> {
  const inCommune = new Map<string, string[]>();
  for (const { id, communeId } of targets) inCommune.set(communeId, [...(inCommune.get(communeId) ?? []), id]);
  const to = rows.map(({ communeId }, index) => {
    const members = inCommune.get(communeId) ?? [];
    return members[index % members.length];
  });
  const ids = () => rows.map(() => randomUUID());
  const moves = `unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::uuid[], $5::uuid[]) AS m("oldId", "newId", "toId", "oldAudit", "newAudit")`;
  const values = [rows.map(({ id }) => id), ids(), to, ids(), ids()];
  await client.query('BEGIN');
  for (const statement of PLAIN) await client.query(statement.replace(':moves', moves), values);
  await client.query('COMMIT');
}

const PLAIN = [
  `UPDATE "Assignment" a SET "status" = 'ENDED', "endedOn" = '2026-11-20', "endReason" = 'REASSIGNED', "endNote" = 'Đo tốc độ',
          "version" = a."version" + 1, "updatedAt" = now()
     FROM :moves WHERE a."id" = m."oldId"`,
  `INSERT INTO "Assignment" ("id", "planId", "memberId", "branchId", "taskFieldId", "title", "searchKey", "kind", "startsOn", "dueOn",
          "loadWeight", "status", "previousAssignmentId", "updatedAt")
   SELECT m."newId", p."id", t."id", t."branchId", a."taskFieldId", a."title", a."searchKey", a."kind", '2026-11-20', a."dueOn",
          a."loadWeight", 'ACTIVE', a."id", now()
     FROM :moves JOIN "Assignment" a ON a."id" = m."oldId" JOIN "Member" t ON t."id" = m."toId"
     JOIN "AssignmentPlan" p ON p."branchId" = t."branchId" AND p."year" = 2026`,
  `INSERT INTO "AuditEntry" ("id", "action", "entityType", "entityId", "entityLabel", "memberId", "provinceId", "communeId", "branchId",
          "before", "after", "reason")
   SELECT CASE WHEN fresh THEN m."newAudit" ELSE m."oldAudit" END, 'reassign', 'Assignment', a."id", a."title", a."memberId",
          a."provinceId", a."communeId", a."branchId", CASE WHEN NOT fresh THEN '{"status": "ACTIVE"}'::jsonb END,
          CASE WHEN fresh THEN jsonb_build_object('planId', a."planId", 'memberId', a."memberId", 'branchId', a."branchId", 'title', a."title",
            'kind', a."kind", 'startsOn', a."startsOn", 'dueOn', a."dueOn", 'status', a."status", 'previousAssignmentId', a."previousAssignmentId")
          ELSE '{"status": "ENDED", "endedOn": "2026-11-20", "endReason": "REASSIGNED"}'::jsonb END, 'Đo tốc độ'
     FROM :moves CROSS JOIN (VALUES (FALSE), (TRUE)) AS side(fresh)
     JOIN "Assignment" a ON a."id" = CASE WHEN fresh THEN m."newId" ELSE m."oldId" END`,
];
