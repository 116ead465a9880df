import type { ImportColumn, ImportField, ImportRecord } from './queries.ts';

const SAMPLES = 3;

/** A column as office programs name it: 0 → A, 26 → AA. */
export function columnLetter(index: number): string {
  const before = Math.floor(index / 26);
  return (before > 0 ? columnLetter(before - 1) : '') + String.fromCharCode(65 + (index % 26));
}

/** The name of a cell as office programs show it, or of the row when the file has no such column. */
export function cellName(columns: readonly ImportColumn[], field: string | null, rowNumber: number): string | null {
  const column = field === null ? undefined : columns.find((each) => each.field === field);
  return column ? `${columnLetter(column.index)}${rowNumber}` : null;
}

/** What to send after a column was given a field, or none: a field is filled from one column, so another loses it. */
export function withChoice(
  columns: readonly ImportColumn[],
  index: number,
  field: string | null,
): { index: number; field: string | null }[] {
  return columns.flatMap((column) => {
    if (column.use === 'FORBIDDEN') return [];
    if (column.index === index) return [{ index, field }];
    return [{ index: column.index, field: column.field === field ? null : column.field }];
  });
}

/** The column that would lose a field if another took it. */
export function columnThatLoses(
  columns: readonly ImportColumn[],
  index: number,
  field: string | null,
): ImportColumn | undefined {
  return field === null ? undefined : columns.find((column) => column.field === field && column.index !== index);
}

/** The first different values below the headings, as the file has them. */
export function samplesOf({ firstRows, headerRow }: Pick<ImportRecord, 'firstRows' | 'headerRow'>, index: number) {
  const below = firstRows.filter(({ rowNumber }) => rowNumber > headerRow);
  const texts = below.map(({ cells }) => cells[index] ?? '').filter(Boolean);
  return [...new Set(texts)].slice(0, SAMPLES);
}

/** A field's name in the panel's language. */
export function fieldName({ labelVi, labelEn }: ImportField, locale: string): string {
  return locale === 'en' ? labelEn : labelVi;
}

/** Names of fields in the panel's language. */
export function fieldNames(fields: readonly ImportField[], names: readonly string[], locale: string): string[] {
  return names.flatMap((name) => {
    const field = fields.find((each) => each.name === name);
    return field ? [fieldName(field, locale)] : [];
  });
}
