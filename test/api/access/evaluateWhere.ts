type Where = Record<string, unknown>;
type Row = Record<string, string | null>;
/** SQL's three answers: true, false, unknown. */
type Answer = boolean | null;

/** Whether a row fits a `where` of equalities, `in`, AND, OR and NOT, the way the database would answer, empty columns included. */
export function isTrue(where: Where, row: Row): boolean {
  return evaluate(where, row) === true;
}

function evaluate(where: Where, row: Row): Answer {
  return every(
    Object.entries(where).map(([key, condition]) => {
      if (key === 'AND') return every(listOf(condition).map((each) => evaluate(each, row)));
      if (key === 'OR') return not(every(listOf(condition).map((each) => not(evaluate(each, row)))));
      if (key === 'NOT') return every(listOf(condition).map((each) => not(evaluate(each, row))));
      return holds(row[key], condition, key);
    }),
  );
}

function holds(value: string | null | undefined, condition: unknown, column: string): Answer {
  if (value === undefined) throw new Error(`The row has no column ${column}.`);
  const values =
    typeof condition === 'object' && condition !== null ? (condition as { in: unknown[] }).in : [condition];
  if (!Array.isArray(values)) throw new Error(`Not a condition known here: ${JSON.stringify(condition)}.`);
  if (values.length === 0) return false;
  return value === null ? null : values.includes(value);
}

function listOf(condition: unknown): Where[] {
  return Array.isArray(condition) ? condition : [condition as Where];
}

function every(answers: Answer[]): Answer {
  if (answers.includes(false)) return false;
  return answers.includes(null) ? null : true;
}

function not(answer: Answer): Answer {
  return answer === null ? null : !answer;
}
