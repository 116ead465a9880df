import { parseBasis, parseDue, parseGuide, parseQualityRating } from './assignmentCells.ts';
import { parseDate, parseExactDay, vietnameseDate } from './dateCells.ts';
import type { AssignmentDraft } from './drafts.ts';
import { parseProgress, parseWholeNumber } from './numberCells.ts';
import { problem } from './problems.ts';
import { type RowCells, withoutAbsent } from './rowCells.ts';
import { parseTaskField } from './taskFieldCells.ts';
import { parseBranchName, parseFullName, parseText } from './textCells.ts';

/** Reads one assignment and compares its cells with each other. */
export function readAssignment(cells: RowCells): AssignmentDraft {
  const taskField = cells.read('taskField', parseTaskField);
  const householdGroupName = cells.read('householdGroupName', (cell) => parseText(cell, 200));
  const isHousehold = Boolean(householdGroupName) || taskField === 'HOUSEHOLD_SUPPORT';
  const draft: AssignmentDraft = {
    fullName: cells.read('fullName', parseFullName),
    branchName: cells.read('branchName', parseBranchName),
    birthDate: cells.read('birthDate', parseDate),
    taskField,
    taskFieldText: cells.textOf('taskField'),
    title: cells.read('title', parseText),
    kind: isHousehold ? 'HOUSEHOLD' : 'REGULAR',
    householdGroupName,
    deliverable: cells.read('deliverable', parseText),
    quantityTarget: cells.read('quantityTarget', parseWholeNumber),
    guide: cells.read('guide', parseGuide),
    startsOn: cells.read('startsOn', parseExactDay),
    due: cells.read('dueOn', parseDue),
    progress: cells.read('progress', parseProgress),
    qualityRating: cells.read('qualityRating', parseQualityRating),
    basis: cells.read('basis', parseBasis),
  };
  check(cells, draft);
  return withoutAbsent(draft);
}

function check(cells: RowCells, { taskField, householdGroupName, startsOn, due }: AssignmentDraft): void {
  if (taskField === 'HOUSEHOLD_SUPPORT' && householdGroupName === null) {
    cells.report('householdGroupName', problem('HOUSEHOLD_GROUP_MISSING'));
  }
  if (startsOn && due?.dueOn && due.dueOn < startsOn) {
    const params = { value: vietnameseDate(due.dueOn), start: vietnameseDate(startsOn) };
    cells.report('dueOn', problem('DUE_BEFORE_START', params));
  }
}
