import type { Locale } from '../messages.ts';
import { formatMessage } from './messages.ts';
import { PROBLEM_MESSAGES } from './problemMessages.ts';
import type { RowProblem } from './problems.ts';

/** A problem in words, with the heading of its column in front. */
export function problemText({ column, code, params }: RowProblem, locale: Locale): string {
  const sentence = formatMessage(PROBLEM_MESSAGES[code][locale], params);
  return column ? `${column}: ${sentence}` : sentence;
}

/** A problem's sentence alone. */
export function problemMessage({ code, params }: RowProblem, locale: Locale): string {
  return formatMessage(PROBLEM_MESSAGES[code][locale], params);
}
