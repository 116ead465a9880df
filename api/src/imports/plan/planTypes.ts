import type { PartialDate } from '../dateCells.ts';
import type { RowReading } from '../drafts.ts';
import type { FieldName, ImportKind } from '../importFields.ts';
import type { Gender, MemberStatus, Membership, OccupationGroup, Position } from '../memberCells.ts';
import type { RowProblem } from '../problems.ts';

/** What becomes of a row. REFUSE: an error, or a choice that nobody has made yet. */
export type RowAction = 'CREATE' | 'UPDATE' | 'UNCHANGED' | 'SKIP' | 'REFUSE';

/** What a person chose for one row. */
export type Decision = { action: 'SKIP' } | { action: 'CREATE_NEW' } | { action: 'USE_EXISTING'; memberId: string };

export interface PlanOptions {
  createBranches: boolean;
  createHouseholdGroups: boolean;
  onExisting: 'UPDATE' | 'SKIP';
  evaluationState: 'DECIDED' | 'LOCKED';
  /** The year of the plan or the cycle; null for members. */
  year: number | null;
}

/** A record of the database or, with `id` null, one that the import will make; `key` is the same for the same one. */
export interface Reference {
  id: string | null;
  key: string;
  name: string;
}

export interface KnownBranch {
  id: string;
  name: string;
  isEnded: boolean;
}

/** What an import can write of a member. */
export interface MemberValues {
  gender: Gender | null;
  birthDate: PartialDate | null;
  joinedOn: PartialDate | null;
  officialOn: PartialDate | null;
  membership: Membership;
  status: MemberStatus;
  isWorkingAway: boolean;
  position: Position;
  occupationGroup: OccupationGroup;
  educationLevel: string | null;
  politicalTheoryLevel: string | null;
  cardNumber: string | null;
  phone: string | null;
  address: string | null;
}

export interface KnownMember {
  id: string;
  version: number;
  branchId: string;
  branchName: string;
  fullName: string;
  values: MemberValues;
}

/** Somebody of the database a row may be about. */
export interface Candidate {
  id: string;
  label: string;
  /** As people write it, no more exactly than it is known. */
  birthDate: string | null;
  branch: string;
}

/** One row of a plan. `values` are what the record will hold; null when the row did not get that far. */
export interface PlannedRow<Values> {
  row: number;
  action: RowAction;
  label: string;
  branch: Reference | null;
  /** The member the row is about, when it is in the database. */
  memberId: string | null;
  /** The record to change or found unchanged, with the version it was read at. */
  record: { id: string; version: number; values: Values } | null;
  values: Values | null;
  changed: string[];
  problems: RowProblem[];
  /** Who the row may be about, when somebody has to choose, and who was chosen. */
  candidates: Candidate[];
  decision: Decision | null;
}

/** What every planner gets: the rows with their problems, what was chosen, and where a problem is shown. */
export interface PlanInput<K extends ImportKind> {
  readings: readonly RowReading<K>[];
  decisions: ReadonlyMap<number, Decision>;
  headings: ReadonlyMap<FieldName, string>;
  branches: readonly KnownBranch[];
  /** The branch the import is for, when it is for one: rows without a column of branches are about it. */
  homeBranch: KnownBranch | null;
  members: readonly KnownMember[];
  options: PlanOptions;
}
