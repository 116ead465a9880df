import { gql } from '@apollo/client/core';

/** A member whom tasks may be given, and what is still to be done for them. */
export interface PreparedMember {
  memberId: string;
  memberName: string;
  membership: string;
  age: number | null;
  circumstances: string;
  recordedOn: string | null;
  workCapacity: string | null;
  hoursPerWeek: number | null;
  strengths: string[];
  wishes: string | null;
  assignmentCount: number;
  unassignedReason: string | null;
  needsGuide: boolean;
  isGuideMissing: boolean;
}

export interface GuideLoad {
  memberId: string;
  memberName: string;
  memberCount: number;
  assignmentCount: number;
  isOverloaded: boolean;
}

export interface PreparedPlan {
  id: string;
  version: number;
  status: string;
  title: string;
  resolutionNumber: string | null;
  submitBy: string | null;
  adoptBy: string | null;
  daysLate: number;
  assignmentCount: number;
}

export interface Preparation {
  planPreparation: {
    assignmentPlan: PreparedPlan | null;
    members: PreparedMember[];
    guides: GuideLoad[];
    assignedCount: number;
    householdCount: number;
    coveredHouseholdCount: number;
  };
}

export const PREPARATION = gql`
  query PlanPreparation($branchId: ID!, $year: Int!) {
    planPreparation(branchId: $branchId, year: $year) {
      assignmentPlan {
        id
        version
        status
        title
        resolutionNumber
        submitBy
        adoptBy
        daysLate
        assignmentCount
      }
      members {
        memberId
        memberName
        membership
        age
        circumstances
        recordedOn
        workCapacity
        hoursPerWeek
        strengths
        wishes
        assignmentCount
        unassignedReason
        needsGuide
        isGuideMissing
      }
      guides {
        memberId
        memberName
        memberCount
        assignmentCount
        isOverloaded
      }
      assignedCount
      householdCount
      coveredHouseholdCount
    }
  }
`;

export interface RolloverRow {
  assignmentId: string;
  title: string;
  memberName: string;
  isCarried: boolean;
  reason: string | null;
  isGuideLost: boolean;
  dueOn: string | null;
  householdCount: number;
}

export interface RolloverPreview {
  rolloverPreview: { carriedCount: number; notCarriedCount: number; rows: RolloverRow[] };
}

export const ROLLOVER_PREVIEW = gql`
  query RolloverPreview($branchId: ID!, $year: Int!) {
    rolloverPreview(branchId: $branchId, year: $year) {
      carriedCount
      notCarriedCount
      rows {
        assignmentId
        title
        memberName
        isCarried
        reason
        isGuideLost
        dueOn
        householdCount
      }
    }
  }
`;

export const ROLLOVER_PLAN = gql`
  mutation RolloverPlan($input: RolloverAssignmentPlanInput!) {
    rolloverAssignmentPlan(input: $input) {
      carriedCount
    }
  }
`;

export const RECORD_CIRCUMSTANCES = gql`
  mutation RecordCircumstances($input: RecordCircumstancesInput!) {
    recordCircumstances(input: $input) {
      count
    }
  }
`;

export const PROPOSE_ASSIGNMENTS = gql`
  mutation ProposeAssignments($input: ProposeAssignmentsInput!) {
    proposeAssignments(input: $input) {
      count
    }
  }
`;

export const ASSIGN_PLAN_GUIDES = gql`
  mutation AssignPlanGuides($input: AssignPlanGuidesInput!) {
    assignPlanGuides(input: $input) {
      count
    }
  }
`;

export interface AdoptionPreview {
  adoptAssignmentPlan: {
    inForceOn: string;
    activatedCount: number;
    cancelledCount: number;
    leftOpenCount: number;
    lines: { assignmentId: string; title: string; memberName: string; isActivated: boolean; reason: string | null }[];
  };
}

/** What an adoption would do, or did. */
export const ADOPTION = gql`
  mutation Adoption($input: AssignmentPlanAdoptInput!) {
    adoptAssignmentPlan(input: $input) {
      inForceOn
      activatedCount
      cancelledCount
      leftOpenCount
      lines {
        assignmentId
        title
        memberName
        isActivated
        reason
      }
    }
  }
`;
