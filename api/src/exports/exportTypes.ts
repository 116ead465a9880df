import type { Permission } from '../access/permissions.ts';
import type { ReadRule } from '../access/rowRule.ts';
import type { Viewer } from '../access/viewer.ts';
import type { Context } from '../context.ts';
import type { Locale } from '../messages.ts';
import type { ModelName, Row } from '../read/delegate.ts';
import type { Where } from '../read/filters.ts';
import type { OrderColumn } from '../read/order.ts';
import type { Words } from '../words.ts';

/** A cell before it is written; texts are made safe by the writers. */
export type CellValue = string | number | Date | boolean | null | undefined;

/** One column of an exported file. `value` answers null for what the viewer may not read on the row. */
export type ExportColumn = {
  heading: Record<Locale, string>;
  kind: 'text' | 'number' | 'day' | 'instant';
  value(row: Row, context: Context): CellValue | Promise<CellValue>;
  words?: Words;
};

/** A list that can be exported: the model, the rules and filters of its GraphQL list, and its columns. */
export type ExportResource = {
  model: ModelName;
  permission: Permission;
  /** Names of the GraphQL inputs that the filter and the order are checked against. */
  filterType: string;
  orderType: string;
  rule(viewer: Viewer | null): ReadRule;
  where(context: Context, filter: never, orderBy: never): Promise<Where>;
  order(orderBy: never): OrderColumn[];
  /** Columns and relations to read, as Prisma selects them. */
  select: Record<string, unknown>;
  columns: ExportColumn[];
};
