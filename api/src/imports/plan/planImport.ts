import { setImmediate } from 'node:timers/promises';
import type { Import, Organization, Prisma } from '@phan-cong/prisma/generated/client/client';
import type { ColumnMapping } from '../columns.ts';
import type { ReadContext, RowReading } from '../drafts.ts';
import { findDuplicates } from '../duplicates.ts';
import { tableBelow } from '../findHeader.ts';
import type { FieldName, ImportKind } from '../importFields.ts';
import { readRow } from '../rows.ts';
import { loadAssignments } from '../store/loadAssignments.ts';
import { loadCycle, loadEvaluations } from '../store/loadEvaluations.ts';
import { loadBranches, loadMembers } from '../store/loadMembers.ts';
import { readContextOf } from '../store/readContext.ts';
import { columnsOf, optionsOf } from '../store/storedImport.ts';
import { loadSheet, type StoredSheet } from '../store/storedRows.ts';
import type { AssignmentPlanning } from './assignmentTypes.ts';
import { planAssignments } from './planAssignments.ts';
import { type EvaluationPlanning, planEvaluations } from './planEvaluations.ts';
import { type MemberPlan, planMembers } from './planMembers.ts';
import type { PlanInput } from './planTypes.ts';

/** A plan of any kind. */
export type ImportPlan = MemberPlan | AssignmentPlanning | EvaluationPlanning;

type Stored = Import & { organization: Organization };

const ROWS_AT_ONCE = 500;

/**
 * Works out what a stored import will do with the database as it is now. The preview shows this very plan, and applying
 * carries it out.
 * @param today 'YYYY-MM-DD' in Asia/Ho_Chi_Minh
 */
export async function planImport(db: Prisma.TransactionClient, stored: Stored, today: string): Promise<ImportPlan> {
  const { kind, organization } = stored;
  const year = stored.year ?? Number(today.slice(0, 4));
  const sheet = await loadSheet(db, stored.id, stored.sheetName);
  const branches = await loadBranches(db, organization);
  const common = {
    decisions: sheet.decisions,
    headings: fieldHeadings(columnsOf(stored)),
    branches,
    homeBranch: branches.find(({ id }) => id === organization.id) ?? null,
    members: await loadMembers(db, organization, branches),
    options: { ...optionsOf(stored), year: stored.year },
  };
  if (kind === 'EVALUATIONS') {
    const { cycle, ruleSet } = await loadCycle(db, stored.communeId ?? organization.id, year);
    const readings = await readStored('EVALUATIONS', stored, sheet, await readContextOf(db, today, ruleSet), common);
    const evaluations = await loadEvaluations(db, cycle?.id);
    return planEvaluations({ ...common, readings, cycle, ruleSetId: ruleSet?.id ?? null, evaluations });
  }
  const context = await readContextOf(db, today, null);
  if (kind === 'MEMBERS') {
    return planMembers({ ...common, readings: await readStored('MEMBERS', stored, sheet, context, common) });
  }
  const readings = await readStored('ASSIGNMENTS', stored, sheet, context, common);
  return planAssignments({ ...common, readings, ...(await loadAssignments(db, organization, year, readings)) });
}

/** Every data row read again from its cells, with what is wrong in it and between rows. Lets others in between. */
async function readStored<K extends ImportKind>(
  kind: K,
  stored: Stored,
  { sheet, decisions }: StoredSheet,
  context: ReadContext,
  { homeBranch }: Pick<PlanInput<K>, 'homeBranch'>,
): Promise<RowReading<K>[]> {
  const mapping = columnsOf(stored) as ColumnMapping[];
  const readings: RowReading<K>[] = [];
  for (const row of tableBelow(sheet, stored.headerRow).dataRows) {
    readings.push(readRow(kind, row, sheet.rows[row - 1] ?? [], mapping, context));
    if (readings.length % ROWS_AT_ONCE === 0) await setImmediate();
  }
  // Who is left out repeats nobody, and who was decided to be somebody new is not the same person as another row.
  const named = readings
    .filter(({ row }) => decisions.get(row)?.action !== 'SKIP' && decisions.get(row)?.action !== 'CREATE_NEW')
    .map((reading) => ({ ...reading, values: { branchName: homeBranch?.name, ...reading.values } }));
  const byRow = new Map(readings.map((reading) => [reading.row, reading]));
  for (const problem of findDuplicates(kind, named)) byRow.get(problem.row)?.problems.push(problem);
  return readings;
}

function fieldHeadings(columns: readonly ColumnMapping[]): Map<FieldName, string> {
  return new Map(columns.flatMap(({ field, heading }) => (field ? [[field, heading]] : [])));
}
