import type { Organization } from '@phan-cong/prisma/generated/client/client';
import { writeAudit } from '../audit/writeAudit.ts';
import type { Context } from '../context.ts';
import { ApiError, forbidden } from '../errors.ts';
import { actorOf, runCommand } from '../write/command.ts';
import { mayImport } from './access.ts';
import { countKnownHeadings, detectKind, proposeMapping, type SavedMapping } from './columns.ts';
import { ImportFileError, type ImportFileErrorCode } from './fileErrors.ts';
import { findHeader, type TableArea, tableBelow } from './findHeader.ts';
import { withholdForbiddenColumns } from './forbiddenColumns.ts';
import { IMPORT_FIELDS, type ImportKind } from './importFields.ts';
import { readSheet } from './readSheet.ts';
import type { ImportFile, SheetData, WithheldColumn } from './sheetTypes.ts';
import { sha256 } from './store/sha256.ts';
import { DEFAULT_OPTIONS, type StoredColumn, type StoredHeadings } from './store/storedImport.ts';
import { storeRows } from './store/storedRows.ts';

/** What was asked for with the file. */
export interface UploadRequest {
  organization: Organization;
  fileName: string;
  kind?: ImportKind | undefined;
  /** Name of the sheet; the first one with headings unless told. */
  sheet?: string | undefined;
  /** 1-based row of the headings; found unless told. */
  headerRow?: number | undefined;
  year?: number | undefined;
}

const ACTION = 'uploadImport';

/**
 * Reads a file and stores what may be kept of it as an import to look at: no cell of a forbidden column, and not the file.
 * @throws ImportFileError for a file that cannot be taken in; FORBIDDEN for a kind the viewer may not import here.
 */
export async function uploadImport(
  context: Context,
  bytes: Uint8Array,
  request: UploadRequest,
): Promise<{ id: string }> {
  try {
    const file = await readSheet(bytes, request.fileName);
    const chosen = chooseTable(file, request);
    return await store(context, request, sha256(bytes), file, chosen);
  } catch (error) {
    if (error instanceof ImportFileError) await auditRefusedFile(context, request, error.code);
    throw error;
  }
}

/** Leaves the trace of a file that was not taken in. */
export async function auditRefusedFile(
  context: Context,
  { organization, fileName }: Pick<UploadRequest, 'organization' | 'fileName'>,
  code: ImportFileErrorCode,
): Promise<void> {
  const record = { entityType: 'Import', entityId: null, entityLabel: fileName, unit: organization, reason: code };
  await writeAudit(context.db, actorOf(context), ACTION, record, 'REFUSED');
}

/** Leaves the trace of somebody signed in who may not send a file, and passes the refusal on. */
export async function auditRefusedUpload(context: Context, error: unknown): Promise<never> {
  if (context.viewer && error instanceof ApiError) {
    const record = { entityType: 'Import', entityId: null, reason: error.code };
    await writeAudit(context.db, actorOf(context), ACTION, record, 'REFUSED');
  }
  throw error;
}

/** The table of a file that is read, and what was dropped of its sheet. */
export interface ChosenTable {
  sheet: SheetData;
  table: TableArea;
  withheld: WithheldColumn[];
}

/**
 * The first sheet with a row of headings, or the sheet and the row that were asked for.
 * @throws ImportFileError SHEET_UNKNOWN, NO_TABLE
 */
export function chooseTable(
  { sheets }: ImportFile,
  { sheet: name, headerRow, kind }: Pick<UploadRequest, 'sheet' | 'headerRow' | 'kind'>,
): ChosenTable {
  const named = name === undefined ? sheets : sheets.filter((sheet) => sheet.name === name);
  if (named.length === 0)
    throw new ImportFileError('SHEET_UNKNOWN', { allowed: sheets.map((each) => each.name).join(', ') });
  for (const sheet of named) {
    const table = headerRow === undefined ? findHeader(sheet, kind) : tableBelow(sheet, headerRow);
    if (table?.headings.some(Boolean)) return { sheet, table, withheld: withhold(sheet, table.headerRow) };
  }
  throw new ImportFileError('NO_TABLE');
}

/** What the reader withheld, and what stands below forbidden headings of the row that was chosen. */
function withhold(sheet: SheetData, headerRow: number): WithheldColumn[] {
  const found = [...sheet.withheldColumns, ...withholdForbiddenColumns(sheet.rows, headerRow - 1)];
  return [...new Map(found.map((column) => [column.index, column])).values()];
}

async function store(
  context: Context,
  { organization, fileName, kind: asked, year }: UploadRequest,
  fileSha256: string,
  { sheets }: ImportFile,
  { sheet, table, withheld }: ChosenTable,
): Promise<{ id: string }> {
  const kind = asked ?? detectKind(table.headings) ?? likelyKind(table.headings);
  return runCommand(context, ACTION, 'Import', async (command) => {
    if (!mayImport(context.viewer, kind, organization)) throw forbidden();
    const headings: StoredHeadings = { withheld, sheets: sheets.map(({ name }) => name) };
    const mapping = await proposeColumns(command.tx, organization.id, kind, table.headings, withheld);
    const stored = await command.tx.import.create({
      data: {
        organizationId: organization.id,
        actorId: command.viewer.userId,
        kind,
        year: year ?? table.year,
        fileName,
        fileSha256,
        sheetName: sheet.name,
        headerRow: table.headerRow,
        headings: { ...headings } as object,
        mapping: mapping as object[],
        options: { ...DEFAULT_OPTIONS },
        rowCount: table.dataRows.length,
      },
    });
    await storeRows(command.tx, stored.id, sheet.rows);
    const after = { kind, fileName, fileSha256, sheetName: sheet.name, rowCount: stored.rowCount };
    await command.audit({ entityType: 'Import', entityId: stored.id, entityLabel: fileName, unit: stored, after });
    return { id: stored.id };
  });
}

type Mappings = { importMapping: { findUnique(args: object): Promise<{ mapping: unknown } | null> } };

/** The columns of a table with what is proposed for each: as the organisation chose last, else by heading. */
export async function proposeColumns(
  db: Mappings,
  organizationId: string,
  kind: ImportKind,
  headings: readonly string[],
  withheld: readonly WithheldColumn[],
): Promise<StoredColumn[]> {
  const saved = await db.importMapping.findUnique({ where: { organizationId_kind: { organizationId, kind } } });
  return proposeMapping(kind, shownHeadings(headings, withheld), (saved?.mapping ?? {}) as SavedMapping);
}

/** The headings of a table, with those of the dropped columns in their places. */
export function shownHeadings(headings: readonly string[], withheld: readonly WithheldColumn[]): string[] {
  const withheldAt = new Map(withheld.map(({ index, heading }) => [index, heading]));
  return headings.map((heading, index) => withheldAt.get(index) ?? heading);
}

function likelyKind(headings: readonly string[]): ImportKind {
  const kinds = Object.keys(IMPORT_FIELDS) as ImportKind[];
  const known = (kind: ImportKind) => countKnownHeadings(kind, headings);
  return kinds.reduce((best, kind) => (known(kind) > known(best) ? kind : best));
}
