import { parse } from 'csv-parse/sync';
import { ImportFileError } from './fileErrors.ts';
import { FILE_LIMITS } from './fileLimits.ts';
import type { Cell } from './sheetTypes.ts';

const DELIMITERS = [';', ',', '\t'] as const;

/**
 * Reads a CSV file in UTF-8, with or without its mark, separated by semicolons, commas or tabs. Every cell is text.
 * @throws ImportFileError FILE_ENCODING, FILE_DAMAGED, TOO_MANY_ROWS, TOO_MANY_COLUMNS
 */
export function readCsvGrid(bytes: Buffer): Cell[][] {
  const text = decodeUtf8(bytes);
  const rows: Cell[][] = [];
  let filled = 0;
  try {
    parse(text, {
      delimiter: detectDelimiter(text),
      bom: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      max_record_size: 1024 * 1024,
      on_record: (record: string[]) => {
        if (record.length > FILE_LIMITS.columns) {
          throw new ImportFileError('TOO_MANY_COLUMNS', { allowed: FILE_LIMITS.columns });
        }
        const row = record.map((cell) => (cell === '' ? null : cell.slice(0, FILE_LIMITS.cellCharacters)));
        if (row.some((cell) => cell !== null) && ++filled > FILE_LIMITS.rows) tooManyRows();
        if (rows.push(row) > FILE_LIMITS.lastRow) tooManyRows();
        return null;
      },
    });
  } catch (cause) {
    if (cause instanceof ImportFileError) throw cause;
    throw new ImportFileError('FILE_DAMAGED', {}, { cause });
  }
  return rows;
}

function tooManyRows(): never {
  throw new ImportFileError('TOO_MANY_ROWS', { allowed: FILE_LIMITS.rows });
}

function decodeUtf8(bytes: Buffer): string {
  if (bytes.includes(0)) throw new ImportFileError('FILE_ENCODING');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new ImportFileError('FILE_ENCODING', {}, { cause });
  }
}

/** The delimiter that stands most often, outside quotes, in the first 30 lines. */
function detectDelimiter(text: string): string {
  const sample = text
    .split('\n', 30)
    .join('\n')
    .slice(0, 65_536)
    .replace(/"[^"]*"/g, '');
  const counts = DELIMITERS.map((delimiter) => ({ delimiter, count: sample.split(delimiter).length - 1 }));
  const best = counts.reduce((left, right) => (right.count > left.count ? right : left));
  return best.delimiter;
}
