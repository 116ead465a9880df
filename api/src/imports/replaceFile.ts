import type { Import, Organization } from '@phan-cong/prisma/generated/client/client';
import type { Context } from '../context.ts';
import { forbidden } from '../errors.ts';
import { runCommand } from '../write/command.ts';
import { findRow, updateRow } from '../write/updateRow.ts';
import { importRule, mayImport } from './access.ts';
import { carryDecisions } from './carryDecisions.ts';
import { headingKey, proposeMapping, type SavedMapping } from './columns.ts';
import { ImportFileError } from './fileErrors.ts';
import { tableBelow } from './findHeader.ts';
import { requireEditable } from './readiness.ts';
import { readSheet } from './readSheet.ts';
import type { ImportFile } from './sheetTypes.ts';
import { sha256 } from './store/sha256.ts';
import { columnsOf, type StoredColumn, type StoredHeadings } from './store/storedImport.ts';
import { loadSheet, storeRows } from './store/storedRows.ts';
import { auditRefusedFile, type ChosenTable, chooseTable, shownHeadings } from './upload.ts';

/** The import that gets a corrected file. */
export interface ReplaceRequest {
  stored: Import;
  organization: Organization;
  /** Version the sender read. */
  version: number;
  fileName: string;
  /** Name of the sheet; the one read so far unless told. */
  sheet?: string | undefined;
}

/**
 * Reads a corrected file in the place of an import's file: the kind, the columns by their headings, the options and the
 * choices for single rows that still fit are kept.
 * @throws ImportFileError for a file that cannot be taken in; NOT_FOUND, CONFLICT as `updateRow`; CONFLICT IMPORT_STATUS
 *   once it runs; FORBIDDEN for a kind the viewer may not import here.
 */
export async function replaceFile(
  context: Context,
  bytes: Uint8Array,
  request: ReplaceRequest,
): Promise<{ id: string }> {
  try {
    const file = await readSheet(bytes, request.fileName);
    const chosen = findTable(file, request);
    return await store(context, request, sha256(bytes), file, chosen);
  } catch (error) {
    if (error instanceof ImportFileError) await auditRefusedFile(context, request, error.code);
    throw error;
  }
}

function store(
  context: Context,
  { stored, organization, version, fileName }: ReplaceRequest,
  fileSha256: string,
  { sheets }: ImportFile,
  chosen: ChosenTable,
): Promise<{ id: string }> {
  const { id } = stored;
  return runCommand(context, 'replaceImportFile', 'Import', async (command) => {
    const rule = importRule(command.viewer);
    const present = (await findRow(command, 'import', id, rule)) as unknown as Import;
    requireEditable(present);
    if (!mayImport(command.viewer, present.kind, organization)) throw forbidden();
    const { sheet, table, withheld } = chosen;
    const columns = carryColumns(present, chosen);
    const headings: StoredHeadings = { withheld, sheets: sheets.map(({ name }) => name) };
    const old = await loadSheet(command.tx, id, present.sheetName);
    const changed = await updateRow(command, 'import', { id, version }, rule, {
      fileName,
      fileSha256,
      sheetName: sheet.name,
      headerRow: table.headerRow,
      headings,
      mapping: columns,
      rowCount: table.dataRows.length,
      year: present.year ?? table.year,
      status: present.status === 'FAILED' ? 'READY' : present.status,
      failure: null,
    });
    const decisions = carryDecisions(
      old.decisions,
      { sheet: old.sheet, columns: columnsOf(present), dataRows: tableBelow(old.sheet, present.headerRow).dataRows },
      { sheet, columns, dataRows: table.dataRows },
    );
    await command.tx.importRow.deleteMany({ where: { importId: id } });
    await storeRows(command.tx, id, sheet.rows, decisions);
    await command.audit({ entityType: 'Import', entityId: id, entityLabel: fileName, unit: present, ...changed });
    return { id };
  });
}

/** The sheet and the row of headings used so far where the file still has them; else they are found anew. */
function findTable(file: ImportFile, { stored, sheet: asked }: ReplaceRequest): ChosenTable {
  const { kind, headerRow, sheetName } = stored;
  const isThere = file.sheets.some(({ name }) => name === sheetName);
  const sheet = asked ?? (isThere ? sheetName : undefined);
  const used = columnsOf(stored).filter(({ field }) => field !== null);
  const same = file.sheets.find(({ name }) => name === sheet);
  const there = new Set(same ? tableBelow(same, headerRow).headings.map(headingKey) : []);
  const isSame = used.length > 0 && used.every(({ heading }) => there.has(headingKey(heading)));
  return chooseTable(file, { sheet, kind, headerRow: isSame ? headerRow : undefined });
}

function carryColumns(present: Import, { table, withheld }: ChosenTable): StoredColumn[] {
  const used = columnsOf(present).filter(({ use, heading }) => use !== 'FORBIDDEN' && headingKey(heading) !== '');
  const known = new Map(used.toReversed().map((column) => [headingKey(column.heading), column]));
  const saved: SavedMapping = Object.fromEntries([...known].map(([key, { field }]) => [key, field]));
  return proposeMapping(present.kind, shownHeadings(table.headings, withheld), saved).map((column): StoredColumn => {
    const before = known.get(headingKey(column.heading));
    return before && before.field === column.field ? { ...column, confidence: before.confidence } : column;
  });
}
