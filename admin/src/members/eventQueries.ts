import { gql } from '@apollo/client/core';

/** Something that happened to a member, as their page lists it. */
export interface MemberEvent {
  id: string;
  version: number;
  kind: string;
  state: 'PENDING' | 'APPLIED' | 'WITHDRAWN';
  effectiveOn: string;
  endsOn: string | null;
  toBranch: { id: string; name: string } | null;
  toPlace: string | null;
  positionTo: string | null;
  workCapacity: string | null;
  decisionNumber: string | null;
  note: string | null;
  recordedByName: string | null;
  withdrawnReason: string | null;
  openAdjustmentCount: number;
  adjustmentCount: number;
}

export interface MemberEvents {
  memberEvents: { nodes: MemberEvent[] };
}

export const MEMBER_EVENTS = gql`
  query MemberEvents($memberId: ID!) {
    memberEvents(first: 100, filter: { memberId: $memberId }) {
      nodes {
        id
        version
        kind
        state
        effectiveOn
        endsOn
        toBranch {
          id
          name
        }
        toPlace
        positionTo
        workCapacity
        decisionNumber
        note
        recordedByName
        withdrawnReason
        openAdjustmentCount
        adjustmentCount
      }
    }
  }
`;

interface Standing {
  branchName: string;
  status: string;
  position: string;
  isWorkingAway: boolean;
  workCapacity: string;
}

interface EventAdjustment {
  kind: 'ASSIGNMENT' | 'GUIDE_HANDOVER';
  assignmentId: string;
  title: string;
  memberName: string;
  householdCount: number;
}

/** What an event does, or would do. */
export interface EventEffect {
  before: Standing;
  after: Standing;
  openedOn: string;
  dueOn: string;
  adjustments: EventAdjustment[];
  hiddenAdjustmentCount: number;
  households: { id: string; label: string; groupName: string }[];
  reviews: { id: string; title: string; periodFrom: string; periodTo: string }[];
  evaluations: { id: string; year: number; state: string }[];
  planLines: { assignmentId: string; title: string; planTitle: string; memberName: string }[];
}

export interface RecordEventAnswer {
  recordMemberEvent: { memberEvent: { id: string; state: string } | null; effect: EventEffect };
}

export const RECORD_EVENT = gql`
  mutation RecordMemberEvent($input: RecordMemberEventInput!) {
    recordMemberEvent(input: $input) {
      memberEvent {
        id
        state
      }
      effect {
        before {
          branchName
          status
          position
          isWorkingAway
          workCapacity
        }
        after {
          branchName
          status
          position
          isWorkingAway
          workCapacity
        }
        openedOn
        dueOn
        adjustments {
          kind
          assignmentId
          title
          memberName
          householdCount
        }
        hiddenAdjustmentCount
        households {
          id
          label
          groupName
        }
        reviews {
          id
          title
          periodFrom
          periodTo
        }
        evaluations {
          id
          year
          state
        }
        planLines {
          assignmentId
          title
          planTitle
          memberName
        }
      }
    }
  }
`;

export const WITHDRAW_EVENT = gql`
  mutation WithdrawMemberEvent($input: WithdrawMemberEventInput!) {
    withdrawMemberEvent(input: $input) {
      memberEvent {
        id
        state
      }
    }
  }
`;
