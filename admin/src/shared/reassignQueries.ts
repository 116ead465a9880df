import { gql } from '@apollo/client/core';

export type ReassignOutcome = 'WILL_MOVE' | 'MOVED' | 'REFUSED';

interface NamedMember {
  id: string;
  fullName: string;
  branch: { id: string; name: string };
}

/** What became of one assignment, or would. */
export interface ReassignRow {
  assignmentId: string;
  title: string;
  /** Null where the viewer may not see them. */
  fromMember: NamedMember | null;
  /** For a refused one, who was considered first. */
  toMember: NamedMember | null;
  outcome: ReassignOutcome;
  reasonKey: string | null;
  /** The reason in the panel's language; null unless refused. */
  message: string | null;
}

/** What a reassignment did, or would do. */
export interface ReassignAnswer {
  /** Null when nothing was changed. */
  reassignment: { id: string } | null;
  rows: ReassignRow[];
  movedCount: number;
  refusedCount: number;
}

export const REASSIGN_ASSIGNMENTS = gql`
  mutation ReassignAssignments($input: ReassignAssignmentsInput!) {
    reassignAssignments(input: $input) {
      reassignment {
        id
      }
      rows {
        assignmentId
        title
        fromMember {
          id
          fullName
          branch {
            id
            name
          }
        }
        toMember {
          id
          fullName
          branch {
            id
            name
          }
        }
        outcome
        reasonKey
        message
      }
      movedCount
      refusedCount
    }
  }
`;

export const UNDO_REASSIGNMENT = gql`
  mutation UndoReassignment($input: UndoReassignmentInput!) {
    undoReassignment(input: $input) {
      restoredCount
    }
  }
`;

export const REASSIGNMENT_STATE = gql`
  query ReassignmentState($id: ID!) {
    reassignment(id: $id) {
      undoneAt
    }
  }
`;

export const COUNT_ASSIGNMENTS = gql`
  query CountAssignments($filter: AssignmentFilter) {
    assignments(first: 1, filter: $filter) {
      totalCount
      totalCountIsExact
    }
  }
`;

/** A member whom work may be given to. */
export interface Candidate {
  id: string;
  fullName: string;
  age: number | null;
  status: string;
  branch: { id: string; name: string };
  openAssignmentCount: number;
  openLoad: number;
}

export const REASSIGN_CANDIDATES = gql`
  query ReassignCandidates($first: Int, $filter: MemberFilter) {
    members(first: $first, filter: $filter, orderBy: { field: NAME, direction: ASC }) {
      nodes {
        id
        fullName
        age
        status
        branch {
          id
          name
        }
        openAssignmentCount
        openLoad
      }
    }
  }
`;
