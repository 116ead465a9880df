import type { AssignmentFilterInput } from '../assignments/filters.ts';
import { assignmentWhere } from '../assignments/filters.ts';
import { addressInput } from '../http/addressInput.ts';
import { assignmentCells, readAssignments } from './assignmentRows.ts';
import { headOf, issuerOf, recipientsOf, signatureOf } from './issuer.ts';
import type { PrintTable } from './printDocument.ts';
import type { Printed, PrintRequest, PrintSource } from './printSource.ts';
import { speaker } from './words.ts';

/** The assignments of a filter in a table of the "6 rõ": clear person, task, time, responsibility, product, authority. */
export const assignmentsPrint: PrintSource = { permission: 'assignment:read', make };

async function make({ context, schema, language, asked }: PrintRequest): Promise<Printed> {
  const filter = addressInput(schema, 'AssignmentFilter', 'filter', asked.filter) as AssignmentFilterInput | null;
  const rows = await readAssignments(context, await assignmentWhere(context, filter), 'filter');
  const issuer = await issuerOf(context, filter?.branchId ?? filter?.within, rows);
  const speak = speaker(language);
  const table: PrintTable = {
    columns: [
      { heading: speak('ordinal'), width: 12, align: 'center' },
      { heading: speak('clearPerson'), width: 38, isBold: true },
      { heading: speak('clearTask'), width: 62 },
      { heading: speak('clearTime'), width: 35 },
      { heading: speak('clearResponsibility'), width: 42 },
      { heading: speak('clearProduct'), width: 40 },
      { heading: speak('clearAuthority'), width: 42 },
    ],
    rows: rows.map((row, index) => {
      const cells = assignmentCells(row, context, speak, language);
      return [
        String(index + 1),
        cells.member,
        [cells.task, cells.taskField].join('\n'),
        cells.time,
        cells.responsibility,
        cells.product,
        cells.authority,
      ];
    }),
  };
  const members = new Set(rows.map(({ memberId }) => memberId)).size;
  return {
    document: {
      ...headOf(issuer, context.today, language),
      orientation: 'landscape',
      number: null,
      title: speak('assignmentsTitle'),
      subtitle: filter?.year == null ? [] : [speak('year', { year: filter.year })],
      blocks:
        rows.length === 0
          ? [{ kind: 'text', text: speak('noAssignments') }]
          : [
              { kind: 'table', table },
              { kind: 'text', text: speak('total', { tasks: rows.length, members }) },
            ],
      recipients: recipientsOf(issuer, speak),
      signatures: [await signatureOf(context, issuer, language)],
    },
    about: {
      entityType: 'assignments',
      entityId: null,
      unit: context.viewer?.grants[0],
      after: { filter: asked.filter ? JSON.parse(asked.filter) : null },
    },
  };
}
