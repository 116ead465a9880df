import { gql } from '@apollo/client/core';

/** What will become of a row. */
export type RowAction = 'CREATE' | 'UPDATE' | 'UNCHANGED' | 'SKIP' | 'REFUSE';
export type Severity = 'ERROR' | 'WARNING' | 'NOTE';
export type Shown = string | number | boolean | null;

export interface RowProblem {
  column: string | null;
  field: string | null;
  severity: Severity;
  code: string;
  message: string;
}

/** A member a row may be about. */
export interface Candidate {
  id: string;
  label: string;
  birthDate: string | null;
  branch: string;
}

export type DecisionAction = 'SKIP' | 'USE_EXISTING' | 'CREATE_NEW';

/** A row as it will be stored, and what is to be known of it. */
export interface PreviewRow {
  rowNumber: number;
  action: RowAction;
  label: string;
  branch: string | null;
  values: Record<string, Shown> | null;
  changes: Record<string, { from: Shown; to: Shown }>;
  problems: RowProblem[];
  candidates: Candidate[];
  decision: { action: DecisionAction; memberId: string | null } | null;
  repeats: { rowNumber: number; label: string; branch: string | null; values: Record<string, Shown> | null } | null;
}

export interface ProblemCount {
  code: string;
  title: string;
  severity: Severity;
  count: number;
}

/** Which rows of a preview to show. */
export interface PreviewFilter {
  action?: RowAction;
  problem?: string;
  decidable?: boolean;
}

/** A page of the rows that fit a filter. */
export interface Preview {
  rows: PreviewRow[];
  totalCount: number;
}

export const IMPORT_PREVIEW = gql`
  query ImportPreview(
    $id: ID!
    $first: Int
    $offset: Int
    $action: ImportRowAction
    $problem: String
    $decidable: Boolean
  ) {
    importPreview(
      id: $id
      first: $first
      offset: $offset
      action: $action
      problem: $problem
      decidable: $decidable
    ) {
      totalCount
      rows {
        rowNumber
        action
        label
        branch
        values
        changes
        problems {
          column
          field
          severity
          code
          message
        }
        candidates {
          id
          label
          birthDate
          branch
        }
        decision {
          action
          memberId
        }
        repeats {
          rowNumber
          label
          branch
          values
        }
      }
    }
  }
`;

/** The numbers of the whole file, and what is made beside its rows. */
export interface PreviewTotals {
  actionCounts: { action: RowAction; count: number }[];
  problemCounts: ProblemCount[];
  newBranches: string[];
  missingBranches: string[];
  newHouseholdGroups: { branch: string; name: string }[];
  missingHouseholdGroups: { branch: string; name: string }[];
  newPlans: string[];
  createsCycle: boolean;
}

export const IMPORT_TOTALS = gql`
  query ImportTotals($id: ID!) {
    importPreview(id: $id, first: 1) {
      actionCounts {
        action
        count
      }
      problemCounts {
        code
        title
        severity
        count
      }
      newBranches
      missingBranches
      newHouseholdGroups {
        branch
        name
      }
      missingHouseholdGroups {
        branch
        name
      }
      newPlans
      createsCycle
    }
  }
`;

export const IMPORT_ROW_NUMBERS = gql`
  query ImportRowNumbers($id: ID!, $action: ImportRowAction, $problem: String, $decidable: Boolean) {
    importPreview(id: $id, first: 1, action: $action, problem: $problem, decidable: $decidable) {
      rowNumbers
    }
  }
`;
