import type { Prisma } from '@phan-cong/prisma/generated/client/client';
import { toWhere } from '../access/rowRule.ts';
import type { Context } from '../context.ts';
import { badField, notFound } from '../errors.ts';
import { shownDay } from '../lib/dates.ts';
import type { Locale } from '../messages.ts';
import { planRule, planRuleSelect } from '../plans/access.ts';
import { isId } from '../read/filters.ts';
import { PLAN_STATUSES } from '../words.ts';
import { assignmentCells, type PrintedAssignment, readAssignments } from './assignmentRows.ts';
import { headOf, issuerOf, numberLine, recipientsOf, signatureOf } from './issuer.ts';
import type { PrintBlock, PrintTable } from './printDocument.ts';
import type { Printed, PrintRequest, PrintSource } from './printSource.ts';
import { type Speak, speaker, wordOf } from './words.ts';

/** A branch's plan of a year: its resolution, its criteria, and what each member is given. */
export const planPrint: PrintSource = { permission: 'plan:read', make };

const planSelect = {
  ...planRuleSelect,
  year: true,
  revision: true,
  title: true,
  status: true,
  meetingOn: true,
  adoptedOn: true,
  resolutionNumber: true,
  note: true,
  criteria: { select: { name: true, weight: true }, orderBy: [{ ordinal: 'asc' }, { id: 'asc' }] },
} satisfies Prisma.AssignmentPlanSelect;

type Plan = NonNullable<Awaited<ReturnType<typeof readPlan>>>;

function readPlan(context: Context, id: string) {
  return context.db.assignmentPlan.findFirst({
    where: { AND: [{ id }, toWhere(planRule(context.viewer))] },
    select: planSelect,
  });
}

async function make({ context, language, asked }: PrintRequest): Promise<Printed> {
  if (!asked.id) throw badField('id', 'REQUIRED');
  const plan = isId(asked.id) ? await readPlan(context, asked.id) : null;
  if (!plan) throw notFound();
  const speak = speaker(language);
  const rows = await readAssignments(context, { planId: plan.id, status: { not: 'CANCELLED' } }, 'id');
  const issuer = await issuerOf(context, plan.branchId, [plan]);
  return {
    document: {
      ...headOf(issuer, context.today, language),
      orientation: 'landscape',
      number: numberLine(issuer, 'KH', speak),
      title: speak('planTitle'),
      subtitle: [
        [speak('year', { year: plan.year }), plan.revision > 1 && speak('revision', { revision: plan.revision })]
          .filter(Boolean)
          .join(' '),
        ...(plan.status === 'DRAFT' || plan.status === 'SUBMITTED' ? [speak('draft')] : []),
      ],
      blocks: [
        { kind: 'facts', facts: factsOf(plan, speak, language) },
        { kind: 'heading', text: speak('criteria') },
        criteriaOf(plan, speak),
        { kind: 'heading', text: speak('planAssignments') },
        ...assignmentBlocks(rows, context, speak, language),
        ...(plan.note ? [{ kind: 'facts' as const, facts: [[speak('note'), plan.note] as [string, string]] }] : []),
      ],
      recipients: recipientsOf(issuer, speak),
      signatures: [await signatureOf(context, issuer, language)],
    },
    about: { entityType: 'AssignmentPlan', entityId: plan.id, unit: plan, after: {} },
  };
}

function factsOf(plan: Plan, speak: Speak, language: Locale): [string, string][] {
  const day = (value: Date | null) => (value ? shownDay(value) : speak('toFill'));
  return [
    [speak('plan'), plan.title],
    [speak('status'), wordOf(PLAN_STATUSES, plan.status, language)],
    [speak('meetingOn'), day(plan.meetingOn)],
    [speak('resolution'), plan.resolutionNumber ?? speak('toFill')],
    [speak('adoptedOn'), day(plan.adoptedOn)],
  ];
}

function criteriaOf({ criteria }: Plan, speak: Speak): PrintBlock {
  if (criteria.length === 0) return { kind: 'text', text: speak('noCriteria') };
  return {
    kind: 'table',
    table: {
      columns: [
        { heading: speak('ordinal'), width: 12, align: 'center' },
        { heading: speak('criterion'), width: 210 },
        { heading: speak('weight'), width: 30, align: 'center' },
      ],
      rows: criteria.map(({ name, weight }, index) => [String(index + 1), name, String(weight)]),
    },
  };
}

function assignmentBlocks(rows: PrintedAssignment[], context: Context, speak: Speak, language: Locale): PrintBlock[] {
  if (rows.length === 0) return [{ kind: 'text', text: speak('noAssignments') }];
  const table: PrintTable = {
    columns: [
      { heading: speak('ordinal'), width: 12, align: 'center' },
      { heading: speak('member'), width: 38, isBold: true },
      { heading: speak('task'), width: 60 },
      { heading: speak('taskField'), width: 32 },
      { heading: speak('deliverable'), width: 40 },
      { heading: speak('time'), width: 35 },
      { heading: speak('guide'), width: 32 },
      { heading: speak('status'), width: 28 },
    ],
    rows: rows.map((row, index) => {
      const cells = assignmentCells(row, context, speak, language);
      return [
        String(index + 1),
        cells.member,
        cells.task,
        cells.taskField,
        cells.product,
        cells.time,
        cells.guide,
        cells.outcome,
      ];
    }),
  };
  const members = new Set(rows.map(({ memberId }) => memberId)).size;
  return [
    { kind: 'table', table },
    { kind: 'text', text: speak('total', { tasks: rows.length, members }) },
  ];
}
