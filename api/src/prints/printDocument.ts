import type { Locale } from '../messages.ts';

/** The kinds of file that a document is printed to. */
export type PrintFormat = 'docx' | 'pdf';

/** A column of a printed table. `width` is its share of the table's width; shares are only compared with each other. */
export type PrintColumn = { heading: string; width: number; align?: 'left' | 'center' | 'right'; isBold?: boolean };

/** A table whose headings, and the caption above them, are repeated on every page. A cell's lines are separated by '\n'. */
export type PrintTable = { caption?: string; columns: PrintColumn[]; rows: string[][] };

export type PrintBlock =
  | { kind: 'heading'; text: string }
  | { kind: 'text'; text: string }
  | { kind: 'facts'; facts: [label: string, value: string][] }
  | { kind: 'table'; table: PrintTable };

/** Who signs: their capacity in capitals, how, and the name below the space for the signature. */
export type PrintSignature = { capacity: string[]; hint: string; name: string };

/**
 * A paper in the form of Party papers, apart from how it is drawn: data only, so that it goes to a worker thread as it is.
 * The form: unit above and issuing unit at the left, the Party's name with a rule at the right, place and day below it, title, blocks, and
 * who signs at the end.
 */
export type PrintDocument = {
  language: Locale;
  orientation: 'portrait' | 'landscape';
  unitAbove: string;
  unit: string;
  party: string;
  /** The line "Số: …", left to be filled in by hand; none on papers that are not issued under a number. */
  number: string | null;
  placeAndDay: string;
  title: string;
  /** Lines below the title: what it is about and the period. */
  subtitle: string[];
  blocks: PrintBlock[];
  /** Who gets the paper, below at the left. */
  recipients: { heading: string; lines: string[] } | null;
  signatures: PrintSignature[];
};

/** How many rows the tables of a document have together. */
export function rowCountOf(document: PrintDocument): number {
  return document.blocks.reduce((sum, block) => sum + (block.kind === 'table' ? block.table.rows.length : 0), 0);
}

/** Text as it can be printed: letters composed (NFC), no characters that a file must not hold, lines kept. */
export function printable(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll('\t', ' ')
    .replaceAll(/(?!\n)[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, '');
}
