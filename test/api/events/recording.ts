import type { Database } from '@phan-cong/prisma/client';
import type { GraphQLAnswer } from '../../helpers/testApp.ts';
import type { Scene } from '../assignments/assignmentScene.ts';

export const RECORD = `mutation($input: RecordMemberEventInput!) { recordMemberEvent(input: $input) { isDryRun
  memberEvent { id version state memberName member { id } kind effectiveOn recordedByName adjustmentCount }
  effect { openedOn dueOn hiddenAdjustmentCount
    before { branchName status statusSince position isWorkingAway workingAwayFrom workingAwayTo workCapacity }
    after { branchName status statusSince position isWorkingAway workingAwayFrom workingAwayTo workCapacity }
    adjustments { kind assignmentId title memberName householdCount }
    households { id label groupName assignmentId } reviews { id title } evaluations { id state year } planLines { assignmentId memberName } } } }`;

export const WITHDRAW = `mutation($input: WithdrawMemberEventInput!) { withdrawMemberEvent(input: $input) {
  memberEvent { id version state withdrawnReason } } }`;

export type Recorded = {
  isDryRun: boolean;
  memberEvent: { id: string; version: number; state: string } | null;
  effect: {
    openedOn: string;
    dueOn: string;
    adjustments: { kind: string; assignmentId: string }[];
    households: { id: string }[];
    after: Record<string, unknown>;
  };
};

/** Sends an event as the branch's secretary, unless told. */
export function record(s: Scene, input: object, user: string | null = s.secretary): Promise<GraphQLAnswer> {
  return s.t.graphql(user, RECORD, { input: { effectiveOn: '2026-11-23', ...input } });
}

/** What recording answered. */
export function recordedIn(answer: GraphQLAnswer): Recorded {
  if (answer.errors) throw new Error(JSON.stringify(answer.errors));
  return answer.data.recordMemberEvent;
}

const TABLES = [
  'Organization',
  'Member',
  'Circumstance',
  'MemberEvent',
  'Adjustment',
  'HouseholdGroup',
  'Household',
  'HouseholdCharge',
  'AssignmentPlan',
  'Assignment',
  'Review',
  'EvaluationCycle',
  'Evaluation',
  'Reassignment',
] as const;

export type Rows = Record<(typeof TABLES)[number], Map<string, Record<string, unknown>>>;

/** Every row that work and people leave in the database, by table and id. */
export async function readAll(database: Database): Promise<Rows> {
  const found: Partial<Rows> = {};
  for (const table of TABLES) {
    const { rows } = await database.pool.query<{ id: string; row: Record<string, unknown> }>(
      `SELECT "id", to_jsonb(t) AS "row" FROM "${table}" t ORDER BY "id"`,
    );
    found[table] = new Map(rows.map(({ id, row }) => [id, row]));
  }
  return found as Rows;
}

/** What differs between two readings: rows added, rows removed, and the columns of rows that changed. */
export function changesOf(before: Rows, after: Rows) {
  const changes: { table: string; id: string; added?: object; removed?: object; changed?: Record<string, unknown> }[] =
    [];
  for (const table of TABLES) {
    for (const [id, row] of after[table]) {
      const was = before[table].get(id);
      if (!was) changes.push({ table, id, added: row });
      else if (JSON.stringify(was) !== JSON.stringify(row)) {
        const names = Object.keys(row).filter((name) => JSON.stringify(row[name]) !== JSON.stringify(was[name]));
        changes.push({ table, id, changed: Object.fromEntries(names.map((name) => [name, row[name]])) });
      }
    }
    for (const [id, row] of before[table]) if (!after[table].has(id)) changes.push({ table, id, removed: row });
  }
  return changes;
}
