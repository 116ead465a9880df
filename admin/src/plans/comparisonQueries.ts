import { gql } from '@apollo/client/core';

export interface OtherPlans {
  assignmentPlans: { nodes: { id: string; title: string; year: number; revision: number }[] };
}

/** The plans of a branch, the latest first. */
export const OTHER_PLANS = gql`
  query OtherPlans($branchId: ID!) {
    assignmentPlans(first: 50, filter: { branchId: $branchId }) {
      nodes {
        id
        title
        year
        revision
      }
    }
  }
`;

export interface ComparedLine {
  assignmentId: string;
  title: string;
  memberName: string;
  guideName: string | null;
  dueOn: string | null;
  householdCount: number;
}

export interface ComparisonLine {
  kind: string;
  changes: string[];
  before: ComparedLine | null;
  after: ComparedLine | null;
}

export interface PlanComparisonAnswer {
  assignmentPlanComparison: ComparisonLine[];
}

const LINE = gql`
  fragment ComparedLine on PlanComparedLine {
    assignmentId
    title
    memberName
    guideName
    dueOn
    householdCount
  }
`;

export const PLAN_COMPARISON = gql`
  query PlanComparison($planId: ID!, $withPlanId: ID!) {
    assignmentPlanComparison(planId: $planId, withPlanId: $withPlanId) {
      kind
      changes
      before {
        ...ComparedLine
      }
      after {
        ...ComparedLine
      }
    }
  }
  ${LINE}
`;
