import { badField } from '../errors.ts';

export type Direction = 'ASC' | 'DESC';

/**
 * One column of an order; `nullable` columns put rows without a value last in either direction. `values` are those of an enum column,
 * in the database's order: such columns can be ordered by, but not compared by greater and less.
 */
export type OrderColumn = {
  column: string;
  direction: Direction;
  nullable?: boolean;
  type?: 'text' | 'day' | 'instant' | 'number';
  values?: readonly string[];
};

type Where = Record<string, unknown>;
type CursorValue = string | number | null;

/** The order as Prisma's `orderBy`, ending in the id. `isReversed` reads it from the end. */
export function toOrderBy(order: OrderColumn[], isReversed: boolean): Record<string, unknown>[] {
  const columns = order.map(({ column, direction, nullable }) => {
    const sort = directionOf(direction, isReversed);
    return at(column, nullable ? { sort, nulls: isReversed ? 'first' : 'last' } : sort);
  });
  return [...columns, { id: directionOf(lastDirection(order), isReversed) }];
}

/** An opaque cursor that holds the row's values of the order columns and its id. */
export function encodeCursor(row: Record<string, unknown>, order: OrderColumn[]): string {
  const values = [...order.map(({ column }) => plain(valueAt(row, column))), row.id];
  return Buffer.from(JSON.stringify(values)).toString('base64url');
}

/**
 * The rows beyond a cursor as a real keyset condition, led by one range condition that an index on the order can start from.
 * @throws BAD_USER_INPUT when the cursor was not made for this order.
 */
export function keysetWhere(cursor: string, order: OrderColumn[], isReversed: boolean, field: string): Where {
  const values = decodeCursor(cursor, order, field);
  const columns: OrderColumn[] = [...order, { column: 'id', direction: lastDirection(order) }];
  const branches: Where[] = [];
  columns.forEach((column, index) => {
    const beyond = beyondValue(column, values[index] ?? null, isReversed);
    if (!beyond) return;
    const equal = columns.slice(0, index).map((earlier, i) => at(earlier.column, revive(earlier, values[i] ?? null)));
    branches.push({ AND: [...equal, beyond] });
  });
  const lead = leadCondition(columns[0], values[0] ?? null, isReversed);
  return lead ? { AND: [lead, { OR: branches }] } : { OR: branches };
}

/** The rows beyond a cursor by one comparison of rows: those whose columns together are greater, or less. */
export type BeyondRow = { columns: string[]; values: unknown[]; isGreater: boolean };

/**
 * The same as one comparison of rows, which an index on the order answers by itself; null where the order has columns that cannot be
 * compared so: of other rows, without a value, of an enum, or in two directions.
 * @throws BAD_USER_INPUT when the cursor was not made for this order.
 */
export function keysetRow(cursor: string, order: OrderColumn[], isReversed: boolean, field: string): BeyondRow | null {
  const [first] = order;
  const isPlain = order.every(
    ({ column, direction, nullable, values }) =>
      direction === first?.direction && !nullable && !values && !column.includes('.'),
  );
  if (!first || !isPlain) return null;
  const values = decodeCursor(cursor, order, field);
  return {
    columns: [...order.map(({ column }) => column), 'id'],
    values: values.map((value, index) => (order[index] ? revive(order[index], value) : value)),
    isGreater: isUp(first, isReversed),
  };
}

function leadCondition(column: OrderColumn | undefined, value: CursorValue, isReversed: boolean): Where | null {
  if (!column || value === null || column.nullable) return null;
  return compare(column, isUp(column, isReversed) ? 'gte' : 'lte', value);
}

function beyondValue(column: OrderColumn, value: CursorValue, isReversed: boolean): Where | null {
  // Rows without a value come last forwards, so they come first when reading from the end.
  if (value === null) return isReversed ? at(column.column, { not: null }) : null;
  const condition = compare(column, isUp(column, isReversed) ? 'gt' : 'lt', value);
  return column.nullable && !isReversed ? { OR: [condition, at(column.column, null)] } : condition;
}

function compare(column: OrderColumn, operator: 'gt' | 'gte' | 'lt' | 'lte', value: CursorValue): Where {
  const { values } = column;
  if (!values) return at(column.column, { [operator]: revive(column, value) });
  const place = values.indexOf(String(value));
  const isAbove = operator === 'gt' || operator === 'gte';
  const end = operator === 'gt' || operator === 'lte' ? place + 1 : place;
  return at(column.column, { in: isAbove ? values.slice(end) : values.slice(0, end) });
}

/** The columns that a page must select to build its cursors. */
export function orderSelection(order: OrderColumn[]): Record<string, true | { select: Record<string, true> }> {
  const selection: Record<string, true | { select: Record<string, true> }> = { id: true };
  for (const { column } of order) {
    const [relation = '', inner] = column.split('.');
    selection[relation] = inner ? { select: { [inner]: true } } : true;
  }
  return selection;
}

/** A value under the name of a column, within its relation where it has one. */
function at(column: string, value: unknown): Where {
  const [relation = '', inner] = column.split('.');
  return { [relation]: inner ? { [inner]: value } : value };
}

function valueAt(row: Record<string, unknown>, column: string): unknown {
  const [relation = '', inner] = column.split('.');
  return inner ? (row[relation] as Record<string, unknown> | undefined)?.[inner] : row[relation];
}

function isUp(column: OrderColumn, isReversed: boolean): boolean {
  return (column.direction === 'ASC') !== isReversed;
}

function directionOf(direction: Direction, isReversed: boolean): 'asc' | 'desc' {
  return (direction === 'ASC') !== isReversed ? 'asc' : 'desc';
}

function lastDirection(order: OrderColumn[]): Direction {
  return order.at(-1)?.direction ?? 'ASC';
}

function plain(value: unknown): CursorValue {
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'string' || typeof value === 'number' ? value : null;
}

function revive(column: OrderColumn, value: CursorValue): unknown {
  return value !== null && (column.type === 'day' || column.type === 'instant') ? new Date(String(value)) : value;
}

function decodeCursor(cursor: string, order: OrderColumn[], field: string): CursorValue[] {
  const values = parse(cursor);
  if (
    !values ||
    values.length !== order.length + 1 ||
    !values.every((value, index) => fits(value, order[index], index === order.length))
  ) {
    throw badField(field, 'CURSOR');
  }
  return values;
}

function parse(cursor: string): CursorValue[] | null {
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(values) ? (values as CursorValue[]) : null;
  } catch {
    return null;
  }
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

function fits(value: CursorValue, column: OrderColumn | undefined, isId: boolean): boolean {
  if (isId) return typeof value === 'string' && UUID.test(value);
  if (value === null) return column?.nullable === true;
  if (column?.values) return column.values.includes(String(value));
  if (column?.type === 'number') return typeof value === 'number' && Number.isFinite(value);
  if (column?.type === 'day' || column?.type === 'instant')
    return typeof value === 'string' && !Number.isNaN(Date.parse(value));
  return typeof value === 'string' && !value.includes('\0');
}
