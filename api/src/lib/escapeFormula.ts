const FORMULA_START = /^[=+\-@\t\r]/;

/**
 * Makes a text safe to put in an exported spreadsheet: an office program runs a cell that starts with = + - @ TAB or
 * CR as a formula, so such a text gets an apostrophe in front, which the program reads as "this is text".
 * Numbers and dates are not texts and must not be passed.
 */
export function escapeFormula(text: string): string {
  return FORMULA_START.test(text) ? `'${text}` : text;
}
