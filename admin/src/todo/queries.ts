import { gql } from '@apollo/client/core';

/** A task of the viewer's own. */
export interface OwnAssignment {
  id: string;
  title: string;
  status: string;
  dueOn: string | null;
  daysOverdue: number;
  progress: number;
  guideName: string | null;
}

/** A review on which the viewer has not commented yet. */
export interface OwnReview {
  id: string;
  assignmentTitle: string;
}

/** An evaluation of the viewer. */
export interface OwnEvaluation {
  id: string;
  year: number;
  state: string;
  selfLevel: string | null;
  decidedLevel: string | null;
  cycle: { id: string; year: number; quarter: number; status: string } | null;
}

export interface OwnWork {
  assignments?: { nodes: OwnAssignment[]; totalCount: number };
  reviews?: { nodes: OwnReview[] };
  evaluations?: { nodes: OwnEvaluation[] };
}

export const OWN_WORK = gql`
  query OwnWork($memberId: ID!, $hasTasks: Boolean!, $hasReviews: Boolean!, $hasEvaluations: Boolean!) {
    assignments(
      first: 100
      filter: { memberId: $memberId, status: { eq: ACTIVE } }
      orderBy: { field: DUE_ON, direction: ASC }
    ) @include(if: $hasTasks) {
      nodes {
        id
        title
        status
        dueOn
        daysOverdue
        progress
        guideName
      }
      totalCount
    }
    reviews(first: 20, filter: { memberId: $memberId, isClosed: false, hasSelfComment: false })
      @include(if: $hasReviews) {
      nodes {
        id
        assignmentTitle
      }
    }
    evaluations(first: 3, filter: { memberId: $memberId }) @include(if: $hasEvaluations) {
      nodes {
        id
        year
        state
        selfLevel
        decidedLevel
        cycle {
          id
          year
          quarter
          status
        }
      }
    }
  }
`;
