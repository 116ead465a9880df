import { matches, type ReadRule } from '../access/rowRule.ts';
import type { Viewer } from '../access/viewer.ts';
import type { Row } from '../read/delegate.ts';
import { type Words, YES_NO } from '../words.ts';
import type { CellValue, ExportColumn } from './exportTypes.ts';

type ReadRuleOf = (viewer: Viewer | null) => ReadRule;
type More = { words?: Words; rule?: ReadRuleOf };

/** A column of the row's own field, named 'field' or, through a to-one relation that the rule of the row covers, 'relation.field'. */
export function column(
  kind: ExportColumn['kind'],
  path: string,
  vi: string,
  en: string,
  { words, rule }: More = {},
): ExportColumn {
  return {
    heading: { vi, en },
    kind,
    words,
    value: (row, context) => (rule && !matches(rule(context.viewer), row) ? null : at(row, path)),
  };
}

/** A column with yes or no. */
export function yesNo(path: string, vi: string, en: string): ExportColumn {
  return column('text', path, vi, en, { words: YES_NO });
}

/** A text column through a relation whose row may be hidden from someone who sees the row itself. */
export function related(relation: string, field: string, rule: ReadRuleOf, vi: string, en: string): ExportColumn {
  return {
    heading: { vi, en },
    kind: 'text',
    value: (row, context) => {
      const other = row[relation] as Row | null;
      return other && matches(rule(context.viewer), other) ? at(other, field) : null;
    },
  };
}

function at(row: Record<string, unknown>, path: string): CellValue {
  const value = path.split('.').reduce<unknown>((part, name) => (part as Record<string, unknown> | null)?.[name], row);
  return value as CellValue;
}
