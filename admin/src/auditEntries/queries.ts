import { gql } from '@apollo/client/core';
import type { ResourceQueries } from '../providers/buildQuery.ts';

/** One line of the audit trail. */
export interface TrailEntry {
  id: string;
  at: string;
  actorId: string | null;
  actorName: string | null;
  action: string;
  outcome: string;
  entityType: string;
  entityId: string | null;
  entityLabel: string | null;
  memberId: string | null;
  reason: string | null;
}

/** An entry as its own page shows it; what the list has not read is undefined for a moment. */
export interface TrailRecord extends TrailEntry {
  before?: Record<string, unknown> | null;
  after?: Record<string, unknown> | null;
}

const ENTRY_FIELDS = gql`
  fragment TrailFields on AuditEntry {
    id
    at
    actorId
    actorName
    action
    outcome
    entityType
    entityId
    entityLabel
    memberId
    reason
  }
`;

export const AUDIT_ENTRIES = gql`
  query AuditEntries($first: Int, $offset: Int, $filter: AuditEntryFilter, $orderBy: AuditEntryOrderBy) {
    auditEntries(first: $first, offset: $offset, filter: $filter, orderBy: $orderBy) {
      nodes {
        ...TrailFields
      }
      totalCount
      totalCountIsExact
    }
  }
  ${ENTRY_FIELDS}
`;

export const AUDIT_ENTRY = gql`
  query AuditEntry($id: ID!) {
    auditEntry(id: $id) {
      ...TrailFields
      before
      after
    }
  }
  ${ENTRY_FIELDS}
`;

/** The first and the last instant of days in Viet Nam, as far as they are given. */
export function instantsOfDays(from: unknown, to: unknown): { gte?: string; lte?: string } | undefined {
  if (!from && !to) return undefined;
  return {
    ...(from ? { gte: new Date(`${from}T00:00:00+07:00`).toISOString() } : {}),
    ...(to ? { lte: new Date(`${to}T23:59:59.999+07:00`).toISOString() } : {}),
  };
}

/** How the audit trail is read; it is never written from here. */
export const auditQueries: ResourceQueries = {
  record: 'audit',
  list: { document: AUDIT_ENTRIES, field: 'auditEntries' },
  one: { document: AUDIT_ENTRY, field: 'auditEntry' },
  sort: { at: 'AT' },
  filter: ({ id, within, from, to, outcome, kind, action, actorId, memberId }) => ({
    id,
    within,
    actorId,
    memberId,
    action,
    entityType: kind,
    outcome: outcome && { in: outcome },
    at: instantsOfDays(from, to),
  }),
};
