import type { AskedCount, Count } from '../providers/countQuery.ts';
import type { Viewer } from '../providers/viewer.ts';

/** One of the three steps from nothing to the first plan. */
export interface SetupStep {
  id: 'unit' | 'roster' | 'plan';
  isDone: boolean;
  /** The screen where it is done, for those who may. */
  address: string | undefined;
}

/** What must be there before there is any work to look after, wherever and whenever it is. */
export const SETUP_COUNTS: AskedCount[] = [
  { id: 'setupUnits', resource: 'organizations', filter: { kind: ['BRANCH'], isEnded: 'no' } },
  { id: 'setupMembers', resource: 'members', filter: {} },
  { id: 'setupPlans', resource: 'plans', filter: {} },
];

const SEES_SETUP = ['organization:read', 'member:read', 'plan:read'];

type Asker = Pick<Viewer, 'permissions'>;

/** Whether a person sees enough to be told what a new installation lacks. */
export function mayAskForSetup({ permissions }: Asker): boolean {
  return SEES_SETUP.every((permission) => permissions.includes(permission));
}

/** The three steps, with those that are done; undefined once all are, or before it is known. */
export function setupSteps(counts: Record<string, Count> | undefined, { permissions }: Asker): SetupStep[] | undefined {
  if (!counts || !SETUP_COUNTS.every(({ id }) => counts[id])) return undefined;
  const isThere = (id: string) => (counts[id]?.total ?? 0) > 0;
  const may = (permission: string, address: string) => (permissions.includes(permission) ? address : undefined);
  const steps: SetupStep[] = [
    { id: 'unit', isDone: isThere('setupUnits'), address: may('organization:write', '/organizations/create') },
    { id: 'roster', isDone: isThere('setupMembers'), address: may('import:run', '/imports/create') },
    { id: 'plan', isDone: isThere('setupPlans'), address: may('plan:write', '/plans/create') },
  ];
  return steps.every(({ isDone }) => isDone) ? undefined : steps;
}

/** Whether there is nobody yet whose work could be looked after. */
export function isEmpty(steps: SetupStep[] | undefined): boolean {
  return steps?.some(({ id, isDone }) => id === 'roster' && !isDone) ?? false;
}
