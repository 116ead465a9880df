import { gql } from '@apollo/client/core';

/** A plan as one chooses it. */
export interface PlanChoice {
  id: string;
  title: string;
  year: number;
  status: string;
  branch: { id: string; name: string };
}

/** Another way to do what a line does. */
export interface Alternative {
  memberId: string;
  memberName: string | null;
  templateKey: string | null;
  title: string | null;
  drawbacks: string[];
}

/** One thing suggested, in the words of the server. */
export interface SuggestedLine {
  key: string;
  kind: 'HOUSEHOLD' | 'ASSIGNMENT' | 'MEMBER';
  title: string;
  items: string[];
  itemKeys: string[];
  memberId: string;
  memberName: string | null;
  templateKey: string | null;
  guideName: string | null;
  reasons: string[];
  alternatives: Alternative[];
  decision: 'ACCEPTED' | 'CHANGED' | 'LEFT' | null;
  assignmentId: string | null;
}

/** What nobody can be given, and why. */
export interface Left {
  kind: SuggestedLine['kind'];
  title: string;
  items: string[];
  memberName: string | null;
  message: string;
}

/** What a run was asked, as the next one may be asked again. */
export interface RunInput {
  allHouseholds: boolean;
  householdGroupIds: string[];
  assignmentIds: string[];
  unassignedMembers: boolean;
  pinned: { key: string; memberId: string }[];
  excluded: { key: string | null; memberId: string }[];
}

export interface SuggestionRun {
  id: string;
  version: number;
  status: 'RUNNING' | 'DONE' | 'FAILED' | 'CANCELLED';
  progress: number;
  failure: string | null;
  effectiveOn: string;
  acceptedAt: string | null;
  branch: { id: string; name: string };
  plan: { id: string; title: string } | null;
  input: RunInput;
  lines: SuggestedLine[];
  unassigned: Left[];
}

export interface AcceptRow {
  key: string;
  outcome: 'WILL_APPLY' | 'APPLIED' | 'REFUSED';
  reasonKey: string | null;
  message: string | null;
}

export interface AcceptAnswer {
  acceptSuggestions: { rows: AcceptRow[]; appliedCount: number; refusedCount: number };
}

export const PLAN_CHOICES = gql`
  query PlanChoices($filter: AssignmentPlanFilter) {
    assignmentPlans(first: 50, filter: $filter) {
      nodes {
        id
        title
        year
        status
        branch {
          id
          name
        }
      }
    }
  }
`;

export const MEMBER_LOADS = gql`
  query MemberLoads($branchId: ID!) {
    members(first: 100, filter: { branchId: $branchId, status: { eq: ACTIVE } }) {
      nodes {
        id
        fullName
        load {
          weight
          cap
          standing
          taskCount
          householdCount
          workCapacity
          needsReason
          reasons
        }
      }
      totalCount
    }
  }
`;

export const SUGGESTION_RUN = gql`
  query SuggestionRun($id: ID!) {
    suggestionRun(id: $id) {
      id
      version
      status
      progress
      failure
      effectiveOn
      acceptedAt
      branch {
        id
        name
      }
      plan {
        id
        title
      }
      input
      lines {
        key
        kind
        title
        items
        itemKeys
        memberId
        memberName
        templateKey
        guideName
        reasons
        alternatives {
          memberId
          memberName
          templateKey
          title
          drawbacks
        }
        decision
        assignmentId
      }
      unassigned {
        kind
        title
        items
        memberName
        message
      }
    }
  }
`;

export const SUGGEST = gql`
  mutation SuggestAssignments($input: SuggestAssignmentsInput!) {
    suggestAssignments(input: $input) {
      suggestionRun {
        id
      }
    }
  }
`;

export const CANCEL_RUN = gql`
  mutation CancelSuggestionRun($input: SuggestionRunTargetInput!) {
    cancelSuggestionRun(input: $input) {
      suggestionRun {
        id
        status
      }
    }
  }
`;

export const ACCEPT = gql`
  mutation AcceptSuggestions($input: AcceptSuggestionsInput!) {
    acceptSuggestions(input: $input) {
      rows {
        key
        outcome
        reasonKey
        message
      }
      appliedCount
      refusedCount
    }
  }
`;
