import { gql } from '@apollo/client/core';

/** A unit below another with how far tasks are given in it. */
export interface UnitCoverage {
  unit: { id: string; name: string; kind: string };
  assignableCount: number;
  exemptCount: number;
  assignedCount: number | null;
  unassignedCount: number | null;
  assignedPercent: number | null;
  households: { totalCount: number; uncoveredCount: number } | null;
  planStages: { stage: string; count: number }[] | null;
}

export interface UnitCoverages {
  coverages: { nodes: UnitCoverage[]; totalCount: number };
}

export const UNIT_COVERAGES = gql`
  query UnitCoverages($within: ID, $asOf: Date, $first: Int, $offset: Int) {
    coverages(within: $within, asOf: $asOf, first: $first, offset: $offset) {
      nodes {
        unit {
          id
          name
          kind
        }
        assignableCount
        exemptCount
        assignedCount
        unassignedCount
        assignedPercent
        households {
          totalCount
          uncoveredCount
        }
        planStages {
          stage
          count
        }
      }
      totalCount
    }
  }
`;

/** Somebody on the roll without a task, and why. */
export interface Unassigned {
  reason: string;
  member: { id: string; birthYear: number | null } | null;
  term: {
    id: string;
    memberName: string;
    status: string;
    position: string;
    branch: { id: string; name: string } | null;
  };
}

export interface UnassignedMembers {
  unassignedMembers: { nodes: Unassigned[]; totalCount: number };
}

export const UNASSIGNED_MEMBERS = gql`
  query UnassignedMembers($within: ID, $asOf: Date, $reasons: [UnassignedReason!], $first: Int, $offset: Int) {
    unassignedMembers(within: $within, asOf: $asOf, reasons: $reasons, first: $first, offset: $offset) {
      nodes {
        reason
        member {
          id
          birthYear
        }
        term {
          id
          memberName
          status
          position
          branch {
            id
            name
          }
        }
      }
      totalCount
    }
  }
`;
