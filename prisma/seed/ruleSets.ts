import type { MemberStatus, Prisma } from '../generated/client/client.ts';

/** The points (of 100) from which each level begins; fewer than COMPLETED is NOT_COMPLETED. */
export interface ScoreBands {
  EXCELLENT: number;
  GOOD: number;
  COMPLETED: number;
}

/** At most `percent` of the number of members rated `of` may be rated EXCELLENT, counted per grassroots organisation. */
export interface Quota {
  percent: number;
  of: 'GOOD';
  rounding: 'FLOOR' | 'ROUND' | 'CEIL';
}

/** Who is not reviewed: members of these statuses, and those admitted fewer than `minMonthsSinceAdmission` before. */
export interface Exclusions {
  statuses: MemberStatus[];
  minMonthsSinceAdmission: number;
}

/** What the checks compare with. Ages in years, days as calendar days, loads as sums of `loadWeight`. */
export interface Thresholds {
  commonScoreMax: number;
  resultScoreMax: number;
  /** Shares of a member's tasks, in percent, that EXCELLENT asks for. */
  excellentTasksDonePercent: number;
  excellentTasksOnTimePercent: number;
  excellentTasksExceededPercent: number;
  /** The share of late tasks, in percent, up to which COMPLETED is possible. */
  completedTasksLatePercent: number;
  loadCap: { FULL: number; LIGHT: number; NONE: number };
  elderlyAge: number;
  /** A member of that age with a load above this needs a reason. */
  elderlyHeavyLoad: number;
  youngAge: number;
  /** The plan of a year is late after this day of it, 'MM-DD'. */
  planDueOn: string;
  circumstanceMaxAgeDays: number;
  guideMaxMembers: number;
  guideSilentDays: number;
  adjustmentDueDays: number;
  /** Months that a temporary transfer lasts: at least, less than, and for study at most. */
  temporaryTransferMinMonths: number;
  temporaryTransferMaxMonths: number;
  studyTransferMaxMonths: number;
  reviewIntervalMonths: number;
  reviewGraceDays: number;
  householdsPerMemberMin: number;
  householdsPerMemberMax: number;
  /** So many households weigh as much as a task of weight 1. */
  householdsPerLoad: number;
  remarkMinLength: number;
  remarkSimilarityPercent: number;
  evaluationDueDays: number;
  /** Full years of age at joining below which an import warns. */
  minimumJoinAge: number;
  probationMonths: number;
}

interface SeededRuleSet {
  code: string;
  name: string;
  document: string;
  effectiveFrom: string;
  effectiveTo: string | null;
  bands: ScoreBands;
  quota: Quota;
  exclusions: Exclusions;
  thresholds: Thresholds;
}

const bands: ScoreBands = { EXCELLENT: 90, GOOD: 70, COMPLETED: 50 };

const quota: Quota = { percent: 20, of: 'GOOD', rounding: 'FLOOR' };

const exclusions: Exclusions = { statuses: ['EXEMPT', 'SUSPENDED'], minMonthsSinceAdmission: 6 };

const thresholds: Thresholds = {
  commonScoreMax: 30,
  resultScoreMax: 70,
  excellentTasksDonePercent: 100,
  excellentTasksOnTimePercent: 100,
  excellentTasksExceededPercent: 30,
  completedTasksLatePercent: 20,
  loadCap: { FULL: 6, LIGHT: 2, NONE: 0 },
  elderlyAge: 70,
  elderlyHeavyLoad: 3,
  youngAge: 35,
  planDueOn: '01-31',
  circumstanceMaxAgeDays: 365,
  guideMaxMembers: 8,
  guideSilentDays: 90,
  adjustmentDueDays: 30,
  temporaryTransferMinMonths: 3,
  temporaryTransferMaxMonths: 12,
  studyTransferMaxMonths: 24,
  reviewIntervalMonths: 6,
  reviewGraceDays: 15,
  householdsPerMemberMin: 3,
  householdsPerMemberMax: 8,
  householdsPerLoad: 4,
  remarkMinLength: 40,
  remarkSimilarityPercent: 85,
  evaluationDueDays: 30,
  minimumJoinAge: 18,
  probationMonths: 12,
};

/** The rule sets of every new installation (domain §3); an administrator edits them when the rules change. */
export const seededRuleSets: SeededRuleSet[] = [
  {
    code: '124-QD/TW-2023',
    name: 'Quy định 124-QĐ/TW năm 2023',
    document:
      'Quy định số 124-QĐ/TW ngày 04/10/2023 của Bộ Chính trị về việc kiểm điểm và đánh giá, xếp loại chất lượng hằng năm',
    effectiveFrom: '2023-10-04',
    effectiveTo: '2025-08-29',
    bands,
    quota,
    exclusions,
    thresholds,
  },
  {
    code: '366-QD/TW-2025',
    name: 'Quy định 366-QĐ/TW năm 2025',
    document:
      'Quy định số 366-QĐ/TW ngày 30/08/2025 của Bộ Chính trị về việc kiểm điểm và đánh giá, xếp loại chất lượng',
    effectiveFrom: '2025-08-30',
    effectiveTo: null,
    bands,
    quota,
    exclusions,
    thresholds,
  },
];

/** A seeded rule set as a row of the database. */
export function ruleSetRow({ effectiveFrom, effectiveTo, ...rest }: SeededRuleSet): Prisma.RuleSetCreateManyInput {
  return {
    ...(rest as unknown as Omit<Prisma.RuleSetCreateManyInput, 'effectiveFrom' | 'effectiveTo'>),
    effectiveFrom: new Date(effectiveFrom),
    effectiveTo: effectiveTo ? new Date(effectiveTo) : null,
  };
}
