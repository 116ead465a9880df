/** An assignment of a plan, as far as two plans are compared by it. Days as 'YYYY-MM-DD'. */
export type ComparedLine = {
  id: string;
  title: string;
  memberId: string;
  memberName: string;
  taskFieldId: string;
  taskField: string;
  guideId: string | null;
  guideName: string | null;
  startsOn: string;
  dueOn: string | null;
  deliverable: string | null;
  quantityTarget: number | null;
  loadWeight: number;
  householdGroupId: string | null;
  /** Labels of its households, in order. */
  households: readonly string[];
  /** The assignment it goes on from, and the one it took over from another member. */
  copiedFromId: string | null;
  previousAssignmentId: string | null;
};

export type ComparedField =
  | 'MEMBER'
  | 'TASK'
  | 'TASK_FIELD'
  | 'GUIDE'
  | 'DUE_DAY'
  | 'DELIVERABLE'
  | 'TARGET'
  | 'LOAD'
  | 'HOUSEHOLDS';

export type ComparisonKind = 'ADDED' | 'DROPPED' | 'CHANGED' | 'SAME';

export type ComparisonLine = {
  kind: ComparisonKind;
  before: ComparedLine | null;
  after: ComparedLine | null;
  changes: ComparedField[];
};

export type ComparedPlan = { year: number; lines: readonly ComparedLine[] };

const ORDER: readonly ComparisonKind[] = ['ADDED', 'DROPPED', 'CHANGED', 'SAME'];

/**
 * What a plan adds to, drops from and changes of an earlier one. Lines belong together when one goes on from the other or took it over,
 * or else when the same member has the same task or household group in both; each line is paired once. Days are compared within their
 * year, so that a task due every 30 June has not changed.
 */
export function comparePlans(before: ComparedPlan, after: ComparedPlan): ComparisonLine[] {
  const left = new Map(before.lines.map((line) => [line.id, line]));
  const pairs = new Map<string, ComparedLine>();
  for (const linked of [byLink, byTask]) {
    for (const line of after.lines) {
      if (pairs.has(line.id)) continue;
      const found = linked(line, left);
      if (!found) continue;
      pairs.set(line.id, found);
      left.delete(found.id);
    }
  }
  const lines = [
    ...after.lines.map((line) => paired(pairs.get(line.id) ?? null, line, before.year, after.year)),
    ...[...left.values()].map((line) => ({ kind: 'DROPPED' as const, before: line, after: null, changes: [] })),
  ];
  // Sorting is stable, so lines of one kind keep the order of their plan.
  return lines.sort((one, other) => ORDER.indexOf(one.kind) - ORDER.indexOf(other.kind));
}

type Remaining = ReadonlyMap<string, ComparedLine>;

function byLink(line: ComparedLine, left: Remaining): ComparedLine | undefined {
  const forwards = left.get(line.copiedFromId ?? '') ?? left.get(line.previousAssignmentId ?? '');
  return (
    forwards ??
    [...left.values()].find((each) => each.copiedFromId === line.id || each.previousAssignmentId === line.id)
  );
}

function byTask(line: ComparedLine, left: Remaining): ComparedLine | undefined {
  const ofMember = [...left.values()].filter(({ memberId }) => memberId === line.memberId);
  return (
    ofMember.find(({ title, taskFieldId }) => taskFieldId === line.taskFieldId && title === line.title) ??
    ofMember.find(({ householdGroupId }) => householdGroupId !== null && householdGroupId === line.householdGroupId)
  );
}

function paired(
  before: ComparedLine | null,
  after: ComparedLine,
  yearBefore: number,
  yearAfter: number,
): ComparisonLine {
  if (!before) return { kind: 'ADDED', before: null, after, changes: [] };
  const differs: Record<ComparedField, boolean> = {
    MEMBER: before.memberId !== after.memberId,
    TASK: withoutYear(before.title, yearBefore) !== withoutYear(after.title, yearAfter),
    TASK_FIELD: before.taskFieldId !== after.taskFieldId,
    GUIDE: before.guideId !== after.guideId,
    DUE_DAY: dayInYear(before.dueOn, yearBefore) !== dayInYear(after.dueOn, yearAfter),
    DELIVERABLE: withoutYear(before.deliverable ?? '', yearBefore) !== withoutYear(after.deliverable ?? '', yearAfter),
    TARGET: before.quantityTarget !== after.quantityTarget,
    LOAD: before.loadWeight !== after.loadWeight,
    HOUSEHOLDS: before.households.join('\n') !== after.households.join('\n'),
  };
  const changes = (Object.keys(differs) as ComparedField[]).filter((field) => differs[field]);
  return { kind: changes.length > 0 ? 'CHANGED' : 'SAME', before, after, changes };
}

function withoutYear(text: string, year: number): string {
  return text.replaceAll(String(year), '');
}

/** A day as years after the plan's and month and day. */
function dayInYear(day: string | null, year: number): string {
  return day === null ? '' : `${Number(day.slice(0, 4)) - year}${day.slice(4)}`;
}
