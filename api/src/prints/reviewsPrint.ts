import type { Prisma } from '@phan-cong/prisma/generated/client/client';
import { addressInput } from '../http/addressInput.ts';
import { shownDay } from '../lib/dates.ts';
import { groupBy } from '../lib/groupBy.ts';
import type { Locale } from '../messages.ts';
import { reviewRule, reviewRuleSelect } from '../reviews/access.ts';
import { reviewWhere } from '../reviews/filters.ts';
import { RATINGS } from '../words.ts';
import { headOf, issuerOf, numberLine, recipientsOf, signatureOf } from './issuer.ts';
import type { PrintBlock } from './printDocument.ts';
import type { Printed, PrintRequest, PrintSource } from './printSource.ts';
import { readRows } from './readRows.ts';
import { type Speak, speaker, wordOf } from './words.ts';

/** The reviews of a filter, a statement for each branch and period. */
export const reviewsPrint: PrintSource = { permission: 'review:read', make };

const reviewSelect = {
  ...reviewRuleSelect,
  periodFrom: true,
  periodTo: true,
  progress: true,
  rating: true,
  selfComment: true,
  guideComment: true,
  comment: true,
  member: { select: { fullName: true } },
  branch: { select: { name: true } },
  assignment: { select: { title: true } },
} as const satisfies Prisma.ReviewSelect;

type PrintedReview = Prisma.ReviewGetPayload<{ select: typeof reviewSelect }>;
type ReviewFilterInput = { within?: string | null };

async function make({ context, schema, language, asked }: PrintRequest): Promise<Printed> {
  const filter = addressInput(schema, 'ReviewFilter', 'filter', asked.filter) as ReviewFilterInput | null;
  const rows = await readRows<PrintedReview>(context, {
    model: 'review',
    rule: reviewRule(context.viewer),
    where: await reviewWhere(context, filter),
    select: reviewSelect,
    orderBy: [
      { branch: { sortKey: 'asc' } },
      { branchId: 'asc' },
      { periodTo: 'desc' },
      { periodFrom: 'desc' },
      { member: { sortKey: 'asc' } },
      { memberId: 'asc' },
      { id: 'asc' },
    ],
    field: 'filter',
  });
  const issuer = await issuerOf(context, filter?.within, rows);
  const speak = speaker(language);
  const statements = [...groupBy(rows, statementOf).values()];
  const isOne = statements.length === 1;
  return {
    document: {
      ...headOf(issuer, context.today, language),
      orientation: 'landscape',
      number: numberLine(issuer, 'BC', speak),
      title: speak('reviewsTitle'),
      subtitle: rows.length === 0 ? [] : [wholePeriod(rows, speak)],
      blocks:
        rows.length === 0
          ? [{ kind: 'text', text: speak('noReviews') }]
          : statements.flatMap((statement) => blocksOf(statement, !isOne, speak, language)),
      recipients: recipientsOf(issuer, speak),
      signatures: [await signatureOf(context, issuer, language)],
    },
    about: {
      entityType: 'reviews',
      entityId: null,
      unit: context.viewer?.grants[0],
      after: { filter: asked.filter ? JSON.parse(asked.filter) : null },
    },
  };
}

function statementOf({ branchId, periodFrom, periodTo }: PrintedReview): string {
  return `${branchId} ${periodFrom.toISOString()} ${periodTo.toISOString()}`;
}

function periodOf({ periodFrom, periodTo }: PrintedReview, speak: Speak): string {
  return speak('period', { from: shownDay(periodFrom), to: shownDay(periodTo) });
}

/** From the first day of the earliest period to the last day of the latest. */
function wholePeriod(rows: PrintedReview[], speak: Speak): string {
  const from = Math.min(...rows.map(({ periodFrom }) => periodFrom.getTime()));
  const to = Math.max(...rows.map(({ periodTo }) => periodTo.getTime()));
  return speak('period', { from: shownDay(new Date(from)), to: shownDay(new Date(to)) });
}

function blocksOf(rows: PrintedReview[], isHeaded: boolean, speak: Speak, language: Locale): PrintBlock[] {
  const [first] = rows;
  if (!first) return [];
  const table: PrintBlock = {
    kind: 'table',
    table: {
      caption: isHeaded ? `${first.branch.name} – ${periodOf(first, speak)}` : undefined,
      columns: [
        { heading: speak('ordinal'), width: 12, align: 'center' },
        { heading: speak('member'), width: 36, isBold: true },
        { heading: speak('task'), width: 52 },
        { heading: speak('progress'), width: 19, align: 'right' },
        { heading: speak('rating'), width: 25 },
        { heading: speak('selfComment'), width: 42 },
        { heading: speak('guideComment'), width: 42 },
        { heading: speak('comment'), width: 42 },
      ],
      rows: rows.map((row, index) => [
        String(index + 1),
        row.member.fullName,
        row.assignment.title,
        `${row.progress}%`,
        wordOf(RATINGS, row.rating, language),
        row.selfComment ?? '',
        row.guideComment ?? '',
        row.comment ?? '',
      ]),
    },
  };
  return [
    table,
    { kind: 'text', text: speak('reviewed', { count: rows.length, ratings: ratingsOf(rows, speak, language) }) },
  ];
}

/** How many of each rating, the best first. */
function ratingsOf(rows: PrintedReview[], speak: Speak, language: Locale): string {
  const counts = groupBy<PrintedReview, string>(rows, ({ rating }) => rating ?? '');
  const count = (code: string, rating: string) => {
    const found = counts.get(code)?.length ?? 0;
    return found > 0 ? [speak('ratingCount', { rating, count: found })] : [];
  };
  return [
    ...Object.keys(RATINGS).flatMap((code) => count(code, wordOf(RATINGS, code, language).toLowerCase())),
    ...count('', speak('unrated')),
  ].join('; ');
}
