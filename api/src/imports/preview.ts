import { toWhere } from '../access/rowRule.ts';
import type { Context } from '../context.ts';
import { badField, forbidden, notFound } from '../errors.ts';
import { isId } from '../read/filters.ts';
import { importRule, mayImport } from './access.ts';
import { countActions } from './apply/summary.ts';
import { type ImportPlan, planImport } from './plan/planImport.ts';
import type { PlannedRow, RowAction } from './plan/planTypes.ts';
import { PROBLEM_SEVERITY, type ProblemCode, type Severity } from './problems.ts';
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
}

/** A page of a plan with the counts of the whole. */
export interface PreviewPage {
  rows: PlannedRow<object>[];
  totalCount: number;
  actionCounts: { action: RowAction; count: number }[];
  problemCounts: { code: ProblemCode; severity: Severity; count: number }[];
  newBranches: string[];
  newHouseholdGroups: { branch: string; name: string; statedCount: number | null }[];
  newPlans: string[];
  createsCycle: boolean;
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
    rows: shown.slice(offset, offset + first),
    totalCount: shown.length,
    actionCounts: Object.entries(countActions(all)).map(([action, count]) => ({ action: action as RowAction, count })),
    problemCounts: problemCounts(all),
    ...made(plan),
  };
}

function pageOf({ first, offset }: PreviewArgs): { first: number; offset: number } {
  const page = { first: first ?? DEFAULT_ROWS, offset: offset ?? 0 };
  if (page.first < 1 || page.first > MOST_ROWS) throw badField('first', 'PAGE_SIZE', { maximum: MOST_ROWS });
  if (page.offset < 0) throw badField('offset', 'TOO_SMALL', { minimum: 0 });
  return page;
}

/** With `onlyProblems`, rows with an error or a warning: notes are nothing to act on. */
function isShown({ action, problems }: PlannedRow<object>, args: PreviewArgs): boolean {
  if (args.action && action !== args.action) return false;
  return !args.onlyProblems || action === 'REFUSE' || problems.some(({ severity }) => severity !== 'NOTE');
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
