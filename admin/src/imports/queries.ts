import { gql } from '@apollo/client/core';
import type { ResourceQueries } from '../providers/buildQuery.ts';

/** What a file holds. */
export type ImportKind = 'MEMBERS' | 'ASSIGNMENTS' | 'EVALUATIONS';
/** How far an import is. */
export type ImportStatus = 'UPLOADED' | 'READY' | 'RUNNING' | 'APPLIED' | 'FAILED' | 'CANCELLED';

/** A column of the file and what is done with it. */
export interface ImportColumn {
  index: number;
  heading: string;
  use: 'FIELD' | 'IGNORED' | 'FORBIDDEN';
  field: string | null;
  confidence: 'CHOSEN' | 'SAVED' | 'EXACT' | 'LIKELY' | 'NONE';
}

/** A field that a column may fill. */
export interface ImportField {
  name: string;
  labelVi: string;
  labelEn: string;
  need: 'REQUIRED' | 'EXPECTED' | 'OPTIONAL';
}

/** What was chosen for the whole file. */
export interface ImportOptions {
  createBranches: boolean;
  createHouseholdGroups: boolean;
  errorPolicy: 'ALL_OR_NOTHING' | 'SKIP_FAILED';
  onExisting: 'UPDATE' | 'SKIP';
  evaluationState: 'DECIDED' | 'LOCKED';
}

/** What an import did, in rows and in records made beside them. */
export interface ImportSummary {
  created: number;
  updated: number;
  unchanged: number;
  skipped: number;
  refused: number;
  branchesCreated: number;
  householdGroupsCreated: number;
  plansCreated: number;
}

/** An import as the list shows it. */
export interface ImportEntry {
  id: string;
  version: number;
  kind: ImportKind;
  status: ImportStatus;
  fileName: string;
  rowCount: number;
  year: number | null;
  uploadedBy: string;
  createdAt: string;
  finishedAt: string | null;
  organization: { id: string; name: string; kind: string } | null;
  summary: ImportSummary | null;
}

/** An import as its screens need it. */
export interface ImportRecord extends ImportEntry {
  sheetName: string;
  sheetNames: string[];
  headerRow: number;
  doneCount: number;
  columns: ImportColumn[];
  availableFields: ImportField[];
  missingFields: string[];
  withheldColumns: string[];
  options: ImportOptions;
  firstRows: { rowNumber: number; cells: string[] }[];
  failureMessage: string | null;
  sameFileAppliedAt: string | null;
}

const IMPORT_ENTRY = gql`
  fragment ImportEntryFields on Import {
    id
    version
    kind
    status
    fileName
    rowCount
    year
    uploadedBy
    createdAt
    finishedAt
    organization {
      id
      name
      kind
    }
    summary {
      created
      updated
      unchanged
      skipped
      refused
      branchesCreated
      householdGroupsCreated
      plansCreated
    }
  }
`;

const IMPORT_FIELDS = gql`
  fragment ImportFields on Import {
    ...ImportEntryFields
    sheetName
    sheetNames
    headerRow
    doneCount
    columns {
      index
      heading
      use
      field
      confidence
    }
    availableFields {
      name
      labelVi
      labelEn
      need
    }
    missingFields
    withheldColumns
    options {
      createBranches
      createHouseholdGroups
      errorPolicy
      onExisting
      evaluationState
    }
    firstRows {
      rowNumber
      cells
    }
    failureMessage
    sameFileAppliedAt
  }
  ${IMPORT_ENTRY}
`;

export const IMPORTS = gql`
  query Imports($first: Int, $offset: Int, $filter: ImportFilter, $orderBy: ImportOrderBy) {
    imports(first: $first, offset: $offset, filter: $filter, orderBy: $orderBy) {
      nodes {
        ...ImportEntryFields
      }
      totalCount
      totalCountIsExact
    }
  }
  ${IMPORT_ENTRY}
`;

export const IMPORT = gql`
  query Import($id: ID!) {
    import(id: $id) {
      ...ImportFields
    }
  }
  ${IMPORT_FIELDS}
`;

export const CONFIGURE_IMPORT = gql`
  mutation ConfigureImport($input: ImportConfigureInput!) {
    configureImport(input: $input) {
      import {
        ...ImportFields
      }
    }
  }
  ${IMPORT_FIELDS}
`;

export const DECIDE_IMPORT_ROWS = gql`
  mutation DecideImportRows($input: ImportRowsDecideInput!) {
    decideImportRows(input: $input) {
      import {
        id
      }
    }
  }
`;

export const APPLY_IMPORT = gql`
  mutation ApplyImport($input: ImportTargetInput!) {
    applyImport(input: $input) {
      import {
        id
      }
    }
  }
`;

export const CANCEL_IMPORT = gql`
  mutation CancelImport($input: ImportTargetInput!) {
    cancelImport(input: $input) {
      import {
        id
      }
    }
  }
`;

/** How imports are read; they are changed by the steps of their own screens. */
export const importQueries: ResourceQueries = {
  record: 'import',
  list: { document: IMPORTS, field: 'imports' },
  one: { document: IMPORT, field: 'import' },
  sort: { createdAt: 'CREATED_AT' },
  filter: ({ kind, status, ...rest }) => ({ ...rest, kind: kind && { in: kind }, status: status && { in: status } }),
};
