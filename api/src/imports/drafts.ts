import type { BasisReading, DueReading, GuideReading, QualityRating } from './assignmentCells.ts';
import type { PartialDate } from './dateCells.ts';
import type { EvaluationLevel } from './evaluationCells.ts';
import type { ImportKind } from './importFields.ts';
import type { Gender, MemberStatus, Membership, OccupationGroup, Position } from './memberCells.ts';
import type { RowProblem } from './problems.ts';
import type { TaskFieldCode } from './taskFieldCells.ts';

/*
 * What a row says. In every draft a key is ABSENT when the file has no column for it (leave the stored value alone)
 * and NULL when the cell is empty or could not be read (the problems say which).
 */

export interface MemberDraft {
  fullName?: string | null;
  branchName?: string | null;
  gender?: Gender | null;
  birthDate?: PartialDate | null;
  joinedOn?: PartialDate | null;
  officialOn?: PartialDate | null;
  /**
   * From its own column, else from the status, else by the official day: OFFICIAL when it has come, PROBATIONARY when
   * it is still to come. Null: the file does not say.
   */
  membership: Membership | null;
  status?: MemberStatus | null;
  /** Absent or null together with `status`. */
  isWorkingAway?: boolean | null;
  position?: Position | null;
  occupationGroup?: OccupationGroup | null;
  educationLevel?: string | null;
  politicalTheoryLevel?: string | null;
  cardNumber?: string | null;
  phone?: string | null;
  address?: string | null;
}

export interface AssignmentDraft {
  fullName?: string | null;
  branchName?: string | null;
  birthDate?: PartialDate | null;
  /** Null when the wording is not in the delivered catalogue; look `taskFieldText` up in the organisation's own. */
  taskField?: TaskFieldCode | null;
  taskFieldText?: string | null;
  title?: string | null;
  /** HOUSEHOLD when a household group is named or the field is HOUSEHOLD_SUPPORT. */
  kind: 'HOUSEHOLD' | 'REGULAR';
  householdGroupName?: string | null;
  deliverable?: string | null;
  quantityTarget?: number | null;
  guide?: GuideReading | null;
  /** 'YYYY-MM-DD'. */
  startsOn?: string | null;
  due?: DueReading | null;
  /** 0–100. */
  progress?: number | null;
  qualityRating?: QualityRating | null;
  /** Never null for a readable cell: an empty one is `{ basis: 'NONE' }`. */
  basis?: BasisReading | null;
}

export interface EvaluationDraft {
  fullName?: string | null;
  branchName?: string | null;
  birthDate?: PartialDate | null;
  commonScore?: number | null;
  resultScore?: number | null;
  /** For checking only; the sum is not stored. */
  totalScore?: number | null;
  selfLevel?: EvaluationLevel | null;
  branchLevel?: EvaluationLevel | null;
  decidedLevel?: EvaluationLevel | null;
  remark?: string | null;
}

export interface DraftByKind {
  MEMBERS: MemberDraft;
  ASSIGNMENTS: AssignmentDraft;
  EVALUATIONS: EvaluationDraft;
}

/** One data row of the file. It can be taken in when none of its problems is an ERROR. */
export interface RowReading<K extends ImportKind = ImportKind> {
  /** 1-based, as the office program shows it. */
  row: number;
  values: DraftByKind[K];
  problems: RowProblem[];
}

/** Score limits and level bands of the rule set in force (RuleSet): a band begins at its number of points. */
export interface ScoreFrame {
  commonMax: number;
  resultMax: number;
  bands: { EXCELLENT: number; GOOD: number; COMPLETED: number };
}

/** What rows are judged against. Thresholds are data of the rule set, so they are passed in. */
export interface ReadContext {
  /** The day in Asia/Ho_Chi_Minh, 'YYYY-MM-DD'. */
  today: string;
  /** Full years of age at joining below which a warning is given (18 by the Charter). */
  minimumJoinAge: number;
  /** Months after joining in which a member normally stays probationary. */
  probationMonths: number;
  /** Null when no rule set applies: scores are then read without range or level checks. */
  scoreFrame: ScoreFrame | null;
}
