import { searchKey } from '@phan-cong/prisma/names';
import { type Parsed, parsed, problem } from './problems.ts';
import { type Cell, cellText, isEmptyCell } from './sheetTypes.ts';
import { shown } from './textCells.ts';

/** Wordings per code; compared whole, without marks, case or punctuation. The first wording is shown in messages. */
export type Choices<C extends string> = Readonly<Record<C, readonly string[]>>;

/** A wording for comparing: 'Hòa giải ' → 'hoa giai'. */
export function wordingKey(text: string): string {
  return searchKey(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/**
 * Makes a parser for a cell that holds one of a few known wordings, or the code itself.
 * An unknown wording is VALUE_UNKNOWN with the known ones in `allowed`, and the value is null.
 */
export function choiceParser<C extends string>(choices: Choices<C>): (cell: Cell) => Parsed<C> {
  const codes = new Map<string, C>();
  const allowed: string[] = [];
  for (const [code, wordings] of Object.entries(choices) as [C, readonly string[]][]) {
    for (const wording of [code.replaceAll('_', ' '), ...wordings]) codes.set(wordingKey(wording), code);
    if (wordings[0]) allowed.push(wordings[0]);
  }
  return (cell) => {
    if (isEmptyCell(cell)) return parsed<C>(null);
    const code = codes.get(wordingKey(cellText(cell)));
    if (code !== undefined) return parsed(code);
    return parsed<C>(null, problem('VALUE_UNKNOWN', { value: shown(cell), allowed: allowed.join(', ') }));
  };
}
