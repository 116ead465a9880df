import { gql } from '@apollo/client/core';

/** A task of a member that is over, as their page shows it. */
export interface MemberAssignment {
  id: string;
  year: number;
  title: string;
  taskField: { id: string; label: string };
  status: string;
  startsOn: string;
  completedOn: string | null;
  endedOn: string | null;
  qualityRating: string | null;
  endReason: string | null;
  guideName: string | null;
}

export interface MemberAssignments {
  assignments: { nodes: MemberAssignment[] };
}

export const MEMBER_ASSIGNMENTS = gql`
  query MemberAssignments($memberId: ID!) {
    assignments(
      first: 100
      filter: { memberId: $memberId, status: { in: [COMPLETED, ENDED, CANCELLED] } }
      orderBy: { field: STARTS_ON, direction: DESC }
    ) {
      nodes {
        id
        year
        title
        taskField {
          id
          label
        }
        status
        startsOn
        completedOn
        endedOn
        qualityRating
        endReason
        guideName
      }
    }
  }
`;

/** An evaluation of a member, as their page shows it. */
export interface MemberEvaluation {
  id: string;
  year: number;
  state: string;
  selfLevel: string | null;
  branchLevel: string | null;
  decidedLevel: string | null;
  totalScore: number | null;
  remark: string | null;
}

export interface MemberEvaluations {
  evaluations: { nodes: MemberEvaluation[] };
}

export const MEMBER_EVALUATIONS = gql`
  query MemberEvaluations($memberId: ID!) {
    evaluations(first: 100, filter: { memberId: $memberId }) {
      nodes {
        id
        year
        state
        selfLevel
        branchLevel
        decidedLevel
        totalScore
        remark
      }
    }
  }
`;
