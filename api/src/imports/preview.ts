import { toWhere } from '../access/rowRule.ts';
import type { Context } from '../context.ts';
import { badField, forbidden, notFound } from '../errors.ts';
import { isId } from '../read/filters.ts';
import { importRule, mayImport } from './access.ts';
import { countActions } from './apply/summary.ts';
import { wordingKey } from './choiceCells.ts';
import { branchKey } from './plan/branchFinder.ts';
import { type ImportPlan, planImport } from './plan/planImport.ts';
import type { PlannedRow, RowAction } from './plan/planTypes.ts';
import { PROBLEM_SEVERITY, type ProblemCode, type RowProblem, type Severity } from './problems.ts';
import { requireReady } from './readiness.ts';

const DEFAULT_ROWS = 50;
const MOST_ROWS = 200;

/** Which rows of a plan to show. */
export interface PreviewArgs {
  id: string;
  first?: number | null | undefined;
  offset?: number | null | undefined;
  onlyProblems?: boolean | null | undefined;
  action?: RowAction | null | undefined;
  /** Code of a problem the rows have. */
  problem?: string | null | undefined;
  /** Only rows somebody can choose for: who is meant, which of two to keep; those already decided as well. */
  decidable?: boolean | null | undefined;
}

/** A row as it is shown; `repeats` is the earlier row that is the same. */
export interface PreviewRow extends PlannedRow<object> {
  repeats: PlannedRow<object> | null;
}

/** A page of a plan with the counts of the whole. */
export interface PreviewPage {
  rows: PreviewRow[];
  totalCount: number;
  /** Every row that fits, on whatever page. */
  rowNumbers: number[];
  actionCounts: { action: RowAction; count: number }[];
  problemCounts: { code: ProblemCode; severity: Severity; count: number }[];
  newBranches: string[];
  newHouseholdGroups: { branch: string; name: string; statedCount: number | null }[];
  newPlans: string[];
  createsCycle: boolean;
  missingBranches: string[];
  missingHouseholdGroups: { branch: string; name: string; statedCount: number | null }[];
}

/**
 * What a stored import would do now.
 * @throws NOT_FOUND when missing or hidden; FORBIDDEN for a kind the viewer may not import; otherwise as `requireReady`.
 */
export async function previewImport(context: Context, args: PreviewArgs): Promise<PreviewPage> {
  const { first, offset } = pageOf(args);
  const stored = isId(args.id)
    ? await context.db.import.findFirst({
        where: { AND: [{ id: args.id }, toWhere(importRule(context.viewer))] },
        include: { organization: true },
      })
    : null;
  if (!stored) throw notFound();
  if (!mayImport(context.viewer, stored.kind, stored.organization)) throw forbidden();
  requireReady(stored);
  const plan = await planImport(context.db, stored, context.today);
  const all: PlannedRow<object>[] = plan.rows;
  const shown = all.filter((row) => isShown(row, args));
  return {
    rows: shown.slice(offset, offset + first).map((row) => ({ ...row, repeats: repeatedRow(row, all) })),
    totalCount: shown.length,
    rowNumbers: shown.map(({ row }) => row),
    actionCounts: Object.entries(countActions(all)).map(([action, count]) => ({ action: action as RowAction, count })),
    problemCounts: problemCounts(all),
    ...made(plan),
    ...missing(all),
  };
}

function repeatedRow({ problems }: PlannedRow<object>, all: PlannedRow<object>[]): PlannedRow<object> | null {
  const first = problems.find(({ code }) => code === 'DUPLICATE_IN_FILE')?.params.first;
  return all.find(({ row }) => row === first) ?? null;
}

function pageOf({ first, offset }: PreviewArgs): { first: number; offset: number } {
  const page = { first: first ?? DEFAULT_ROWS, offset: offset ?? 0 };
  if (page.first < 1 || page.first > MOST_ROWS) throw badField('first', 'PAGE_SIZE', { maximum: MOST_ROWS });
  if (page.offset < 0) throw badField('offset', 'TOO_SMALL', { minimum: 0 });
  return page;
}

/** With `onlyProblems`, rows with an error or a warning: notes are nothing to act on. */
function isShown(row: PlannedRow<object>, args: PreviewArgs): boolean {
  const { action, problems } = row;
  if (args.action && action !== args.action) return false;
  if (args.problem && !problems.some(({ code }) => code === args.problem)) return false;
  if (args.decidable && !isDecidable(row)) return false;
  return !args.onlyProblems || action === 'REFUSE' || problems.some(({ severity }) => severity !== 'NOTE');
}

/** Problems that a choice for the row settles; the file need not be corrected. */
const SETTLED_BY_CHOICE: readonly ProblemCode[] = ['DUPLICATE_IN_FILE', 'PERSON_NOT_FOUND'];

function isDecidable({ decision, candidates, problems }: PlannedRow<object>): boolean {
  if (decision || candidates.length > 0) return true;
  return problems.some(({ code }) => SETTLED_BY_CHOICE.includes(code));
}

const SEVERITIES: readonly Severity[] = ['ERROR', 'WARNING', 'NOTE'];

function problemCounts(rows: readonly PlannedRow<object>[]): PreviewPage['problemCounts'] {
  const counts = new Map<ProblemCode, number>();
  for (const { code } of rows.flatMap(({ problems }) => problems)) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts]
    .map(([code, count]) => ({ code, severity: PROBLEM_SEVERITY[code] as Severity, count }))
    .sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || b.count - a.count);
}

function made(plan: ImportPlan): Pick<PreviewPage, 'newBranches' | 'newHouseholdGroups' | 'newPlans' | 'createsCycle'> {
  return {
    newBranches: plan.kind === 'MEMBERS' ? plan.newBranches.map(({ name }) => name) : [],
    newPlans: plan.kind === 'ASSIGNMENTS' ? plan.newPlans.map(({ name }) => name) : [],
    newHouseholdGroups:
      plan.kind === 'ASSIGNMENTS'
        ? plan.newGroups.map(({ branch, name, statedCount }) => ({ branch: branch.name, name, statedCount }))
        : [],
    createsCycle:
      plan.kind === 'EVALUATIONS' && plan.cycleId === null && plan.rows.some(({ action }) => action === 'CREATE'),
  };
}

/** What the file names and the unit does not have, as long as nobody has chosen to make it. */
function missing(rows: readonly PlannedRow<object>[]): Pick<PreviewPage, 'missingBranches' | 'missingHouseholdGroups'> {
  const problems = rows.flatMap((row) => row.problems);
  const of = (code: ProblemCode, keyOf: (params: RowProblem['params']) => string) => {
    const found = new Map<string, RowProblem['params']>();
    for (const { params } of problems.filter((each) => each.code === code)) {
      if (!found.has(keyOf(params))) found.set(keyOf(params), params);
    }
    return [...found.values()];
  };
  const branches = of('UNKNOWN_BRANCH', ({ value }) => branchKey(String(value)));
  const groups = of('UNKNOWN_HOUSEHOLD_GROUP', ({ branch, value }) => wordingKey(`${branch} ${value}`));
  return {
    missingBranches: branches.map(({ value }) => String(value)),
    missingHouseholdGroups: groups.map(({ branch, value }) => ({
      branch: String(branch),
      name: String(value),
      statedCount: null,
    })),
  };
}
