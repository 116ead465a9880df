import type { AskedCount } from '../providers/countQuery.ts';
import type { Viewer } from '../providers/viewer.ts';
import { auditScope } from '../shared/auditScope.ts';
import { addDays } from '../shared/days.ts';
import type { Unit } from '../shared/unit.tsx';

type FilterValues = AskedCount['filter'];
type Scope = 'unit' | 'unitAndYear' | 'trail';

/** Where and when the page looks. */
export interface Place {
  unit: Pick<Unit, 'id'> | null;
  year: number;
  /** 'YYYY-MM-DD' */
  today: string;
}

/** A kind of work: rows of a list that should not be there, and where they are mended. */
export interface TodoLine {
  id: string;
  group: 'late' | 'missing' | 'waiting';
  /** Whose rows are counted. */
  resource: string;
  /** Permissions without which the line says nothing, or nothing true. */
  needs: string[];
  /** The permission to mend it; others are only shown the list. */
  mends?: string;
  /** What the list's own screen is narrowed to by where it stands. */
  scope: Scope;
  /** The filters of the list, as its address holds them. */
  filter: (place: Place) => FilterValues;
  /** The screen that shows the rows, where it is not the resource's own. */
  screen?: { resource: string; view: string };
}

const NOT_ASSIGNABLE = [
  'TEMPORARILY_EXEMPT',
  'EXEMPT',
  'TEMPORARY_TRANSFER_OUT',
  'TRANSFERRED_OUT',
  'SUSPENDED',
  'REMOVED',
  'EXPELLED',
  'LEFT',
  'DECEASED',
];

// Those who see only the assignments they guide would be told of members who are assigned by others.
const SEES_ALL_WORK = ['member:read', 'assignment:reassign'];
const TRAIL_DAYS = 7;

/** Every kind of work, the most pressing first; ids name the words in messages.ts. */
export const TODO_LINES: readonly TodoLine[] = [
  {
    id: 'workLeftOpen',
    group: 'late',
    resource: 'members',
    needs: SEES_ALL_WORK,
    mends: 'assignment:reassign',
    scope: 'unit',
    filter: () => ({ status: NOT_ASSIGNABLE, assigned: 'yes' }),
  },
  {
    id: 'adjustmentsOverdue',
    group: 'late',
    resource: 'adjustments',
    needs: ['adjustment:read'],
    mends: 'adjustment:resolve',
    scope: 'unit',
    filter: () => ({ open: 'yes', overdue: 'yes' }),
  },
  {
    id: 'adjustments',
    group: 'waiting',
    resource: 'adjustments',
    needs: ['adjustment:read'],
    mends: 'adjustment:resolve',
    scope: 'unit',
    filter: () => ({ open: 'yes' }),
  },
  {
    id: 'overdue',
    group: 'late',
    resource: 'assignments',
    needs: ['assignment:read'],
    mends: 'assignment:progress',
    scope: 'unitAndYear',
    filter: () => ({ overdue: 'yes' }),
  },
  {
    id: 'dueSoon',
    group: 'late',
    resource: 'assignments',
    needs: ['assignment:read'],
    scope: 'unitAndYear',
    filter: () => ({ status: ['ACTIVE'], due: 'month' }),
  },
  {
    id: 'reviewMissing',
    group: 'late',
    resource: 'assignments',
    needs: ['assignment:read', 'review:read'],
    mends: 'review:write',
    scope: 'unitAndYear',
    filter: () => ({ reviewOverdue: 'yes' }),
  },
  {
    id: 'planLate',
    group: 'late',
    resource: 'plans',
    needs: ['plan:read'],
    mends: 'plan:write',
    scope: 'unitAndYear',
    filter: () => ({ late: 'yes' }),
  },
  {
    id: 'planMissing',
    group: 'missing',
    resource: 'organizations',
    needs: ['plan:read'],
    scope: 'unit',
    filter: ({ year }) => ({ lacksPlanOf: String(year) }),
    screen: { resource: 'organizations', view: 'table' },
  },
  {
    id: 'unassigned',
    group: 'missing',
    resource: 'members',
    needs: SEES_ALL_WORK,
    mends: 'assignment:write',
    scope: 'unit',
    filter: () => ({ status: ['ACTIVE'], assigned: 'no' }),
  },
  {
    id: 'circumstances',
    group: 'missing',
    resource: 'members',
    needs: ['member:read', 'circumstance:read', 'assignment:reassign'],
    mends: 'circumstance:write',
    scope: 'unit',
    filter: () => ({ status: ['ACTIVE'], circumstances: ['MISSING', 'STALE'] }),
  },
  {
    id: 'households',
    group: 'missing',
    resource: 'households',
    needs: ['household:read'],
    mends: 'assignment:write',
    scope: 'unit',
    filter: () => ({ covered: 'no', isEnded: 'no' }),
    screen: { resource: 'householdGroups', view: 'households' },
  },
  {
    id: 'guideSilent',
    group: 'missing',
    resource: 'assignments',
    needs: ['assignment:read', 'guidanceNote:read'],
    mends: 'guidanceNote:write',
    scope: 'unitAndYear',
    filter: () => ({ guideSilent: 'yes' }),
  },
  {
    id: 'basisMinutes',
    group: 'missing',
    resource: 'assignments',
    needs: ['assignment:read', 'assignment:write'],
    mends: 'assignment:write',
    scope: 'unitAndYear',
    filter: () => ({ basis: ['MINUTES'], status: ['PROPOSED', 'ACTIVE'] }),
  },
  {
    id: 'planOpen',
    group: 'waiting',
    resource: 'plans',
    needs: ['plan:read'],
    mends: 'plan:write',
    scope: 'unitAndYear',
    filter: () => ({ status: ['DRAFT', 'SUBMITTED'] }),
  },
  {
    id: 'reviewClose',
    group: 'waiting',
    resource: 'reviews',
    needs: ['review:read', 'review:write'],
    mends: 'review:write',
    scope: 'unitAndYear',
    filter: () => ({ closed: 'no' }),
  },
  {
    id: 'reviewGuide',
    group: 'waiting',
    resource: 'reviews',
    needs: ['review:read', 'review:comment'],
    mends: 'review:comment',
    scope: 'unitAndYear',
    filter: () => ({ closed: 'no', guide: 'no' }),
  },
  {
    id: 'evaluationSelf',
    group: 'waiting',
    resource: 'evaluations',
    needs: ['evaluation:read', 'evaluationCycle:read', 'evaluation:propose'],
    scope: 'unitAndYear',
    filter: () => ({ state: ['SELF'], cycleStatus: ['OPEN'] }),
  },
  {
    id: 'evaluationPropose',
    group: 'waiting',
    resource: 'evaluations',
    needs: ['evaluation:read', 'evaluation:propose'],
    mends: 'evaluation:propose',
    scope: 'unitAndYear',
    filter: () => ({ state: ['BRANCH'] }),
  },
  {
    id: 'evaluationDecide',
    group: 'waiting',
    resource: 'evaluations',
    needs: ['evaluation:read', 'evaluation:decide'],
    mends: 'evaluation:decide',
    scope: 'unitAndYear',
    filter: () => ({ state: ['SUBMITTED'] }),
  },
  {
    id: 'imports',
    group: 'waiting',
    resource: 'imports',
    needs: ['import:run'],
    mends: 'import:run',
    scope: 'unit',
    filter: () => ({ status: ['UPLOADED', 'READY'] }),
  },
  {
    id: 'refused',
    group: 'waiting',
    resource: 'auditEntries',
    needs: ['audit:read', 'user:write'],
    scope: 'trail',
    filter: ({ today }) => ({ outcome: ['REFUSED', 'FAILED'], from: addDays(today, -TRAIL_DAYS) }),
  },
];

type Asker = Pick<Viewer, 'permissions' | 'grants'>;

/** Roles that keep an eye on a unit; a member's own work is told apart. */
const OVERSEERS = new Set([
  'SYSTEM_OPERATOR',
  'PROVINCE_ADMIN',
  'COMMUNE_ADMIN',
  'BRANCH_SECRETARY',
  'COMMITTEE_MEMBER',
]);

/** The kinds of work that a person can see in the lists they may read. */
export function linesFor(viewer: Asker | undefined): TodoLine[] {
  if (!viewer?.grants.some(({ role }) => OVERSEERS.has(role))) return [];
  return TODO_LINES.filter(({ needs }) => needs.every((permission) => viewer.permissions.includes(permission)));
}

function scopeFilter(scope: Scope, place: Place, viewer: Asker): FilterValues {
  if (scope === 'trail') return auditScope(viewer, place.unit);
  const within = place.unit ? { within: place.unit.id } : {};
  return scope === 'unitAndYear' ? { ...within, year: place.year } : within;
}

/** What to count: the rows that the list behind the line's button shows. */
export function countsOf(lines: readonly TodoLine[], place: Place, viewer: Asker): AskedCount[] {
  return lines.map(({ id, resource, scope, filter }) => ({
    id,
    resource,
    filter: { ...scopeFilter(scope, place, viewer), ...filter(place) },
  }));
}

/** The address of the list with its filters set. */
export function addressOf({ resource, filter, screen }: TodoLine, place: Place): string {
  const search = new URLSearchParams({
    ...(screen && { view: screen.view }),
    filter: JSON.stringify(filter(place)),
    page: '1',
  });
  return `/${screen?.resource ?? resource}?${search}`;
}
