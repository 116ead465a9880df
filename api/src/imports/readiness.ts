import type { Import } from '@phan-cong/prisma/generated/client/client';
import type { ImportStatus } from '@phan-cong/prisma/generated/client/enums';
import { badInput, conflict, type FieldProblems } from '../errors.ts';
import type { ColumnMapping } from './columns.ts';
import type { FieldName } from './importFields.ts';
import { missingFields } from './rows.ts';
import { columnsOf } from './store/storedImport.ts';

const EDITABLE: readonly ImportStatus[] = ['UPLOADED', 'READY', 'FAILED'];

type Stored = Pick<Import, 'status' | 'kind' | 'mapping' | 'branchId' | 'year'>;

/** Required fields that no column is mapped to; the branch is known when the import is for one. */
export function unmappedFields(stored: Pick<Import, 'kind' | 'mapping' | 'branchId'>): FieldName[] {
  const missing = missingFields(stored.kind, columnsOf(stored) as ColumnMapping[]);
  return missing.filter((field) => field !== 'branchName' || stored.branchId === null);
}

/** @throws CONFLICT IMPORT_STATUS for an import that is running, done or cancelled. */
export function requireEditable({ status }: Pick<Import, 'status'>): void {
  if (!EDITABLE.includes(status)) throw conflict('IMPORT_STATUS', { status });
}

/**
 * Makes sure an import can be planned.
 * @throws CONFLICT IMPORT_STATUS as above; BAD_USER_INPUT on `mapping` for required fields without a column, on
 *   `options.year` for a table that needs a year and has none.
 */
export function requireReady(stored: Stored): void {
  requireEditable(stored);
  const problems: FieldProblems = {};
  const missing = unmappedFields(stored);
  if (missing.length > 0) problems.mapping = { key: 'IMPORT_FIELDS_MISSING', params: { fields: missing.join(', ') } };
  if (stored.kind !== 'MEMBERS' && stored.year === null) problems['options.year'] = { key: 'REQUIRED' };
  if (Object.keys(problems).length > 0) throw badInput(problems);
}
