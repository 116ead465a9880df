import { Readable } from 'node:stream';
import { stringify } from 'csv-stringify';
import { writeXlsxStream } from 'hucre/xlsx';
import type { Locale } from '../messages.ts';
import { type Cell, cellText } from './cells.ts';
import type { ExportColumn } from './exportTypes.ts';

const NUMBER_FORMATS = {
  text: undefined,
  number: undefined,
  day: 'dd/mm/yyyy',
  instant: 'dd/mm/yyyy hh:mm:ss',
} as const;
const WIDTHS = { text: 24, number: 10, day: 12, instant: 20 } as const;

/** Rows as a CSV file that office programs open with the right letters: UTF-8 with its mark, lines ended as on Windows. */
export function csvFile(rows: AsyncIterable<Cell[]>, columns: ExportColumn[], locale: Locale): Readable {
  const texts = async function* () {
    for await (const row of rows) yield row.map((cell, index) => cellText(cell, columns[index]?.kind ?? 'text'));
  };
  const writer = stringify({
    bom: true,
    header: true,
    columns: columns.map(({ heading }) => heading[locale]),
    record_delimiter: 'windows',
  });
  const source = Readable.from(texts());
  source.on('error', (error) => writer.destroy(error));
  return source.pipe(writer);
}

/** Rows as an XLSX workbook of one sheet, with real dates and numbers. */
export function xlsxFile(rows: AsyncIterable<Cell[]>, columns: ExportColumn[], locale: Locale, name: string): Readable {
  const stream = writeXlsxStream(rows, {
    name,
    columns: columns.map(({ heading, kind }) => ({
      header: heading[locale],
      width: WIDTHS[kind],
      numFmt: NUMBER_FORMATS[kind],
    })),
    freezePane: { rows: 1 },
  });
  return Readable.fromWeb(stream as never);
}
