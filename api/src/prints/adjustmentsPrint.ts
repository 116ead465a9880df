import type { Prisma } from '@phan-cong/prisma/generated/client/client';
import { adjustmentRule, adjustmentRuleSelect } from '../adjustments/access.ts';
import { type AdjustmentFilterInput, adjustmentWhere } from '../adjustments/filters.ts';
import { adjustmentDaysOverdue } from '../adjustments/rules.ts';
import { addressInput } from '../http/addressInput.ts';
import { shownDay } from '../lib/dates.ts';
import { groupBy } from '../lib/groupBy.ts';
import type { Locale } from '../messages.ts';
import { ADJUSTMENT_KINDS, EVENT_KINDS, RESOLUTIONS } from '../words.ts';
import { headOf, issuerOf, recipientsOf, signatureOf } from './issuer.ts';
import type { PrintBlock } from './printDocument.ts';
import type { Printed, PrintRequest, PrintSource } from './printSource.ts';
import { readRows } from './readRows.ts';
import { type Speak, speaker, wordOf } from './words.ts';

/** The adjustments of a filter, a table for each branch, what is due first comes first. */
export const adjustmentsPrint: PrintSource = { permission: 'adjustment:read', make };

const adjustmentSelect = {
  ...adjustmentRuleSelect,
  kind: true,
  dueOn: true,
  resolvedOn: true,
  resolution: true,
  reason: true,
  branch: { select: { name: true } },
  memberEvent: { select: { memberName: true, kind: true, effectiveOn: true } },
  assignment: {
    select: {
      title: true,
      member: { select: { fullName: true } },
      charges: { where: { validTo: null }, select: { id: true } },
    },
  },
} as const satisfies Prisma.AdjustmentSelect;

type PrintedAdjustment = Prisma.AdjustmentGetPayload<{ select: typeof adjustmentSelect }>;
type Telling = { speak: Speak; language: Locale; today: string };

async function make({ context, schema, language, asked }: PrintRequest): Promise<Printed> {
  const filter = addressInput(schema, 'AdjustmentFilter', 'filter', asked.filter) as AdjustmentFilterInput | null;
  const rows = await readRows<PrintedAdjustment>(context, {
    model: 'adjustment',
    rule: adjustmentRule(context.viewer),
    where: await adjustmentWhere(context, filter),
    select: adjustmentSelect,
    orderBy: [{ branch: { sortKey: 'asc' } }, { branchId: 'asc' }, { dueOn: 'asc' }, { id: 'asc' }],
    field: 'filter',
  });
  const issuer = await issuerOf(context, filter?.branchId ?? filter?.within, rows);
  const { today } = context;
  const speak = speaker(language);
  const branches = [...groupBy(rows, ({ branchId }) => branchId).values()];
  const isOne = branches.length === 1;
  return {
    document: {
      ...headOf(issuer, today, language),
      orientation: 'landscape',
      number: null,
      title: speak('adjustmentsTitle'),
      subtitle: [],
      blocks:
        rows.length === 0
          ? [{ kind: 'text', text: speak('noAdjustments') }]
          : [
              ...branches.map((ofBranch) => tableOf(ofBranch, !isOne, { speak, language, today })),
              { kind: 'text', text: sumOf(rows, speak, today) },
            ],
      recipients: recipientsOf(issuer, speak),
      signatures: [await signatureOf(context, issuer, language)],
    },
    about: {
      entityType: 'adjustments',
      entityId: null,
      unit: context.viewer?.grants[0],
      after: { filter: asked.filter ? JSON.parse(asked.filter) : null },
    },
  };
}

function tableOf(rows: PrintedAdjustment[], isHeaded: boolean, telling: Telling): PrintBlock {
  const { speak } = telling;
  return {
    kind: 'table',
    table: {
      caption: isHeaded ? rows[0]?.branch.name : undefined,
      columns: [
        { heading: speak('ordinal'), width: 12, align: 'center' },
        { heading: speak('memberChanged'), width: 40, isBold: true },
        { heading: speak('event'), width: 42 },
        { heading: speak('task'), width: 62 },
        { heading: speak('givenTo'), width: 36 },
        { heading: speak('dueOn'), width: 28 },
        { heading: speak('resolvedHow'), width: 50 },
      ],
      rows: rows.map((row, index) => [String(index + 1), ...cellsOf(row, telling)]),
    },
  };
}

function cellsOf(row: PrintedAdjustment, { speak, language, today }: Telling): string[] {
  const { memberEvent: event, assignment } = row;
  const lines = (...parts: (string | null | false)[]) => parts.filter(Boolean).join('\n');
  const count = assignment.charges.length;
  const late = adjustmentDaysOverdue(row, today);
  return [
    event.memberName,
    lines(wordOf(EVENT_KINDS, event.kind, language), speak('from', { day: shownDay(event.effectiveOn) })),
    lines(
      assignment.title,
      row.kind !== 'ASSIGNMENT' && wordOf(ADJUSTMENT_KINDS, row.kind, language),
      count > 0 && speak('householdCount', { count }),
    ),
    assignment.member.fullName,
    lines(shownDay(row.dueOn), late > 0 && speak('daysLate', { count: late })),
    lines(wordOf(RESOLUTIONS, row.resolution, language), row.resolvedOn && shownDay(row.resolvedOn), row.reason),
  ];
}

function sumOf(rows: PrintedAdjustment[], speak: Speak, today: string): string {
  const open = rows.filter(({ resolvedOn }) => !resolvedOn).length;
  const late = rows.filter((row) => adjustmentDaysOverdue(row, today) > 0).length;
  return speak('adjustmentSum', { count: rows.length, open, late });
}
