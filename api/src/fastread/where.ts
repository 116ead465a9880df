import { column, isColumn, relationOf, Unsupported } from './model.ts';
import type { Statement } from './statement.ts';

type Where = Record<string, unknown>;

/**
 * A Prisma `where` as an SQL condition on a table alias: AND, OR, NOT, comparisons of columns, and conditions on related rows.
 * `isNegated` says that a NOT stands above, where a to-one relation would answer differently.
 * @throws Unsupported for anything else, so that no condition is ever left out.
 */
export function condition(statement: Statement, model: string, alias: string, where: Where, isNegated = false): string {
  const parts: string[] = [];
  for (const [key, value] of Object.entries(where)) {
    if (value === undefined) continue;
    if (key === 'AND')
      parts.push(
        joined(
          many(value).map((part) => condition(statement, model, alias, part, isNegated)),
          'AND',
        ),
      );
    else if (key === 'OR')
      parts.push(
        joined(
          many(value).map((part) => condition(statement, model, alias, part, isNegated)),
          'OR',
        ),
      );
    else if (key === 'NOT')
      parts.push(
        joined(
          many(value).map((part) => `NOT (${condition(statement, model, alias, part, true)})`),
          'AND',
        ),
      );
    else if (isColumn(model, key)) parts.push(comparison(statement, column(model, alias, key), value));
    else parts.push(related(statement, model, alias, key, value, isNegated));
  }
  return joined(parts, 'AND');
}

function joined(parts: string[], word: 'AND' | 'OR'): string {
  if (parts.length === 0) return word === 'AND' ? 'TRUE' : 'FALSE';
  return parts.length === 1 ? (parts[0] as string) : `(${parts.join(` ${word} `)})`;
}

function many(value: unknown): Where[] {
  if (Array.isArray(value)) return value as Where[];
  if (typeof value === 'object' && value !== null) return [value as Where];
  throw new Unsupported('AND, OR or NOT without conditions');
}

const OPERATORS: Record<string, string> = { gt: '>', gte: '>=', lt: '<', lte: '<=' };

function comparison(statement: Statement, name: string, value: unknown): string {
  if (value === null) return `${name} IS NULL`;
  if (typeof value !== 'object' || value instanceof Date) return `${name} = ${statement.bind(value)}`;
  const parts = Object.entries(value as Where)
    .filter(([, operand]) => operand !== undefined)
    .map(([operator, operand]) => operation(statement, name, operator, operand));
  if (parts.length === 0) throw new Unsupported('a comparison without an operator');
  return joined(parts, 'AND');
}

function operation(statement: Statement, name: string, operator: string, operand: unknown): string {
  if (operator === 'equals' || operator === 'not') {
    if (operand === null) return `${name} IS ${operator === 'not' ? 'NOT ' : ''}NULL`;
    if (isScalar(operand)) return `${name} ${operator === 'not' ? '<>' : '='} ${statement.bind(operand)}`;
  }
  if (operator === 'in' && Array.isArray(operand) && operand.every(isScalar)) {
    return operand.length === 0 ? 'FALSE' : `${name} = ANY(${statement.bind(operand)})`;
  }
  if (operator === 'contains' && typeof operand === 'string') return `${name} LIKE ${statement.bind(`%${operand}%`)}`;
  const sign = OPERATORS[operator];
  if (sign && isScalar(operand)) return `${name} ${sign} ${statement.bind(operand)}`;
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
    if (quantifier === 'some') return exists(where as Where);
    if (quantifier === 'none') return `NOT ${exists(where as Where)}`;
    throw new Unsupported(quantifier);
  });
  return joined(parts, 'AND');
}
