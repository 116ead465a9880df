import { column, columnNames, isColumn, isDate, isReadable, type Relation, relationOf, Unsupported } from './model.ts';
import type { Statement } from './statement.ts';
import { condition } from './where.ts';

type Tree = Record<string, unknown>;

/** What is read of a model, in Prisma's words. Any other argument is unsupported. */
export type ReadArgs = {
  select?: Tree;
  include?: Tree;
  where?: Tree;
  /** A condition beside `where`: the rows beyond a cursor, in the order of `orderBy`. */
  beyond?: Tree;
  /** The same as one comparison of columns with values. */
  beyondRow?: { columns: string[]; values: unknown[]; isGreater: boolean };
  orderBy?: unknown;
  take?: number;
  skip?: number;
};

/** Which fields of an answered row are Dates, here and in related rows. */
export type Dates = { columns: string[]; related: [name: string, dates: Dates][] };

/**
 * One SELECT over a model with its related rows as JSON columns, and where its dates are.
 * @throws Unsupported for arguments the compiler does not know.
 */
export function selectRows(
  statement: Statement,
  model: string,
  args: ReadArgs,
  link?: { relation: Relation; model: string; alias: string },
) {
  refuseUnknown(args, ['select', 'include', 'where', 'beyond', 'beyondRow', 'orderBy', 'take', 'skip']);
  const alias = statement.alias();
  const dates: Dates = { columns: [], related: [] };
  const columns = selected(model, args).map(([name, value]) => {
    if (isColumn(model, name)) {
      if (!isReadable(model, name)) throw new Unsupported(`${model}.${name}`);
      if (isDate(model, name)) dates.columns.push(name);
      return column(model, alias, name);
    }
    if (name === '_count') return `${counts(statement, model, alias, value)} AS "_count"`;
    const nested = relatedRows(statement, model, alias, name, value);
    if (nested.dates.columns.length > 0 || nested.dates.related.length > 0) dates.related.push([name, nested.dates]);
    return `${nested.text} AS "${name}"`;
  });
  const conditions = [condition(statement, model, alias, args.where ?? {})];
  if (link) conditions.unshift(linked(link, alias));
  const { beyond, beyondRow } = args;
  if (beyondRow) conditions.push(comparedRow(statement, model, alias, beyondRow));
  if (beyond) conditions.push(statement.steadily(() => condition(statement, model, alias, beyond)));
  const text = [
    `SELECT ${columns.join(', ')} FROM "${model}" ${alias} WHERE ${conditions.join(' AND ')}`,
    order(statement, model, alias, args.orderBy),
    window(statement, args),
  ];
  return { text: text.filter(Boolean).join(' '), dates };
}

function comparedRow(
  statement: Statement,
  model: string,
  alias: string,
  { columns, values, isGreater }: NonNullable<ReadArgs['beyondRow']>,
): string {
  const names = columns.map((name) => column(model, alias, name)).join(', ');
  return `(${names}) ${isGreater ? '>' : '<'} (${values.map((value) => statement.bind(value)).join(', ')})`;
}

/** Rows of a model that fit, counted up to a limit. */
export function countRows(statement: Statement, model: string, where: Tree, limit: number): string {
  const alias = statement.alias();
  return `(SELECT count(*)::int FROM (SELECT FROM "${model}" ${alias} WHERE ${condition(statement, model, alias, where)} LIMIT ${size(limit)}) counted)`;
}

function selected(model: string, { select, include }: ReadArgs): [string, unknown][] {
  const tree = select ?? { ...Object.fromEntries(columnNames(model).map((name) => [name, true])), ...include };
  if (select && include) throw new Unsupported('select beside include');
  return Object.entries(tree).filter(([, value]) => value !== false && value !== undefined);
}

function relatedRows(
  statement: Statement,
  model: string,
  alias: string,
  name: string,
  value: unknown,
): { text: string; dates: Dates } {
  const relation = relationOf(model, name);
  const args: ReadArgs = value === true ? {} : (value as ReadArgs);
  if (!relation.isList) refuseUnknown(args, ['select', 'include']);
  const inner = selectRows(statement, relation.model, args, { relation, model, alias });
  const row = statement.alias();
  const answer = relation.isList ? `coalesce(json_agg(row_to_json(${row})), '[]'::json)` : `row_to_json(${row})`;
  return { text: `(SELECT ${answer} FROM (${inner.text}) ${row})`, dates: inner.dates };
}

function counts(statement: Statement, model: string, alias: string, value: unknown): string {
  const { select } = value as { select?: Tree };
  if (!select) throw new Unsupported('_count without select');
  const parts = Object.entries(select).map(([name, args]) => {
    const relation = relationOf(model, name);
    const where = args === true ? {} : (args as { where?: Tree }).where;
    if (!where) throw new Unsupported('_count');
    const inner = statement.alias();
    const fits = condition(statement, relation.model, inner, where);
    return `'${name}', (SELECT count(*)::int FROM "${relation.model}" ${inner} WHERE ${linked({ relation, model, alias }, inner)} AND ${fits})`;
  });
  return `json_build_object(${parts.join(', ')})`;
}

function linked(
  { relation, model, alias }: { relation: Relation; model: string; alias: string },
  inner: string,
): string {
  return `${column(relation.model, inner, relation.theirs)} = ${column(model, alias, relation.ours)}`;
}

function order(statement: Statement, model: string, alias: string, orderBy: unknown): string {
  if (orderBy === undefined) return '';
  const terms = (Array.isArray(orderBy) ? (orderBy as Tree[]) : [orderBy as Tree]).flatMap((part) =>
    Object.entries(part).map(([name, value]) => orderTerm(statement, model, alias, name, value)),
  );
  return terms.length === 0 ? '' : `ORDER BY ${terms.join(', ')}`;
}

/** One column of an order, or one of a to-one relation's: `{ household: { sortKey: 'asc' } }`. */
function orderTerm(statement: Statement, model: string, alias: string, name: string, value: unknown): string {
  if (isColumn(model, name)) return `${column(model, alias, name)} ${direction(name, value)}`;
  const relation = relationOf(model, name);
  const [inner, ...more] = Object.entries(value as Tree);
  if (relation.isList || !inner || more.length > 0) throw new Unsupported(`order by ${name}`);
  const related = statement.alias();
  const key = column(relation.model, related, inner[0]);
  const link = linked({ relation, model, alias }, related);
  return `(SELECT ${key} FROM "${relation.model}" ${related} WHERE ${link}) ${direction(name, inner[1])}`;
}

function direction(name: string, value: unknown): string {
  const { sort, nulls } =
    typeof value === 'string' ? { sort: value, nulls: undefined } : (value as { sort?: string; nulls?: string });
  if (sort !== 'asc' && sort !== 'desc') throw new Unsupported(`order by ${name}`);
  const last = nulls === undefined ? '' : nulls === 'last' ? ' NULLS LAST' : ' NULLS FIRST';
  return `${sort === 'asc' ? 'ASC' : 'DESC'}${last}`;
}

function window(statement: Statement, { take, skip }: ReadArgs): string {
  const limit = take === undefined ? '' : `LIMIT ${size(take)}`;
  return skip ? `${limit} OFFSET ${statement.bind(skip)}` : limit;
}

/** A number of rows stands in the text: a plan made without it would be one for reading them all. */
function size(rows: number): number {
  if (!Number.isSafeInteger(rows) || rows < 0) throw new Unsupported(`${rows} rows`);
  return rows;
}

function refuseUnknown(args: object, known: string[]): void {
  const unknown = Object.entries(args).find(([name, value]) => value !== undefined && !known.includes(name));
  if (unknown) throw new Unsupported(unknown[0]);
}
