import { wordingKey } from '../choiceCells.ts';
import type { AssignmentDraft } from '../drafts.ts';
import type { Reference } from './planTypes.ts';
import type { RowReport } from './rowReport.ts';

export interface KnownTaskField {
  id: string;
  code: string;
  name: string;
  nameEn: string;
}

/** Finds a row's task field in the installation's own catalogue: by name as written, else by the code its wording means. */
export function taskFieldFinder(known: readonly KnownTaskField[]) {
  const byCode = new Map(known.map((field) => [field.code, field]));
  const byName = new Map(known.flatMap((field) => [field.nameEn, field.name].map((name) => [wordingKey(name), field])));

  return (report: RowReport, { taskField, taskFieldText }: AssignmentDraft): Reference | null => {
    const field = byName.get(wordingKey(taskFieldText ?? '')) ?? byCode.get(taskField ?? '');
    if (!field) {
      if (taskFieldText) report.report('taskField', 'TASK_FIELD_UNKNOWN', { value: taskFieldText });
      return null;
    }
    const isKnownHere = (problem: RowReport['problems'][number]) =>
      problem.code === 'VALUE_UNKNOWN' && problem.field === 'taskField';
    report.problems.splice(0, report.problems.length, ...report.problems.filter((problem) => !isKnownHere(problem)));
    return { id: field.id, key: field.code, name: field.name };
  };
}
