import { column, isColumn, isPlain, relationOf, Unsupported } from './model.ts';
import type { Statement } from './statement.ts';

type Where = Record<string, unknown>;

/**
 * A Prisma `where` as an SQL condition on a table alias: AND, OR, NOT, comparisons of columns, and conditions on related rows.
 * `isNegated` says that a NOT stands above, where a to-one relation would answer differently.
 * @throws Unsupported for anything else, so that no condition is ever left out.
 */
export function condition(statement: Statement, model: string, alias: string, where: Where, isNegated = false): string {
  const parts: string[] = [];
  const inner = (part: Where, isBelowNot = isNegated) => condition(statement, model, alias, part, isBelowNot);
  for (const [key, value] of Object.entries(where)) {
    if (value === undefined) continue;
    if (key === 'AND')
      parts.push(
        joined(
          many(value).map((part) => inner(part)),
          'AND',
        ),
      );
    else if (key === 'OR') parts.push(either(many(value).map((part) => inner(part))));
    else if (key === 'NOT')
      parts.push(
        joined(
          many(value).map((part) => `NOT (${meaningful(inner(part, true))})`),
          'AND',
        ),
      );
    else if (isColumn(model, key)) parts.push(comparison(statement, comparable(model, alias, key), value));
    else parts.push(related(statement, model, alias, key, value, isNegated));
  }
  return joined(parts, 'AND');
}

function joined(parts: string[], word: 'AND' | 'OR'): string {
  const needed = word === 'AND' ? parts.filter((part) => part !== 'TRUE') : parts;
  if (needed.length === 0) return 'TRUE';
  return needed.length === 1 ? (needed[0] as string) : `(${needed.join(` ${word} `)})`;
}

/** No row fits an OR without conditions. Prisma leaves one out that stands beside other conditions, which would show every row. */
function either(parts: string[]): string {
  return parts.length === 0 ? 'FALSE' : joined(parts.map(meaningful), 'OR');
}

/** Prisma leaves a condition that says nothing out of OR and NOT, where it would decide everything. */
function meaningful(part: string): string {
  if (part === 'TRUE') throw new Unsupported('an empty condition');
  return part;
}

function many(value: unknown): Where[] {
  if (Array.isArray(value)) return value as Where[];
  if (typeof value === 'object' && value !== null) return [value as Where];
  throw new Unsupported('AND, OR or NOT without conditions');
}

const OPERATORS: Record<string, string> = { gt: '>', gte: '>=', lt: '<', lte: '<=' };

type Column = { text: string; isKey: boolean };

/** A column that is compared as plain values are. @throws Unsupported for lists and JSON. */
function comparable(model: string, alias: string, name: string): Column {
  if (!isPlain(model, name)) throw new Unsupported(`a comparison of ${model}.${name}`);
  return { text: column(model, alias, name), isKey: name === 'id' || name.endsWith('Id') };
}

function comparison(statement: Statement, { text, isKey }: Column, value: unknown): string {
  if (value === null) return `${text} IS NULL`;
  if (isScalar(value)) return `${text} = ${statement.bind(value)}`;
  if (typeof value !== 'object' || Array.isArray(value)) throw new Unsupported('a comparison');
  const parts = Object.entries(value as Where)
    .filter(([, operand]) => operand !== undefined)
    .map(([operator, operand]) => operation(statement, { text, isKey }, operator, operand));
  if (parts.length === 0) throw new Unsupported('a comparison without an operator');
  return joined(parts, 'AND');
}

function operation(statement: Statement, { text, isKey }: Column, operator: string, operand: unknown): string {
  if (operator === 'equals' || operator === 'not') {
    if (operand === null) return `${text} IS ${operator === 'not' ? 'NOT ' : ''}NULL`;
    if (isScalar(operand)) return `${text} ${operator === 'not' ? '<>' : '='} ${statement.bind(operand)}`;
  }
  if (!isKey) statement.isSteady = false;
  if (operator === 'in' && Array.isArray(operand) && operand.every(isScalar)) {
    return operand.length === 0 ? 'FALSE' : `${text} = ANY(${statement.bind(operand)})`;
  }
  if (operator === 'contains' && typeof operand === 'string') return `${text} LIKE ${statement.bind(`%${operand}%`)}`;
  const sign = OPERATORS[operator];
  if (sign && isScalar(operand)) return `${text} ${sign} ${statement.bind(operand)}`;
  throw new Unsupported(operator);
}

function isScalar(value: unknown): boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' || value instanceof Date;
}

function related(
  statement: Statement,
  model: string,
  alias: string,
  name: string,
  value: unknown,
  isNegated: boolean,
): string {
  const relation = relationOf(model, name);
  if (typeof value !== 'object' || value === null) throw new Unsupported(`${model}.${name}`);
  const exists = (where: Where) => {
    const inner = statement.alias();
    const link = `${column(relation.model, inner, relation.theirs)} = ${column(model, alias, relation.ours)}`;
    return `EXISTS (SELECT FROM "${relation.model}" ${inner} WHERE ${link} AND ${condition(statement, relation.model, inner, where, isNegated)})`;
  };
  if (!relation.isList) {
    if (isNegated || 'is' in value || 'isNot' in value) throw new Unsupported(`${model}.${name}`);
    return exists(value as Where);
  }
  const parts = Object.entries(value as Where).map(([quantifier, where]) => {
    if (typeof where !== 'object' || where === null) throw new Unsupported(`${model}.${name}`);
    if (quantifier === 'some') return exists(where as Where);
    if (quantifier === 'none') return `NOT ${exists(where as Where)}`;
    throw new Unsupported(quantifier);
  });
  return joined(parts, 'AND');
}
