/** One way to reach a row: every named column holds one of the values, and no column of `none` holds one of its. */
export type Clause = { all: Record<string, readonly string[]>; none?: Record<string, readonly string[]> };

type Where = Record<string, unknown>;

/** A rule that rests on related rows, so that only the database can ask it. */
export type RelatedRule = { where: Where };

/** The answer of an access rule: yes, no, or the rows that fit at least one clause. */
export type RowRule = boolean | readonly Clause[];

/** What reading and writing rows accepts as a rule. */
export type ReadRule = RowRule | RelatedRule;

/** A `where` that no row fits. */
export const NOTHING: Where = { id: { in: [] } };

/** The rule as a Prisma `where`, to be ANDed into every read, count and write of the model. */
export function toWhere(rule: ReadRule): Where {
  if (rule === true) return {};
  if (rule === false) return NOTHING;
  if (isRelated(rule)) return rule.where;
  if (rule.length === 0) return NOTHING;
  const clauses = rule.map(clauseWhere);
  return clauses.length === 1 && clauses[0] ? clauses[0] : { OR: clauses };
}

/** The same rule asked of one row already read; a row without a needed column does not fit, nor any row a rule on related rows. */
export function matches(rule: ReadRule, row: Record<string, unknown>): boolean {
  if (typeof rule === 'boolean') return rule;
  if (isRelated(rule)) return false;
  return rule.some(
    (clause) =>
      Object.entries(clause.all).every(([column, values]) => holds(row, column, values)) &&
      Object.entries(clause.none ?? {}).every(([column, values]) => !holds(row, column, values)),
  );
}

function isRelated(rule: readonly Clause[] | RelatedRule): rule is RelatedRule {
  return 'where' in rule;
}

function holds(row: Record<string, unknown>, column: string, values: readonly string[]): boolean {
  const value = row[column];
  return typeof value === 'string' && values.includes(value);
}

function clauseWhere(clause: Clause): Where {
  const where: Where = {};
  for (const [column, values] of Object.entries(clause.all)) where[column] = condition(values);
  const none = Object.entries(clause.none ?? {}).map(([column, values]) => ({ [column]: condition(values) }));
  return none.length > 0 ? { AND: [where], NOT: none } : where;
}

function condition(values: readonly string[]): unknown {
  return values.length === 1 ? values[0] : { in: [...values] };
}
