import type { QualityRating } from '../assignmentCells.ts';
import type { KnownGroup, NewGroup } from './groupFinder.ts';
import type { PlanInput, PlannedRow, Reference } from './planTypes.ts';
import type { KnownTaskField } from './taskFieldFinder.ts';

/** What an import can write of an assignment; days 'YYYY-MM-DD'. */
export interface AssignmentValues {
  title: string;
  taskField: Reference;
  kind: 'REGULAR' | 'HOUSEHOLD';
  group: Reference | null;
  deliverable: string | null;
  quantityTarget: number | null;
  guide: Reference | null;
  guideNote: string | null;
  startsOn: string;
  dueOn: string | null;
  progress: number;
  qualityRating: QualityRating | null;
  basis: 'REGULATION' | 'RESOLUTION' | 'MINUTES' | 'NONE';
  basisText: string | null;
}

export interface KnownAssignment {
  id: string;
  version: number;
  memberId: string;
  isOpen: boolean;
  values: AssignmentValues;
}

export interface KnownPlan {
  id: string;
  branchId: string;
  isClosed: boolean;
}

export interface AssignmentInput extends PlanInput<'ASSIGNMENTS'> {
  taskFields: readonly KnownTaskField[];
  groups: readonly KnownGroup[];
  /** The latest plan of each branch for the year. */
  plans: readonly KnownPlan[];
  assignments: readonly KnownAssignment[];
}

/** What a table of assignments will do, row by row, and the groups and draft plans it makes. */
export interface AssignmentPlanning {
  kind: 'ASSIGNMENTS';
  rows: PlannedRow<AssignmentValues>[];
  newGroups: NewGroup[];
  /** Branches that have no plan for the year. */
  newPlans: Reference[];
}
