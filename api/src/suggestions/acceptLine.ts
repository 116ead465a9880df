import { reassignAssignments } from '../assignments/reassign.ts';
import { createAssignment } from '../assignments/saveAssignment.ts';
import { ApiError, badField } from '../errors.ts';
import { fromDay } from '../lib/dates.ts';
import type { MessageKey, MessageParams } from '../messages.ts';
import type { Command } from '../write/command.ts';
import { translateDatabaseError } from '../write/databaseErrors.ts';
import type { AcceptInput } from './inputs.ts';
import type { SuggestedLine } from './model/suggest.ts';
import { part } from './savepoint.sql.ts';
import type { RunResult } from './stored.ts';
import { whatText } from './words.ts';

export type TakenLine = AcceptInput['lines'][number];
/** What the lines of a run are carried out with. */
export type Taking = { planId: string; year: number; startsOn: Date; isProposed: boolean; result: RunResult };
/** What became of a line: its new assignment, or why there is none. */
export type LineOutcome =
  | { assignmentId: string }
  | { assignmentId: null; reasonKey: MessageKey; params: MessageParams };

const REASON = 'Theo gợi ý phân công';

/** Carries one line out by the commands that do the same by hand. A line that they refuse leaves nothing behind. */
export async function acceptLine(
  command: Command,
  line: SuggestedLine,
  taken: TakenLine,
  taking: Taking,
): Promise<LineOutcome> {
  try {
    return await part(
      command.tx,
      () => (line.kind === 'ASSIGNMENT' ? move(command, line, taken, taking) : create(command, line, taken, taking)),
      ({ assignmentId }) => assignmentId !== null,
    );
  } catch (error) {
    const shown = translateDatabaseError(error);
    if (!(shown instanceof ApiError)) throw error;
    const [first] = Object.values(shown.fields ?? {});
    return { assignmentId: null, reasonKey: first?.key ?? shown.key, params: first?.params ?? shown.params };
  }
}

async function move(command: Command, line: SuggestedLine, taken: TakenLine, taking: Taking): Promise<LineOutcome> {
  const input = {
    ids: line.itemKeys,
    toMemberIds: [taken.memberId ?? line.memberId],
    effectiveOn: taking.startsOn,
    reason: REASON,
    loadReason: taken.loadReason,
    errorPolicy: 'ALL_OR_NOTHING' as const,
    ...(taken.guideId === undefined ? {} : { guideId: taken.guideId }),
  };
  const { rows } = await reassignAssignments(command, input, {});
  const [row] = rows;
  if (row?.newAssignmentId) return { assignmentId: row.newAssignmentId };
  return { assignmentId: null, reasonKey: row?.reasonKey ?? 'NOT_FOUND', params: row?.params ?? {} };
}

async function create(command: Command, line: SuggestedLine, taken: TakenLine, taking: Taking): Promise<LineOutcome> {
  const { planId, startsOn, isProposed, year } = taking;
  const lastDay = fromDay(`${year}-12-31`);
  const { id } = await createAssignment(command, {
    ...taskOf(line, taken, taking.result),
    memberId: memberOf(line, taken),
    planId,
    startsOn,
    dueOn: lastDay < startsOn ? undefined : lastDay,
    isProposed,
    guideId: (taken.guideId === undefined ? line.guideId : taken.guideId) ?? undefined,
    basis: undefined,
    loadReason: taken.loadReason,
  });
  return { assignmentId: id };
}

/** A member without a task stays who they are; only what they do may be changed. */
function memberOf({ kind, memberId }: SuggestedLine, taken: TakenLine): string {
  if (kind === 'MEMBER' && taken.memberId && taken.memberId !== memberId) throw badField('memberId', 'INVALID');
  return taken.memberId ?? memberId;
}

function taskOf(line: SuggestedLine, taken: TakenLine, result: RunResult) {
  if (line.kind === 'HOUSEHOLD') {
    const { householdFieldId, labels } = result;
    if (!householdFieldId) throw badField('taskFieldId', 'REQUIRED');
    const params = { count: line.itemKeys.length, group: labels.names[line.groupId ?? ''] ?? '' };
    return {
      taskFieldId: householdFieldId,
      title: whatText('HOUSEHOLD', params, 'vi').slice(0, 300),
      kind: 'HOUSEHOLD' as const,
      householdGroupId: line.groupId,
      householdIds: line.itemKeys,
      loadWeight: Math.min(10, line.loadWeight),
    };
  }
  const template = result.templates.find(({ key }) => key === (taken.templateKey ?? line.templateKey));
  if (!template) throw badField('templateKey', 'UNKNOWN_REFERENCE');
  const { fieldId, title, loadWeight } = template;
  return { taskFieldId: fieldId, title, kind: 'REGULAR' as const, loadWeight };
}
