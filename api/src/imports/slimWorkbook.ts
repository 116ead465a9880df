import { ImportFileError } from './fileErrors.ts';
import { FILE_LIMITS } from './fileLimits.ts';
import { extractEntry, readZipDirectory, storeZip, type ZipEntry } from './zipArchive.ts';

/** The parts a table of values needs. Pictures, charts, comments, links, pivots and themes are never opened. */
const NEEDED_PARTS =
  /^(\[content_types\]\.xml|_rels\/\.rels|([^/]+\/)?(_rels\/)?workbook\d*\.xml(\.rels)?|([^/]+\/)?(sharedstrings|styles)\d*\.xml|([^/]+\/)?worksheets\/[^/]+\.xml)$/i;
const SHEET_PART = /(^|\/)worksheets\/[^/]+\.xml$/i;
const STRINGS_PART = /sharedstrings\d*\.xml$/i;

/**
 * Checks an .xlsx file by its own limits and repacks only its cells, so that the spreadsheet library meets no part
 * whose cost is not bounded (a repeated `<col min="1" max="16384">` alone costs it minutes).
 * @returns the bytes of a small workbook with the same sheets and cells
 * @throws ImportFileError FILE_ENCRYPTED, FILE_MACRO, FILE_TYPE, FILE_BOMB, FILE_DAMAGED, TOO_MANY_ROWS,
 *   TOO_MANY_COLUMNS, TOO_MANY_MERGES, TOO_MANY_SHEETS
 */
export function slimWorkbook(bytes: Buffer): Buffer {
  const entries = readZipDirectory(bytes);
  refuseOtherKinds(entries);
  const needed = entries.filter((entry) => NEEDED_PARTS.test(entry.name));
  if (needed.filter((entry) => SHEET_PART.test(entry.name)).length > FILE_LIMITS.sheets) {
    throw new ImportFileError('TOO_MANY_SHEETS', { allowed: FILE_LIMITS.sheets });
  }
  const declaredSheetBytes = needed
    .filter((entry) => SHEET_PART.test(entry.name))
    .reduce((sum, entry) => sum + entry.declaredBytes, 0);
  if (declaredSheetBytes > FILE_LIMITS.sheetBytes) throw new ImportFileError('FILE_BOMB');
  const parts = new Map<string, Buffer>();
  for (const entry of needed) {
    if (parts.has(entry.name)) throw new ImportFileError('FILE_DAMAGED');
    parts.set(entry.name, readPart(bytes, entry));
  }
  return storeZip(parts);
}

function refuseOtherKinds(entries: ZipEntry[]): void {
  if (entries.some((entry) => entry.isEncrypted)) throw new ImportFileError('FILE_ENCRYPTED');
  const names = entries.map((entry) => entry.name.toLowerCase());
  if (names.some((name) => name.endsWith('vbaproject.bin') || name.includes('macrosheets/'))) {
    throw new ImportFileError('FILE_MACRO');
  }
  if (!names.includes('[content_types].xml') || !names.some((name) => SHEET_PART.test(name))) {
    throw new ImportFileError('FILE_TYPE');
  }
}

function readPart(bytes: Buffer, entry: ZipEntry): Buffer {
  if (SHEET_PART.test(entry.name)) return onlyCells(extractEntry(bytes, entry, FILE_LIMITS.sheetBytes));
  if (!STRINGS_PART.test(entry.name)) return extractEntry(bytes, entry, FILE_LIMITS.otherPartBytes);
  const strings = extractEntry(bytes, entry, FILE_LIMITS.stringsBytes);
  if (countOpeningTags(strings) > FILE_LIMITS.stringTags) throw new ImportFileError('FILE_BOMB');
  return strings;
}

function countOpeningTags(data: Buffer): number {
  let count = 0;
  for (let at = data.indexOf(0x3c); at >= 0; at = data.indexOf(0x3c, at + 1)) {
    if (data[at + 1] !== 0x2f) count++;
  }
  return count;
}

/** Keeps `<sheetData>` alone, after counting its rows and the sheet's merged cells. */
function onlyCells(sheet: Buffer): Buffer {
  const open = /<((?:\w{1,20}:)?)sheetData\b/.exec(sheet.toString('latin1', 0, Math.min(sheet.length, 1024 * 1024)));
  if (!open) throw new ImportFileError('FILE_DAMAGED');
  const prefix = open[1] ?? '';
  const close = `</${prefix}sheetData>`;
  const end = sheet.lastIndexOf(close);
  const cells = end < 0 ? Buffer.from('<sheetData/>') : sheet.subarray(open.index, end + close.length);
  countMerges(sheet.subarray(Math.max(0, end)), prefix);
  if (end >= 0) countRows(cells, prefix);
  return Buffer.concat([Buffer.from('<worksheet>'), cells, Buffer.from('</worksheet>')]);
}

function countMerges(tail: Buffer, prefix: string): void {
  const tag = `<${prefix}mergeCell `;
  let merges = 0;
  for (let at = tail.indexOf(tag); at >= 0; at = tail.indexOf(tag, at + tag.length)) {
    if (++merges > FILE_LIMITS.merges) throw new ImportFileError('TOO_MANY_MERGES', { allowed: FILE_LIMITS.merges });
  }
}

function countRows(cells: Buffer, prefix: string): void {
  const rowEnd = `</${prefix}row>`;
  let filled = 0;
  let elements = 0;
  let from = 0;
  for (let at = cells.indexOf(rowEnd); at >= 0; at = cells.indexOf(rowEnd, from)) {
    if (++elements > FILE_LIMITS.rowElements) tooManyRows();
    const row = cells.toString('latin1', from, at);
    from = at + rowEnd.length;
    if (isFilledRow(row) && ++filled > FILE_LIMITS.rows) tooManyRows();
  }
}

/** True when a row holds a value; refuses values outside the area that is read, which would otherwise be lost unseen. */
function isFilledRow(row: string): boolean {
  let isFilled = false;
  let column = 0;
  for (const cell of row.matchAll(/<(?:\w{1,20}:)?c(\s[^<>]*)?>/g)) {
    const attributes = cell[1] ?? '';
    const reference = /\sr="([A-Za-z]{1,3})(\d{1,7})"/.exec(attributes);
    column = reference?.[1] ? columnNumber(reference[1]) : column + 1;
    if (attributes.endsWith('/')) continue;
    isFilled = true;
    if (column > FILE_LIMITS.columns) throw new ImportFileError('TOO_MANY_COLUMNS', { allowed: FILE_LIMITS.columns });
    if (Number(reference?.[2] ?? 0) > FILE_LIMITS.lastRow) tooManyRows();
  }
  return isFilled;
}

function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}

function tooManyRows(): never {
  throw new ImportFileError('TOO_MANY_ROWS', { allowed: FILE_LIMITS.rows });
}
