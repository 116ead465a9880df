import { gql } from '@apollo/client/core';
import type { ResourceQueries } from '../providers/buildQuery.ts';

/** Something that is to be settled because a member changed, as the list shows it. */
export interface Adjustment {
  id: string;
  version: number;
  kind: 'ASSIGNMENT' | 'GUIDE_HANDOVER';
  title: string;
  assignedTo: string;
  householdCount: number;
  eventKind: string;
  eventOn: string;
  memberName: string;
  member: { id: string } | null;
  assignment: { id: string; plan: { id: string } | null } | null;
  branch: { id: string; name: string };
  openedOn: string;
  dueOn: string;
  daysOverdue: number;
  resolvedOn: string | null;
  resolution: string | null;
  reason: string | null;
}

const ADJUSTMENT_FIELDS = gql`
  fragment AdjustmentFields on Adjustment {
    id
    version
    kind
    title
    assignedTo
    householdCount
    eventKind
    eventOn
    memberName
    member {
      id
    }
    assignment {
      id
      plan {
        id
      }
    }
    branch {
      id
      name
    }
    openedOn
    dueOn
    daysOverdue
    resolvedOn
    resolution
    reason
  }
`;

export const ADJUSTMENTS = gql`
  query Adjustments($first: Int, $offset: Int, $filter: AdjustmentFilter, $orderBy: AdjustmentOrderBy) {
    adjustments(first: $first, offset: $offset, filter: $filter, orderBy: $orderBy) {
      nodes {
        ...AdjustmentFields
      }
      totalCount
      totalCountIsExact
    }
  }
  ${ADJUSTMENT_FIELDS}
`;

export const ADJUSTMENT = gql`
  query Adjustment($id: ID!) {
    adjustment(id: $id) {
      ...AdjustmentFields
    }
  }
  ${ADJUSTMENT_FIELDS}
`;

/** Households whose member in charge has changed, while what becomes of the task is open. */
export interface WaitingHouseholds {
  households: { nodes: { id: string; label: string; group: { name: string } | null }[]; totalCount: number };
}

export const WAITING_HOUSEHOLDS = gql`
  query WaitingHouseholds($filter: HouseholdFilter) {
    households(first: 100, filter: $filter) {
      nodes {
        id
        label
        group {
          name
        }
      }
      totalCount
    }
  }
`;

/** What became of one adjustment, or would. */
export interface ResolveRow {
  adjustmentId: string;
  title: string;
  outcome: 'WILL_RESOLVE' | 'RESOLVED' | 'REFUSED';
  message: string | null;
  toMemberName: string | null;
}

export interface ResolveAnswer {
  resolveAdjustments: { rows: ResolveRow[]; resolvedCount: number; refusedCount: number };
}

export const RESOLVE_ADJUSTMENTS = gql`
  mutation ResolveAdjustments($input: ResolveAdjustmentsInput!) {
    resolveAdjustments(input: $input) {
      rows {
        adjustmentId
        title
        outcome
        message
        toMemberName
      }
      resolvedCount
      refusedCount
    }
  }
`;

const YES_OR_NO: Record<string, boolean> = { yes: true, no: false };

/** How adjustments are read; resolving them is a dialog of the list. */
export const adjustmentQueries: ResourceQueries = {
  record: 'adjustment',
  list: { document: ADJUSTMENTS, field: 'adjustments' },
  one: { document: ADJUSTMENT, field: 'adjustment' },
  sort: { dueOn: 'DUE_ON', openedOn: 'OPENED_ON', createdAt: 'CREATED_AT' },
  filter: ({ open, overdue, kind, eventKind, resolution, ...rest }) => ({
    ...rest,
    isOpen: YES_OR_NO[String(open)],
    isOverdue: YES_OR_NO[String(overdue)],
    kind: kind && { eq: kind },
    eventKind: eventKind && { in: eventKind },
    resolution: resolution && { in: resolution },
  }),
  references: { memberId: (id) => ({ memberId: id }) },
};
