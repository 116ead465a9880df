import { searchKey } from '@phan-cong/prisma/names';
import { groupBy } from '../lib/groupBy.ts';
import { compare, type Field } from './model/problem.ts';
import type { TaskRow } from './snapshot.sql.ts';
import type { TemplateChoice } from './stored.ts';

/** The most tasks that are offered to members without one. */
const MOST = 12;

type Past = Pick<TaskRow, 'kind' | 'taskFieldId' | 'title' | 'loadWeight'>;

/**
 * The tasks to offer members who have none: of each task field the title that the branch gave most often this year and last; without
 * any, one task for each field, named as the field is. The more often given come first.
 */
export function templatesOf(tasks: readonly Past[], fields: readonly Field[]): TemplateChoice[] {
  const known = new Set(fields.map(({ id }) => id));
  const regular = tasks.filter(({ kind, taskFieldId }) => kind === 'REGULAR' && known.has(taskFieldId));
  const byField = [...groupBy(regular, ({ taskFieldId }) => taskFieldId)].sort(
    ([one, ones], [other, others]) => others.length - ones.length || compare(one, other),
  );
  const used = byField.map(([fieldId, rows]) => template(fieldId, rows));
  if (used.length > 0) return used.slice(0, MOST);
  return fields
    .filter(({ code }) => code !== 'HOUSEHOLD_SUPPORT' && code !== 'OTHER')
    .slice(0, MOST)
    .map(({ id, name }) => ({ key: id, fieldId: id, title: name, loadWeight: 1 }));
}

function template(fieldId: string, rows: readonly Past[]): TemplateChoice {
  const titles = [...groupBy(rows, ({ title }) => searchKey(title))].sort(
    ([one, ones], [other, others]) => others.length - ones.length || compare(one, other),
  );
  const [first] = titles[0]?.[1] ?? [];
  const weights = rows.map(({ loadWeight }) => loadWeight).sort((one, other) => one - other);
  return {
    key: fieldId,
    fieldId,
    title: first?.title ?? '',
    loadWeight: weights[Math.floor(weights.length / 2)] ?? 1,
  };
}
