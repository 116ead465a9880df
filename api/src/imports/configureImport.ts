import type { Import, Organization } from '@phan-cong/prisma/generated/client/client';
import type { z } from 'zod';
import { badField, badInput, type FieldProblems } from '../errors.ts';
import type { Command } from '../write/command.ts';
import { findRow, updateRow } from '../write/updateRow.ts';
import { importRule, mayCreateBranches, mayImport } from './access.ts';
import { tableBelow } from './findHeader.ts';
import { withholdForbiddenColumns } from './forbiddenColumns.ts';
import { type FieldName, IMPORT_FIELDS, type ImportKind } from './importFields.ts';
import type { configureSchema } from './inputs.ts';
import { requireEditable } from './readiness.ts';
import { columnsOf, headingsOf, optionsOf, type StoredColumn, type StoredOptions } from './store/storedImport.ts';
import { loadSheet, storeRows } from './store/storedRows.ts';
import { proposeColumns } from './upload.ts';

type Input = z.output<typeof configureSchema>;

/**
 * Saves what somebody chose for an import. Another row of headings drops the cells below its forbidden headings too.
 * @throws NOT_FOUND, CONFLICT as `updateRow`; CONFLICT IMPORT_STATUS once it runs; BAD_USER_INPUT for a kind or branches
 *   beyond the viewer's rights, a row outside the sheet, and columns or fields that cannot be chosen.
 */
export async function configureImport(command: Command, input: Input) {
  const rule = importRule(command.viewer);
  const present = (await findRow(command, 'import', input.id, rule)) as unknown as Import;
  requireEditable(present);
  const unit = await command.tx.organization.findUniqueOrThrow({ where: { id: present.organizationId } });
  const kind = input.kind ?? present.kind;
  if (!mayImport(command.viewer, kind, unit)) throw badField('kind', 'FORBIDDEN');
  const { year, ...choices } = input.options ?? {};
  const options = { ...optionsOf(present), ...defined(choices) };
  requireOptions(command, options, unit);
  const table = await chooseTable(command, present, kind, input.headerRow);
  const mapping = input.mapping ? chooseColumns(kind, table.columns, input.mapping) : table.columns;
  const { before, after } = await updateRow(command, 'import', input, rule, {
    kind,
    options,
    mapping,
    ...table.changes,
    ...(year === undefined ? {} : { year }),
    status: 'READY',
    failure: null,
  });
  const entityLabel = present.fileName;
  await command.audit({ entityType: 'Import', entityId: present.id, entityLabel, unit: present, before, after });
  return { id: present.id };
}

function requireOptions({ viewer }: Command, { createBranches }: StoredOptions, unit: Organization): void {
  if (!createBranches) return;
  if (unit.kind === 'BRANCH') throw badField('options.createBranches', 'NOT_ALLOWED_HERE', { allowed: 'COMMUNE' });
  if (!mayCreateBranches(viewer, unit)) throw badField('options.createBranches', 'FORBIDDEN');
}

async function chooseTable(command: Command, present: Import, kind: ImportKind, headerRow: number | undefined) {
  const { tx } = command;
  const isOtherRow = headerRow !== undefined && headerRow !== present.headerRow;
  if (!isOtherRow && kind === present.kind) return { columns: columnsOf(present), changes: {} };
  const { sheet } = await loadSheet(tx, present.id, present.sheetName);
  const row = headerRow ?? present.headerRow;
  if (!sheet.rows[row - 1]?.length) throw badField('headerRow', 'TOO_LARGE', { maximum: sheet.rows.length });
  const known = headingsOf(present);
  const found = isOtherRow ? withholdForbiddenColumns(sheet.rows, row - 1) : [];
  const withheld = [...new Map([...known.withheld, ...found].map((column) => [column.index, column])).values()];
  // Choices for single rows were made about another table; storing the rows anew drops them with the cells.
  await tx.importRow.deleteMany({ where: { importId: present.id } });
  await storeRows(tx, present.id, sheet.rows);
  const { headings, dataRows, year } = tableBelow(sheet, row);
  const columns = await proposeColumns(tx, present.organizationId, kind, headings, withheld);
  const changes = {
    headerRow: row,
    rowCount: dataRows.length,
    headings: { ...known, withheld },
    year: present.year ?? year,
  };
  return { columns, changes };
}

function chooseColumns(
  kind: ImportKind,
  columns: StoredColumn[],
  chosen: NonNullable<Input['mapping']>,
): StoredColumn[] {
  const problems: FieldProblems = {};
  const fieldAt = new Map<number, FieldName>();
  chosen.forEach(({ index, field }, at) => {
    const column = columns[index];
    if (!column) problems[`mapping.${at}.index`] = { key: 'TOO_LARGE', params: { maximum: columns.length - 1 } };
    else if (!field) return;
    else if (column.use === 'FORBIDDEN') problems[`mapping.${at}.index`] = { key: 'IMPORT_COLUMN_FORBIDDEN' };
    else if (!Object.hasOwn(IMPORT_FIELDS[kind], field)) {
      const allowed = Object.keys(IMPORT_FIELDS[kind]).join(', ');
      problems[`mapping.${at}.field`] = { key: 'NOT_ALLOWED_HERE', params: { allowed } };
    } else if (fieldAt.has(index) || [...fieldAt.values()].includes(field as FieldName)) {
      problems[`mapping.${at}.field`] = { key: 'IMPORT_FIELD_TWICE' };
    } else fieldAt.set(index, field as FieldName);
  });
  if (Object.keys(problems).length > 0) throw badInput(problems);
  return columns.map((column): StoredColumn => {
    if (column.use === 'FORBIDDEN') return column;
    const field = fieldAt.get(column.index) ?? null;
    if (field === column.field) return column;
    return { ...column, use: field ? 'FIELD' : 'IGNORED', field, confidence: 'CHOSEN' };
  });
}

function defined<T extends object>(values: T): { [K in keyof T]?: NonNullable<T[K]> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as never;
}
