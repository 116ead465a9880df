import type {
  AssignmentBasis,
  AssignmentEndReason,
  AssignmentKind,
  AssignmentStatus,
  QualityRating,
} from '../../generated/client/client.ts';
import { dayInWords, later } from '../days.ts';
import type { Random } from '../random.ts';
import type { SeededTaskFieldCode } from '../taskFields.ts';
import type { DemoGroup, DemoHousehold } from './households.ts';
import type { DemoMember } from './members.ts';
import type { DemoPlan } from './plans.ts';
import type { Task } from './tasks.ts';

/** An assignment of the demo; its row is written when everything that happens to it has happened. */
export interface DemoAssignment {
  id: string;
  plan: DemoPlan;
  member: DemoMember;
  field: SeededTaskFieldCode;
  title: string;
  kind: AssignmentKind;
  group: DemoGroup | null;
  households: DemoHousehold[];
  deliverable: string;
  target: number | null;
  loadWeight: number;
  guide: DemoMember | null;
  startsOn: string;
  dueOn: string | null;
  basis: AssignmentBasis;
  basisText: string | null;
  /** Number of the clause of the working regulation. */
  clause: number | null;
  status: AssignmentStatus;
  progress: number;
  completedOn: string | null;
  hasExceeded: boolean;
  quality: QualityRating | null;
  endedOn: string | null;
  endReason: AssignmentEndReason | null;
  endNote: string | null;
  previous: DemoAssignment | null;
}

type Kind = Pick<DemoAssignment, 'kind' | 'group' | 'households' | 'loadWeight'>;

const ORDINARY: Kind = { kind: 'REGULAR', group: null, households: [], loadWeight: 1 };

/** A new assignment of a plan's task to a member: proposed, from the plan's first day or the member's admission on. */
export function makeDemoAssignment(
  newId: () => string,
  random: Random,
  plan: DemoPlan,
  member: DemoMember,
  task: Task,
  kind: Partial<Kind> = {},
): DemoAssignment {
  return {
    id: newId(),
    plan,
    member,
    field: task.field,
    title: task.title,
    ...ORDINARY,
    ...kind,
    deliverable: task.deliverable,
    target: task.target ?? null,
    guide: null,
    startsOn: later(plan.beginsOn, member.joinedOn),
    dueOn: null,
    ...basisOf(random, plan),
    status: 'PROPOSED',
    progress: 0,
    completedOn: null,
    hasExceeded: false,
    quality: null,
    endedOn: null,
    endReason: null,
    endNote: null,
    previous: null,
  };
}

/** The assignment of being in charge of some households of a group. */
export function makeHouseholdAssignment(
  newId: () => string,
  random: Random,
  plan: DemoPlan,
  member: DemoMember,
  group: DemoGroup,
  households: DemoHousehold[],
): DemoAssignment {
  const task: Task = {
    field: 'HOUSEHOLD_SUPPORT',
    title: `Phụ trách ${households.length} hộ thuộc ${group.name}`,
    deliverable: 'Gặp gỡ, giúp đỡ từng hộ ít nhất mỗi quý một lần',
    target: households.length * 4,
  };
  const loadWeight = households.length > 5 ? 2 : 1;
  return makeDemoAssignment(newId, random, plan, member, task, { kind: 'HOUSEHOLD', group, households, loadWeight });
}

type Basis = Pick<DemoAssignment, 'basis' | 'basisText' | 'clause'>;

function basisOf(random: Random, plan: DemoPlan): Basis {
  if (plan.branch.habits.usesMinutesOnly) {
    return { basis: 'MINUTES', basisText: `Biên bản họp chi bộ ngày ${dayInWords(plan.meetingOn)}`, clause: null };
  }
  return random.weighted<Basis>([
    [{ basis: 'REGULATION', basisText: null, clause: random.int(5, 9) }, 60],
    [{ basis: 'RESOLUTION', basisText: plan.resolution, clause: null }, 36],
    [{ basis: 'NONE', basisText: null, clause: null }, 4],
  ]);
}
