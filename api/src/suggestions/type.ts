import { builder } from '../builder.ts';
import { sentence } from '../messages.ts';
import { planRule } from '../plans/access.ts';
import { typeOf, visibleRelation } from '../read/visible.ts';
import type { AcceptResult, AcceptRow } from './acceptRun.ts';
import { suggestionRuleSelect } from './access.ts';
import { SuggestionLine, SuggestionUnassigned } from './lineType.ts';
import { progressOf } from './running.ts';
import type { LineDecision, RunResult } from './stored.ts';

const SuggestionStatus = builder.enumType('SuggestionStatus', {
  description: 'Stage of a run of suggestions.',
  values: {
    RUNNING: { description: 'Being worked out.' },
    DONE: { description: 'Worked out; nothing is changed until lines are accepted.' },
    FAILED: { description: 'Nothing was found; see `failure`.' },
    CANCELLED: { description: 'Stopped by a person.' },
  } as const,
});

const resultOf = (row: { result: unknown }) => row.result as RunResult | null;

export const SuggestionRun = builder.prismaObject('SuggestionRun', {
  description: 'Suggestions worked out for a branch, and what a person took of them.',
  select: suggestionRuleSelect,
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id of the run.' }),
    version: t.exposeInt('version', { description: 'Counts the changes; send it back when accepting or stopping.' }),
    status: t.expose('status', { type: SuggestionStatus, description: 'Stage.' }),
    progress: t.int({
      description: 'How far it is, in percent.',
      select: { status: true },
      resolve: ({ id, status }) => (status === 'RUNNING' ? progressOf(id) : 100),
    }),
    failure: t.exposeString('failure', {
      nullable: true,
      description: 'Why it failed: TIME_LIMIT, UNSOLVED, INTERRUPTED or INTERNAL.',
    }),
    branch: t.relation('branch', { type: typeOf('Organization'), description: 'The branch.' }),
    plan: t.field(
      visibleRelation(
        'plan',
        'AssignmentPlan',
        planRule,
        'The plan that new assignments join, where the viewer may see it.',
      ),
    ),
    effectiveOn: t.expose('effectiveOn', { type: 'Date', description: 'First day of what is accepted.' }),
    actorName: t.string({
      description: 'Who asked for it.',
      select: { actor: { select: { displayName: true } } },
      resolve: (row) => row.actor.displayName,
    }),
    lines: t.field({
      type: [SuggestionLine],
      description: 'What is suggested.',
      select: { result: true, decisions: true },
      resolve: (row) => {
        const result = resultOf(row);
        const decisions = new Map(
          ((row.decisions ?? []) as unknown as LineDecision[]).map((decision) => [decision.key, decision]),
        );
        return result?.lines.map((line) => ({ line, result, decision: decisions.get(line.key) ?? null })) ?? [];
      },
    }),
    unassigned: t.field({
      type: [SuggestionUnassigned],
      description: 'What nobody can be given.',
      select: { result: true },
      resolve: (row) => {
        const result = resultOf(row);
        return result?.unassigned.map((left) => ({ left, result })) ?? [];
      },
    }),
    input: t.expose('input', { type: 'JSON', description: 'What was asked: scope, pins, members left out, weights.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was asked for.' }),
    finishedAt: t.expose('finishedAt', { type: 'DateTime', nullable: true, description: 'When it ended.' }),
    acceptedAt: t.expose('acceptedAt', { type: 'DateTime', nullable: true, description: 'When lines were accepted.' }),
  }),
});

const AcceptOutcome = builder.enumType('AcceptOutcome', {
  description: 'What became of a line, or would.',
  values: {
    WILL_APPLY: { description: 'Would be carried out; the call changed nothing.' },
    APPLIED: { description: 'Was carried out.' },
    REFUSED: { description: 'Is not carried out; see the reason.' },
  } as const,
});

const AcceptedLine = builder.objectRef<AcceptRow>('AcceptedLine').implement({
  description: 'What became of a line that was taken, or would.',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'Key of the line.' }),
    outcome: t.field({ type: AcceptOutcome, description: 'What became of it.', resolve: ({ outcome }) => outcome }),
    reasonKey: t.string({ nullable: true, description: 'Why it is refused.', resolve: ({ reasonKey }) => reasonKey }),
    message: t.string({
      nullable: true,
      description: "The reason in the request's language.",
      resolve: ({ reasonKey, params }, _args, { locale }) => (reasonKey ? sentence(reasonKey, locale, params) : null),
    }),
    assignmentId: t.id({
      nullable: true,
      description: 'The new assignment, once carried out.',
      resolve: ({ assignmentId }) => assignmentId,
    }),
  }),
});

export const AcceptSuggestionsPayload = builder.objectRef<AcceptResult>('AcceptSuggestionsPayload').implement({
  description: 'What accepting suggestions did, or would do.',
  fields: (t) => ({
    rows: t.field({ type: [AcceptedLine], description: 'Each line taken.', resolve: ({ rows }) => rows }),
    appliedCount: t.int({
      description: 'Lines that were carried out, or would be.',
      resolve: ({ rows }) => rows.filter(({ outcome }) => outcome !== 'REFUSED').length,
    }),
    refusedCount: t.int({
      description: 'Lines that are refused; one refuses all.',
      resolve: ({ rows }) => rows.filter(({ outcome }) => outcome === 'REFUSED').length,
    }),
    isDryRun: t.exposeBoolean('isDryRun', { description: 'True when the call was to change nothing.' }),
  }),
});
