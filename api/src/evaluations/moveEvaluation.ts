import type { Permission } from '../access/permissions.ts';
import { matches } from '../access/rowRule.ts';
import { badField, badInput, conflict } from '../errors.ts';
import { fromDay, toDay } from '../lib/dates.ts';
import type { Command } from '../write/command.ts';
import { updateRow } from '../write/updateRow.ts';
import { evaluationRule } from './access.ts';
import { type LoadedEvaluation, loadEvaluation, requireOpenCycle } from './loadEvaluation.ts';
import { isDecidable, submissionProblems } from './rules.ts';
import { auditEvaluation } from './saveEvaluation.ts';

type Target = { id: string; version: number };

/**
 * Sends the branch's proposal to the commune.
 * @throws NOT_FOUND, CONFLICT as `updateRow`; CONFLICT when already submitted or the cycle is not open; BAD_USER_INPUT when the proposal
 * is incomplete or the viewer's own.
 */
export async function submitEvaluation(command: Command, target: Target) {
  const loaded = await load(command, target.id, 'evaluation:propose');
  requireOpenCycle(loaded);
  const { row } = loaded;
  if (row.state !== 'SELF' && row.state !== 'BRANCH') throw stepRefused(loaded, 'SUBMITTED');
  const problems = submissionProblems(row as never);
  if (Object.keys(problems).length > 0) throw badInput(problems);
  return move(command, loaded, target, { state: 'SUBMITTED' });
}

/**
 * Decides an evaluation.
 * @throws NOT_FOUND, CONFLICT as `updateRow`; CONFLICT when not submitted yet, locked, or the cycle is not open; BAD_USER_INPUT for the
 * viewer's own or a day in the future.
 */
export async function decideEvaluation(
  command: Command,
  input: Target & { decidedLevel: string; decidedOn?: Date | null },
) {
  const { id, version, decidedLevel } = input;
  const loaded = await load(command, id, 'evaluation:decide');
  requireOpenCycle(loaded);
  if (!isDecidable(loaded.row.state, loaded.member.position)) throw stepRefused(loaded, 'DECIDED');
  const decidedOn = input.decidedOn ?? fromDay(command.today);
  if (toDay(decidedOn) > command.today) throw badField('decidedOn', 'IN_THE_FUTURE');
  return move(command, loaded, { id, version }, { state: 'DECIDED', decidedLevel, decidedOn });
}

/** Locks a decided evaluation. @throws as `decideEvaluation`; CONFLICT when it is not decided. */
export async function lockEvaluation(command: Command, target: Target) {
  const loaded = await load(command, target.id, 'evaluation:decide');
  if ((loaded.row.state as string) !== 'DECIDED') throw stepRefused(loaded, 'LOCKED');
  return move(command, loaded, target, { state: 'LOCKED' });
}

/**
 * Opens a decided or locked evaluation again for the commune; the decision is withdrawn.
 * @throws NOT_FOUND, CONFLICT as `updateRow`; CONFLICT when it is not decided; BAD_USER_INPUT for the viewer's own.
 */
export async function reopenEvaluation(command: Command, { reason, ...target }: Target & { reason: string }) {
  const loaded = await load(command, target.id, 'evaluation:reopen');
  const state = loaded.row.state as string;
  if (state !== 'DECIDED' && state !== 'LOCKED') throw stepRefused(loaded, 'SUBMITTED');
  const change = { state: 'SUBMITTED', decidedLevel: null, decidedOn: null, reopenReason: reason };
  return move(command, loaded, target, change, reason);
}

/** The evaluation, which must not be the viewer's own and must lie where the viewer has the permission. */
async function load(command: Command, id: string, permission: Permission): Promise<LoadedEvaluation> {
  const loaded = await loadEvaluation(command, id);
  if (!matches(evaluationRule(command.viewer, permission), loaded.row)) throw badField('id', 'FORBIDDEN');
  if (loaded.rights.isOwn) throw badField('id', 'OWN_RECORD');
  return loaded;
}

async function move(
  command: Command,
  loaded: LoadedEvaluation,
  target: Target,
  data: Record<string, unknown>,
  reason?: string,
) {
  const { before, after } = await updateRow(command, 'evaluation', target, evaluationRule(command.viewer), data);
  await auditEvaluation(command, loaded.member.fullName, before, after, reason);
  return after;
}

function stepRefused({ row }: LoadedEvaluation, to: string) {
  return conflict('STATUS_CHANGE', { of: 'Evaluation', from: row.state, to });
}
