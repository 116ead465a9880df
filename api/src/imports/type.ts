import { builder } from '../builder.ts';
import type { Locale } from '../messages.ts';
import { typeOf } from '../read/visible.ts';
import { importRuleSelect } from './access.ts';
import type { ImportFailure } from './apply/carryOut.ts';
import { doneSoFar } from './apply/running.ts';
import type { ImportSummary as Summary } from './apply/summary.ts';
import { ImportKind, ImportStatus } from './enums.ts';
import {
  availableFields,
  ImportAvailableField,
  ImportColumn,
  ImportOptions,
  ImportSheetRow,
  ImportSummary,
} from './importParts.ts';
import { unmappedFields } from './readiness.ts';
import { type Cell, cellText } from './sheetTypes.ts';
import { columnsOf, headingsOf, optionsOf } from './store/storedImport.ts';

const FIRST_ROWS = 20;

export const Import = builder.prismaObject('Import', {
  description: 'A spreadsheet being taken in (tệp nhập). The file itself is not kept, nor what must not be.',
  select: { ...importRuleSelect, kind: true, status: true, mapping: true, headings: true, options: true },
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id of the import.' }),
    version: t.exposeInt('version', { description: 'Counts the changes; send it back with one.' }),
    organization: t.relation('organization', { type: typeOf('Organization'), description: 'The unit it is for.' }),
    uploadedBy: t.string({
      description: 'Name of who uploaded it.',
      select: { actor: { select: { displayName: true } } },
      resolve: ({ actor }) => actor.displayName,
    }),
    kind: t.expose('kind', { type: ImportKind, description: 'What the file holds.' }),
    status: t.expose('status', { type: ImportStatus, description: 'How far it is.' }),
    fileName: t.exposeString('fileName', { description: 'Name of the file.' }),
    sheetName: t.exposeString('sheetName', { description: 'The sheet that is read.' }),
    sheetNames: t.stringList({
      description: 'All sheets of the file; upload it again with another name to read that one.',
      resolve: (row) => headingsOf(row).sheets,
    }),
    headerRow: t.exposeInt('headerRow', { description: 'Row of the headings, as the office program numbers it.' }),
    year: t.exposeInt('year', { nullable: true, description: 'Year of the plan or the evaluation.' }),
    rowCount: t.exposeInt('rowCount', { description: 'Rows of data.' }),
    doneCount: t.int({
      description: 'Rows written so far.',
      select: { doneCount: true },
      resolve: ({ id, doneCount }) => doneSoFar(id) ?? doneCount,
    }),
    columns: t.field({
      type: [ImportColumn],
      description: 'The columns from left to right.',
      resolve: (row) => columnsOf(row),
    }),
    availableFields: t.field({
      type: [ImportAvailableField],
      description: 'The fields that this kind of file can fill.',
      resolve: ({ kind }) => availableFields(kind),
    }),
    missingFields: t.stringList({
      description: 'Required fields that no column fills; with any, it cannot be applied.',
      resolve: (row) => unmappedFields(row),
    }),
    withheldColumns: t.stringList({
      description: 'Headings of the columns whose cells were dropped because they must not be kept.',
      resolve: (row) => headingsOf(row).withheld.map(({ heading }) => heading),
    }),
    options: t.field({ type: ImportOptions, description: 'What was chosen.', resolve: (row) => optionsOf(row) }),
    firstRows: t.field({
      type: [ImportSheetRow],
      description:
        'The first rows of the sheet, titles and some rows below the headings; none once it is applied or cancelled.',
      complexity: 5,
      select: { headerRow: true },
      resolve: async ({ id, status, headerRow }, _args, { db }) => {
        if (status === 'APPLIED') return [];
        const rows = await db.importRow.findMany({
          where: { importId: id, rowNumber: { lte: headerRow + FIRST_ROWS } },
          orderBy: { rowNumber: 'asc' },
          take: 2 * FIRST_ROWS + headerRow,
        });
        return rows.map(({ rowNumber, cells }) => ({ rowNumber, cells: (cells as Cell[]).map(cellText) }));
      },
    }),
    summary: t.field({
      type: ImportSummary,
      nullable: true,
      description: 'What it did, once applied.',
      select: { summary: true },
      resolve: ({ summary }) => summary as Summary | null,
    }),
    failure: t.exposeString('failure', {
      nullable: true,
      description: 'Why nothing was written: ROWS_REFUSED, CONFLICT, INTERRUPTED or INTERNAL.',
    }),
    failureMessage: t.string({
      nullable: true,
      description: "The same in the user's language.",
      select: { failure: true },
      resolve: ({ failure }, _args, { locale }) => failureMessage(failure as ImportFailure | null, locale),
    }),
    sameFileAppliedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description:
        'When this very file was last taken in for the unit, by another import: it will hardly change anything.',
      select: { fileSha256: true, organizationId: true },
      complexity: 2,
      resolve: async ({ id, fileSha256, organizationId }, _args, { db }) => {
        const earlier = await db.import.findFirst({
          where: { id: { not: id }, fileSha256, organizationId, status: 'APPLIED' },
          orderBy: { finishedAt: 'desc' },
          select: { finishedAt: true },
        });
        return earlier?.finishedAt ?? null;
      },
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was uploaded.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When it was last changed.' }),
    finishedAt: t.expose('finishedAt', { type: 'DateTime', nullable: true, description: 'When it was carried out.' }),
  }),
});

const FAILURES: Record<ImportFailure, Record<Locale, string>> = {
  ROWS_REFUSED: {
    vi: 'Có dòng không nhập được nên chưa ghi gì. Hãy sửa các dòng đó, hoặc chọn bỏ qua dòng lỗi.',
    en: 'Some rows cannot be taken in, so nothing was written. Mend them, or choose to leave them out.',
  },
  CONFLICT: {
    vi: 'Dữ liệu được người khác sửa cùng lúc nên chưa ghi gì. Hãy thử lại.',
    en: 'Somebody changed the records meanwhile, so nothing was written. Try again.',
  },
  INTERRUPTED: {
    vi: 'Máy chủ dừng giữa chừng nên chưa ghi gì. Hãy thử lại.',
    en: 'The server stopped meanwhile, so nothing was written. Try again.',
  },
  INTERNAL: {
    vi: 'Lỗi không mong đợi, chưa ghi gì. Hãy thử lại hoặc báo quản trị.',
    en: 'Unexpected error; nothing was written. Try again or tell the administrator.',
  },
};

function failureMessage(failure: ImportFailure | null, locale: Locale): string | null {
  return failure && FAILURES[failure][locale];
}
