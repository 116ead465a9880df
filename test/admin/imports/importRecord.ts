import type { PreviewRow } from '../../../admin/src/imports/previewQueries.ts';
import type { ImportColumn, ImportRecord } from '../../../admin/src/imports/queries.ts';

/** A column, by default one that is left out. */
export function makeColumn(index: number, heading: string, more: Partial<ImportColumn> = {}): ImportColumn {
  const field = more.field ?? null;
  return { index, heading, field, use: field ? 'FIELD' : 'IGNORED', confidence: 'EXACT', ...more };
}

/** A roster that was just uploaded. */
export function makeRecord(more: Partial<ImportRecord> = {}): ImportRecord {
  return {
    id: 'an import',
    version: 1,
    kind: 'MEMBERS',
    status: 'UPLOADED',
    fileName: 'ds.xlsx',
    rowCount: 2,
    year: null,
    uploadedBy: 'Cán bộ phường',
    createdAt: '2026-11-23T05:00:00.000Z',
    finishedAt: null,
    organization: { id: 'a commune', name: 'Đảng bộ phường Hoa Lư', kind: 'COMMUNE' },
    summary: null,
    sheetName: 'Trang1',
    sheetNames: ['Trang1'],
    headerRow: 2,
    doneCount: 0,
    columns: [],
    availableFields: [],
    missingFields: [],
    withheldColumns: [],
    options: {
      createBranches: false,
      createHouseholdGroups: false,
      errorPolicy: 'ALL_OR_NOTHING',
      onExisting: 'UPDATE',
      evaluationState: 'LOCKED',
    },
    firstRows: [],
    failureMessage: null,
    sameFileAppliedAt: null,
    ...more,
  };
}

/** A row of a preview that cannot be taken in. */
export function makeRow(more: Partial<PreviewRow> = {}): PreviewRow {
  return {
    rowNumber: 20,
    action: 'REFUSE',
    label: 'Nguyễn Văn An',
    branch: 'Chi bộ Tổ dân phố 1',
    values: null,
    changes: {},
    problems: [],
    candidates: [],
    decision: null,
    repeats: null,
    ...more,
  };
}
