import type { ImportKind, ImportOptions, ImportRecord } from './queries.ts';

/** Choices for the whole file as they are sent. */
export interface ImportChanges {
  kind?: ImportKind;
  headerRow?: number;
  mapping?: { index: number; field: string | null }[];
  options?: Partial<ImportOptions> & { year?: number };
}

/** An import as it will look once the changes are saved; what the server works out anew comes with its answer. */
export function withChanges(record: ImportRecord, { kind, headerRow, mapping, options }: ImportChanges): ImportRecord {
  const { year = record.year, ...chosen } = options ?? {};
  const fieldAt = new Map(mapping?.map(({ index, field }) => [index, field]));
  const columns = record.columns.map((column) => {
    const field = fieldAt.get(column.index);
    return field === undefined ? column : { ...column, field, use: field ? ('FIELD' as const) : ('IGNORED' as const) };
  });
  return {
    ...record,
    kind: kind ?? record.kind,
    headerRow: headerRow ?? record.headerRow,
    year,
    columns,
    options: { ...record.options, ...chosen },
  };
}
