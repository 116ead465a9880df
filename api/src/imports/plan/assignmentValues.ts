import { vietnameseDate } from '../dateCells.ts';
import type { AssignmentDraft } from '../drafts.ts';
import type { AssignmentValues } from './assignmentTypes.ts';
import type { KnownMember, Reference } from './planTypes.ts';
import type { RowReport } from './rowReport.ts';

/** A row of assignments with everything it names found. */
export interface LinkedRow {
  draft: AssignmentDraft;
  member: KnownMember;
  title: string;
  taskField: Reference;
  group: Reference | null;
  guide: KnownMember | null;
  /** The guide as the file names them; null when it names none. */
  guideText: string | null;
  startsOn: string;
}

/**
 * What an assignment will hold. Empty cells leave what is stored; a guide nobody could be found for is kept in words,
 * and never takes away one that is set.
 */
export function assignmentValues(row: LinkedRow, stored: AssignmentValues | null, report: RowReport): AssignmentValues {
  const { draft, guide, guideText } = row;
  const dueOn = draft.due ? draft.due.dueOn : (stored?.dueOn ?? null);
  if (dueOn && dueOn < row.startsOn && !report.problems.some(({ code }) => code === 'DUE_BEFORE_START')) {
    const params = { value: vietnameseDate(dueOn), start: vietnameseDate(row.startsOn) };
    report.report('dueOn', 'DUE_BEFORE_START', params);
  }
  const isUnlinked = guideText !== null && guide === null && !stored?.guide;
  const basis = draft.basis?.text ? draft.basis : null;
  return {
    title: stored?.title ?? row.title,
    taskField: stored?.taskField ?? row.taskField,
    kind: row.group ? 'HOUSEHOLD' : (stored?.kind ?? draft.kind),
    group: row.group ?? stored?.group ?? null,
    deliverable: draft.deliverable ?? stored?.deliverable ?? null,
    quantityTarget: draft.quantityTarget ?? stored?.quantityTarget ?? null,
    guide: guide ? { id: guide.id, key: guide.id, name: guide.fullName } : (stored?.guide ?? null),
    guideNote: isUnlinked ? guideText : (stored?.guideNote ?? null),
    startsOn: row.startsOn,
    dueOn,
    progress: draft.progress ?? stored?.progress ?? 0,
    qualityRating: draft.qualityRating ?? stored?.qualityRating ?? null,
    basis: basis?.basis ?? stored?.basis ?? 'NONE',
    basisText: basis?.text ?? stored?.basisText ?? null,
  };
}
