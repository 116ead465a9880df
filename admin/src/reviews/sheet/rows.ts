import type { SheetAssignment, SheetReview } from './queries.ts';

/** What is typed in a row; texts as they stand in the inputs. */
export interface Draft {
  progress: string;
  rating: string;
  comment: string;
}

export type Column = keyof Draft;
export const COLUMNS: readonly Column[] = ['progress', 'rating', 'comment'];

/** clean: as stored; dirty: typed, not sent; the others say what became of the last saving. */
export type RowState = 'clean' | 'dirty' | 'saving' | 'saved' | 'failed' | 'conflict';

export interface SheetRow {
  assignment: SheetAssignment;
  review: SheetReview | null;
  draft: Draft;
  state: RowState;
  /** Why saving failed, in words. */
  problem?: string;
}

export type Rows = Record<string, SheetRow>;

/** What the inputs of a row show for a stored review; a new one begins with the task's progress. */
export function draftOf({ progress }: Pick<SheetAssignment, 'progress'>, review: SheetReview | null): Draft {
  return {
    progress: String(review?.progress ?? progress),
    rating: review?.rating ?? '',
    comment: review?.comment ?? '',
  };
}

/** A row as the server answers it. */
export function rowOf(assignment: SheetAssignment): SheetRow {
  const review = assignment.reviews[0] ?? null;
  return { assignment, review, draft: draftOf(assignment, review), state: 'clean' };
}

/** Whether what is typed differs from what is stored. */
export function isChanged({ assignment, review, draft }: SheetRow): boolean {
  const stored = draftOf(assignment, review);
  return COLUMNS.some((column) => draft[column].trim() !== stored[column].trim());
}

/** Whether a row can be written: not one's own, and not closed. */
export function isWritable({ assignment, review }: SheetRow, memberId: string | null | undefined): boolean {
  const isOwn = memberId != null && assignment.member?.id === memberId;
  return !isOwn && !review?.isClosed;
}

/** A whole percentage, or undefined for anything else. */
export function typedProgress(text: string): number | undefined {
  const trimmed = text.trim().replace(/\s*%$/, '');
  if (!/^\d{1,3}$/.test(trimmed)) return undefined;
  const value = Number(trimmed);
  return value <= 100 ? value : undefined;
}

/** What is sent to the server: a new review of the period, or the changes of a stored one. */
export function inputOf({ assignment, review, draft }: SheetRow, period: { periodFrom: string; periodTo: string }) {
  const written = {
    progress: typedProgress(draft.progress),
    rating: draft.rating || null,
    comment: draft.comment.trim() || null,
  };
  return review
    ? { id: review.id, version: review.version, ...written }
    : { assignmentId: assignment.id, ...period, ...written };
}

/** The lines of a pasted column, without the last line's end; one line alone is no column. */
export function pastedLines(text: string): string[] | undefined {
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n$/, '').split('\n');
  return lines.length > 1 ? lines : undefined;
}

/** A rating as it is pasted: its word in the panel's language, without regard to case, or its code. */
export function pastedRating(text: string, words: Record<string, string>): string | undefined {
  const wanted = text.trim().normalize('NFC').toLowerCase();
  if (wanted === '') return '';
  return Object.keys(words).find((code) => code.toLowerCase() === wanted || words[code]?.toLowerCase() === wanted);
}
