import { stringify } from 'csv-stringify/sync';
import { toWhere } from '../access/rowRule.ts';
import type { Context } from '../context.ts';
import { notFound, unauthenticated } from '../errors.ts';
import { escapeFormula } from '../lib/escapeFormula.ts';
import type { Locale } from '../messages.ts';
import { isId } from '../read/filters.ts';
import { importRule } from './access.ts';
import type { RowResult } from './apply/bulkUpdate.sql.ts';
import { resultsOf } from './apply/summary.ts';
import { planImport } from './plan/planImport.ts';
import type { RowProblem } from './problems.ts';
import { problemText } from './problemText.ts';
import { requireReady } from './readiness.ts';

const BOM = '\uFEFF';

const WORDS = {
  vi: {
    columns: ['Dòng', 'Kết quả', 'Nội dung', 'Ghi chú'],
    outcomes: {
      CREATED: 'Thêm mới',
      UPDATED: 'Cập nhật',
      UNCHANGED: 'Không đổi',
      SKIPPED: 'Bỏ qua',
      REFUSED: 'Không nhập',
    },
  },
  en: {
    columns: ['Row', 'Outcome', 'Label', 'Messages'],
    outcomes: {
      CREATED: 'Created',
      UPDATED: 'Updated',
      UNCHANGED: 'Unchanged',
      SKIPPED: 'Skipped',
      REFUSED: 'Refused',
    },
  },
} as const satisfies Record<Locale, { columns: string[]; outcomes: Record<RowResult['outcome'], string> }>;

/**
 * What became of every row of an import, as a CSV file for office programs: what was done, or for an import that is not
 * applied what would be. Texts that a program would run as formulas are marked as text.
 * @throws NOT_FOUND when missing or hidden; BAD_USER_INPUT when it cannot be planned yet.
 */
export async function resultCsv(
  context: Context,
  id: string,
  locale: Locale,
): Promise<{ fileName: string; text: string }> {
  if (!context.viewer) throw unauthenticated();
  const stored = isId(id)
    ? await context.db.import.findFirst({
        where: { AND: [{ id }, toWhere(importRule(context.viewer))] },
        include: { organization: true },
      })
    : null;
  if (!stored) throw notFound();
  const fileName = `${stored.fileName.replace(/\.\w+$/, '')} - ${locale === 'vi' ? 'kết quả' : 'result'}.csv`;
  if (stored.status === 'APPLIED') return { fileName, text: csvOf(await storedResults(context, id), locale) };
  requireReady(stored);
  const plan = await planImport(context.db, stored, context.today);
  const results = resultsOf(plan, { ids: new Map() });
  return { fileName, text: csvOf(results, locale) };
}

type Line = Pick<RowResult, 'rowNumber' | 'outcome' | 'cells'> & { problems: unknown };

async function storedResults({ db }: Context, importId: string): Promise<Line[]> {
  const rows = await db.importRow.findMany({
    where: { importId, outcome: { not: null } },
    orderBy: { rowNumber: 'asc' },
  });
  return rows.map(({ rowNumber, outcome, problems, cells }) => ({
    rowNumber,
    outcome: outcome ?? 'SKIPPED',
    problems,
    cells: cells as RowResult['cells'],
  }));
}

function csvOf(lines: readonly Line[], locale: Locale): string {
  const { columns, outcomes } = WORDS[locale];
  const rows = lines.map(({ rowNumber, outcome, cells, problems }) => [
    rowNumber,
    outcomes[outcome],
    escapeFormula(cells.label),
    escapeFormula((problems as RowProblem[]).map((problem) => problemText(problem, locale)).join(' ')),
  ]);
  return BOM + stringify([columns, ...rows], { record_delimiter: 'windows' });
}
