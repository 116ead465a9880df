import type { Locale } from '../messages.ts';
import { formatMessage } from './messages.ts';
import { PROBLEM_MESSAGES } from './problemMessages.ts';
import type { ProblemCode, RowProblem } from './problems.ts';
import { PROBLEM_TITLES } from './problemTitles.ts';

/** A problem in words, with the heading of its column in front. */
export function problemText({ column, code, params }: RowProblem, locale: Locale): string {
  const sentence = formatMessage(PROBLEM_MESSAGES[code][locale], params);
  return column ? `${column}: ${sentence}` : sentence;
}

/** A problem's sentence alone. */
export function problemMessage({ code, params }: RowProblem, locale: Locale): string {
  return formatMessage(PROBLEM_MESSAGES[code][locale], params);
}

/** What kind of problem a code stands for, in a few words. */
export function problemTitle(code: ProblemCode, locale: Locale): string {
  return PROBLEM_TITLES[code][locale];
}
