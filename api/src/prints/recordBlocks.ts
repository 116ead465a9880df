import { matches } from '../access/rowRule.ts';
import type { Context } from '../context.ts';
import { evaluationProposalRule, evaluationRuleSelect } from '../evaluations/access.ts';
import { shownDay } from '../lib/dates.ts';
import type { RecordKind, RecordYear } from '../memberRecords/readRecord.ts';
import type { Locale } from '../messages.ts';
import { CAPACITIES, LEVELS, RATINGS } from '../words.ts';
import { assignmentCells, assignmentSelect, type PrintedAssignment } from './assignmentRows.ts';
import { eventCells, eventSelect, type PrintedEvent } from './eventRows.ts';
import type { PrintBlock, PrintColumn } from './printDocument.ts';
import { type Speak, wordOf } from './words.ts';

/** What a printed record reads of each kind. */
export const recordSelects: Record<RecordKind, Record<string, unknown>> = {
  assignments: assignmentSelect,
  reviews: {
    periodFrom: true,
    progress: true,
    rating: true,
    selfComment: true,
    guideComment: true,
    comment: true,
    assignment: { select: { title: true } },
  },
  evaluations: {
    ...evaluationRuleSelect,
    selfLevel: true,
    branchLevel: true,
    decidedLevel: true,
    totalScore: true,
    remark: true,
    cycle: { select: { quarter: true } },
  },
  circumstances: { workCapacity: true, hoursPerWeek: true, wishes: true },
  events: eventSelect,
  guidanceNotes: {
    text: true,
    assignment: { select: { title: true } },
    guide: { select: { fullName: true } },
  },
};

type ReviewRow = {
  periodFrom: Date;
  periodTo: Date;
  progress: number;
  rating: string | null;
  selfComment: string | null;
  guideComment: string | null;
  comment: string | null;
  assignment: { title: string };
};
type EvaluationRow = Record<string, unknown> & {
  selfLevel: string | null;
  branchLevel: string | null;
  decidedLevel: string | null;
  totalScore: number | null;
  remark: string | null;
  cycle: { quarter: number };
};
type CircumstanceRow = {
  recordedOn: Date;
  workCapacity: string;
  hoursPerWeek: number | null;
  wishes: string | null;
};
type NoteRow = {
  notedOn: Date;
  text: string;
  assignment: { title: string };
  guide: { fullName: string };
};

type Telling = { context: Context; speak: Speak; language: Locale };

/** The tables of one year, only of what there is. */
export function blocksOfYear(year: RecordYear, telling: Telling): PrintBlock[] {
  const { speak } = telling;
  const table = (caption: RecordKind, columns: PrintColumn[], rows: string[][]): PrintBlock[] =>
    rows.length === 0 ? [] : [{ kind: 'table', table: { caption: speak(caption), columns, rows } }];
  const col = (word: Parameters<Speak>[0], width: number, more: Partial<PrintColumn> = {}) => ({
    heading: speak(word),
    width,
    ...more,
  });
  return [
    { kind: 'heading', text: speak('year', { year: year.year }) },
    ...table(
      'evaluations',
      [
        col('reviewPeriod', 22),
        col('selfLevel', 32),
        col('branchLevel', 32),
        col('decidedLevel', 32, { isBold: true }),
        col('score', 15, { align: 'right' }),
        col('remark', 40),
      ],
      (year.evaluations as unknown as EvaluationRow[]).map((row) => evaluationRow(row, telling)),
    ),
    ...table(
      'assignments',
      [col('task', 62), col('taskField', 33), col('time', 41), col('guide', 32), col('outcome', 38)],
      (year.assignments as unknown as PrintedAssignment[]).map((row) => assignmentRow(row, telling)),
    ),
    ...table(
      'reviews',
      [
        col('reviewPeriod', 35),
        col('task', 52),
        col('progress', 20, { align: 'right' }),
        col('rating', 24),
        col('comments', 52),
      ],
      (year.reviews as unknown as ReviewRow[]).map((row) => reviewRow(row, telling)),
    ),
    ...table(
      'circumstances',
      [col('recordedOn', 30), col('capacity', 40), col('hours', 25, { align: 'right' }), col('wishes', 80)],
      (year.circumstances as unknown as CircumstanceRow[]).map((row) => circumstanceRow(row, telling)),
    ),
    ...table(
      'events',
      [col('event', 50), col('time', 35), col('details', 90)],
      (year.events as unknown as PrintedEvent[]).map((row) => eventRow(row, telling)),
    ),
    ...table(
      'guidanceNotes',
      [col('notedOn', 25), col('task', 45), col('noteText', 70), col('guide', 35)],
      (year.guidanceNotes as unknown as NoteRow[]).map(noteRow),
    ),
  ];
}

function assignmentRow(row: PrintedAssignment, { context, speak, language }: Telling): string[] {
  const cells = assignmentCells(row, context, speak, language);
  return [cells.task, cells.taskField, cells.time, cells.guide, cells.outcome];
}

function reviewRow(row: ReviewRow, { speak, language }: Telling): string[] {
  const said = (word: 'bySelf' | 'byGuide' | 'byBranch', text: string | null) => (text ? [speak(word, { text })] : []);
  return [
    [speak('from', { day: shownDay(row.periodFrom) }), speak('to', { day: shownDay(row.periodTo) })].join('\n'),
    row.assignment.title,
    `${row.progress}%`,
    wordOf(RATINGS, row.rating, language),
    [...said('bySelf', row.selfComment), ...said('byGuide', row.guideComment), ...said('byBranch', row.comment)].join(
      '\n',
    ),
  ];
}

/** What the branch and the committee said stays hidden from the member until it is decided, as in the list. */
function evaluationRow(row: EvaluationRow, { context, speak, language }: Telling): string[] {
  const sees = matches(evaluationProposalRule(context.viewer), row);
  const { quarter } = row.cycle;
  return [
    quarter > 0 ? speak('quarter', { quarter }) : speak('wholeYear'),
    wordOf(LEVELS, row.selfLevel, language),
    sees ? wordOf(LEVELS, row.branchLevel, language) : '',
    sees ? wordOf(LEVELS, row.decidedLevel, language) : '',
    sees && row.totalScore !== null ? String(row.totalScore) : '',
    sees ? (row.remark ?? '') : '',
  ];
}

function circumstanceRow(row: CircumstanceRow, { language }: Telling): string[] {
  return [
    shownDay(row.recordedOn),
    wordOf(CAPACITIES, row.workCapacity, language),
    row.hoursPerWeek === null ? '' : String(row.hoursPerWeek),
    row.wishes ?? '',
  ];
}

function eventRow(row: PrintedEvent, { context, speak, language }: Telling): string[] {
  const cells = eventCells(row, context, speak, language);
  return [cells.event, cells.time, cells.details];
}

function noteRow({ notedOn, text, assignment, guide }: NoteRow): string[] {
  return [shownDay(notedOn), assignment.title, text, guide.fullName];
}
