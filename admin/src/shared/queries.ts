import { gql } from '@apollo/client/core';

/** One line of a record's history. */
export interface AuditEntry {
  id: string;
  at: string;
  actorName: string | null;
  action: string;
  outcome: string;
  reason: string | null;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
}

export const RECORD_HISTORY = gql`
  query RecordHistory($filter: AuditEntryFilter, $first: Int) {
    auditEntries(filter: $filter, first: $first) {
      nodes {
        id
        at
        actorName
        action
        outcome
        reason
        before
        after
      }
      totalCount
    }
  }
`;
