import { ImportFileError } from './fileErrors.ts';
import { FILE_LIMITS } from './fileLimits.ts';
import { findHeaderRow } from './findHeader.ts';
import { withholdForbiddenColumns } from './forbiddenColumns.ts';
import { readCsvGrid } from './readCsv.ts';
import { readXlsxGrids } from './readXlsx.ts';
import type { ImportFile } from './sheetTypes.ts';

const ZIP_MAGIC = Buffer.from([0x50, 0x4b, 0x03, 0x04]);
/** The container of .xls files and of encrypted .xlsx files. */
const OLE_MAGIC = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
const ENCRYPTED_STREAM = Buffer.from('EncryptedPackage', 'utf16le');
const OTHER_MAGICS = ['%PDF', '{\\rtf', '<html', '<!doc', '<?xml', 'Rar!', '7z'];

/**
 * Reads an uploaded spreadsheet. What is wrong with the file as a whole is refused before it is fully parsed; cells
 * under a forbidden heading (ethnicity, religion, citizen ID) are emptied here and reach no result.
 * @param bytes the file
 * @param fileName as uploaded; only its ending matters
 * @throws ImportFileError with any of its codes
 */
export async function readSheet(bytes: Uint8Array, fileName: string): Promise<ImportFile> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const format = detectFormat(file, fileName);
  const grids = format === 'XLSX' ? await readXlsxGrids(file) : [{ name: 'CSV', rows: readCsvGrid(file) }];
  const filled = grids.filter((grid) => grid.rows.some((row) => row.some((cell) => cell !== null)));
  if (filled.length === 0) throw new ImportFileError('FILE_EMPTY');
  const sheets = filled.map((grid) => ({
    ...grid,
    withheldColumns: withholdForbiddenColumns(grid.rows, findHeaderRow(grid.rows)),
  }));
  return { format, sheets };
}

function detectFormat(file: Buffer, fileName: string): ImportFile['format'] {
  if (file.length === 0) throw new ImportFileError('FILE_EMPTY');
  if (file.length > FILE_LIMITS.fileBytes) {
    throw new ImportFileError('FILE_TOO_LARGE', { allowed: FILE_LIMITS.fileBytes / 1024 / 1024 });
  }
  const ending = /\.([a-z0-9]+)$/i.exec(fileName)?.[1]?.toLowerCase() ?? '';
  if (startsWith(file, OLE_MAGIC)) {
    throw new ImportFileError(file.includes(ENCRYPTED_STREAM) ? 'FILE_ENCRYPTED' : 'FILE_OLD_FORMAT');
  }
  if (ending === 'xls') throw new ImportFileError('FILE_OLD_FORMAT');
  if (['xlsm', 'xltm', 'xlam'].includes(ending)) throw new ImportFileError('FILE_MACRO');
  if (ending === 'xlsx' && startsWith(file, ZIP_MAGIC)) return 'XLSX';
  if (['csv', 'tsv', 'txt'].includes(ending) && !startsWith(file, ZIP_MAGIC) && !isOtherKind(file)) return 'CSV';
  throw new ImportFileError('FILE_TYPE');
}

function startsWith(file: Buffer, magic: Buffer): boolean {
  return file.subarray(0, magic.length).equals(magic);
}

function isOtherKind(file: Buffer): boolean {
  const head = file.toString('latin1', 0, 8).toLowerCase();
  return OTHER_MAGICS.some((magic) => head.startsWith(magic.toLowerCase()));
}
