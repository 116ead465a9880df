import { gql } from '@apollo/client/core';

export interface ReasonCount {
  reason: string;
  count: number;
}

export interface StageCount {
  stage: string;
  count: number;
}

/** How far tasks are given in a unit on a day; figures the viewer may not read are null. */
export interface Coverage {
  unit: { id: string; name: string; kind: string; parent: { id: string; name: string } | null };
  asOf: string;
  year: number;
  onRollCount: number;
  assignableCount: number;
  exemptCount: number;
  assignedCount: number | null;
  unassignedCount: number | null;
  assignedPercent: number | null;
  guidedCount: number | null;
  overLoadCapCount: number | null;
  unassignedReasons: ReasonCount[] | null;
  households: { totalCount: number; coveredCount: number; uncoveredCount: number } | null;
  planStages: StageCount[] | null;
}

export const COVERAGE = gql`
  query CoverageOfUnit($within: ID, $asOf: Date, $year: Int) {
    coverage(within: $within, asOf: $asOf, year: $year) {
      unit {
        id
        name
        kind
        parent {
          id
          name
        }
      }
      asOf
      year
      onRollCount
      assignableCount
      exemptCount
      assignedCount
      unassignedCount
      assignedPercent
      guidedCount
      overLoadCapCount
      unassignedReasons {
        reason
        count
      }
      households {
        totalCount
        coveredCount
        uncoveredCount
      }
      planStages {
        stage
        count
      }
    }
  }
`;
