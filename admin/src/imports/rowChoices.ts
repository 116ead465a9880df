import type { PreviewRow } from './previewQueries.ts';
import type { ImportKind } from './queries.ts';
import type { RowDecision } from './useImport.ts';

/** One thing that can be decided about a row, with the key of its words and what goes into them. */
export interface RowChoice extends RowDecision {
  id: string;
  words: string;
  values: Record<string, unknown>;
  isMain?: boolean;
}

/**
 * What can be decided about a row. For a row that repeats another: which of the two to keep, or that they are two
 * people; for one that somebody of the database may be: who. A row can always be left out. Only a roster makes people.
 */
export function choicesFor(row: PreviewRow, kind: ImportKind): RowChoice[] {
  const rowNumbers = [row.rowNumber];
  const skip: RowChoice = { id: 'SKIP', words: 'leaveOut', values: {}, rowNumbers, decision: { action: 'SKIP' } };
  const isNew: RowChoice = { ...skip, id: 'CREATE_NEW', words: 'somebodyNew', decision: { action: 'CREATE_NEW' } };
  const first = row.repeats?.rowNumber;
  if (first !== undefined) {
    const values = { row: row.rowNumber, first };
    const keepFirst = { ...skip, words: 'keepFirst', values, isMain: true };
    const keepThis = { ...skip, id: 'SKIP_FIRST', words: 'keepThis', values, rowNumbers: [first] };
    return kind === 'MEMBERS' ? [keepFirst, keepThis, { ...isNew, words: 'bothPeople' }] : [keepFirst, keepThis];
  }
  const people = row.candidates.map(({ id, label, birthDate, branch }): RowChoice => {
    const values = { name: label, birth: birthDate, branch };
    const words = birthDate ? 'isPerson' : 'isPersonUnknown';
    return { id, words, values, rowNumbers, decision: { action: 'USE_EXISTING', memberId: id } };
  });
  return kind === 'MEMBERS' ? [...people, isNew, skip] : [...people, skip];
}

/** The words for what was decided about a row. */
export function decidedWords({ decision, candidates }: PreviewRow): Pick<RowChoice, 'words' | 'values'> | null {
  if (!decision) return null;
  if (decision.action === 'SKIP') return { words: 'leaveOut', values: {} };
  if (decision.action === 'CREATE_NEW') return { words: 'somebodyNew', values: {} };
  const chosen = candidates.find(({ id }) => id === decision.memberId);
  if (!chosen) return { words: 'isChosen', values: {} };
  const values = { name: chosen.label, birth: chosen.birthDate, branch: chosen.branch };
  return { words: chosen.birthDate ? 'isPerson' : 'isPersonUnknown', values };
}
