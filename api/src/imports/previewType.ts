import { builder } from '../builder.ts';
import { shownChanges, shownValues } from './displayValues.ts';
import { ImportDecisionAction, ImportProblemSeverity, ImportRowAction } from './enums.ts';
import type { Candidate, Decision, RowAction } from './plan/planTypes.ts';
import type { PreviewPage, PreviewRow } from './preview.ts';
import type { ProblemCode, RowProblem, Severity } from './problems.ts';
import { problemMessage, problemTitle } from './problemText.ts';

const ImportProblem = builder.objectRef<RowProblem>('ImportProblem').implement({
  description: 'Something about a row that somebody should know.',
  fields: (t) => ({
    column: t.exposeString('column', { nullable: true, description: 'Heading of the column.' }),
    field: t.exposeString('field', { nullable: true, description: 'Name of the field.' }),
    severity: t.expose('severity', { type: ImportProblemSeverity, description: 'How much it matters.' }),
    code: t.exposeString('code', { description: 'Stable code.' }),
    message: t.string({
      description: "What is wrong and what to do, in the user's language.",
      resolve: (problem, _args, { locale }) => problemMessage(problem, locale),
    }),
    params: t.field({ type: 'JSON', description: 'The values in the message.', resolve: ({ params }) => params }),
  }),
});

const ImportCandidate = builder.objectRef<Candidate>('ImportCandidate').implement({
  description: 'A member the row may be about.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id of the member, to decide with.' }),
    label: t.exposeString('label', { description: 'Full name.' }),
    birthDate: t.exposeString('birthDate', {
      nullable: true,
      description: 'Birth date, dd/mm/yyyy or as much of it as is known.',
    }),
    branch: t.exposeString('branch', { description: 'Name of the branch.' }),
  }),
});

const ImportDecision = builder.objectRef<Decision>('ImportDecision').implement({
  description: 'What somebody chose for a row.',
  fields: (t) => ({
    action: t.expose('action', { type: ImportDecisionAction, description: 'The choice.' }),
    memberId: t.id({
      nullable: true,
      description: 'The member, for USE_EXISTING.',
      resolve: (decision) => (decision.action === 'USE_EXISTING' ? decision.memberId : null),
    }),
  }),
});

const ImportPreviewRow = builder.objectRef<PreviewRow>('ImportPreviewRow');
ImportPreviewRow.implement({
  description: 'What will become of a row.',
  fields: (t) => ({
    rowNumber: t.int({ description: 'Row as the office program numbers it.', resolve: ({ row }) => row }),
    action: t.expose('action', { type: ImportRowAction, description: 'What is done.' }),
    label: t.exposeString('label', { description: 'Name of the person; empty when unreadable.' }),
    branch: t.string({
      nullable: true,
      description: 'Name of the branch.',
      resolve: ({ branch }) => branch?.name ?? null,
    }),
    memberId: t.exposeID('memberId', { nullable: true, description: 'The member it is about, when already known.' }),
    values: t.field({
      type: 'JSON',
      nullable: true,
      description:
        'What the record will hold, by field: dates as far as known, codes of enumerations, names of records.',
      resolve: shownValues,
    }),
    changes: t.field({ type: 'JSON', description: 'What changes, by field: { from, to }.', resolve: shownChanges }),
    problems: t.field({ type: [ImportProblem], description: 'What to know.', resolve: ({ problems }) => problems }),
    candidates: t.field({
      type: [ImportCandidate],
      description: 'Members to choose from, when nobody can be sure; the member, when one was chosen.',
      resolve: ({ candidates }) => candidates,
    }),
    decision: t.expose('decision', { type: ImportDecision, nullable: true, description: 'What was chosen for it.' }),
    repeats: t.field({
      type: ImportPreviewRow,
      nullable: true,
      description: 'The earlier row of the file that is about the same.',
      resolve: ({ repeats }) => repeats && { ...repeats, repeats: null },
    }),
  }),
});

const ImportActionCount = builder.objectRef<{ action: RowAction; count: number }>('ImportActionCount').implement({
  description: 'How many rows have an action.',
  fields: (t) => ({
    action: t.expose('action', { type: ImportRowAction, description: 'The action.' }),
    count: t.exposeInt('count', { description: 'Rows.' }),
  }),
});

type ProblemCount = { code: ProblemCode; severity: Severity; count: number };

const ImportProblemCount = builder.objectRef<ProblemCount>('ImportProblemCount').implement({
  description: 'How often a problem occurs.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Code of the problem.' }),
    title: t.string({
      description: "The kind of problem in a few words, in the user's language.",
      resolve: ({ code }, _args, { locale }) => problemTitle(code, locale),
    }),
    severity: t.expose('severity', { type: ImportProblemSeverity, description: 'How much it matters.' }),
    count: t.exposeInt('count', { description: 'Times.' }),
  }),
});

type NewGroup = { branch: string; name: string; statedCount: number | null };

const ImportNewHouseholdGroup = builder.objectRef<NewGroup>('ImportNewHouseholdGroup').implement({
  description: 'A household group of the file that is not there yet.',
  fields: (t) => ({
    branch: t.exposeString('branch', { description: 'Name of its branch.' }),
    name: t.exposeString('name', { description: 'Name.' }),
    statedCount: t.exposeInt('statedCount', { nullable: true, description: 'Households, as the file states them.' }),
  }),
});

export const ImportPreview = builder.objectRef<PreviewPage>('ImportPreview').implement({
  description: 'What an import will do with the database as it is now; the very plan that applying carries out.',
  fields: (t) => ({
    rows: t.field({ type: [ImportPreviewRow], description: 'A page of rows.', resolve: ({ rows }) => rows }),
    totalCount: t.exposeInt('totalCount', { description: 'Rows that fit the filter.' }),
    rowNumbers: t.exposeIntList('rowNumbers', {
      description: 'All rows that fit the filter, by number: to choose for many at once.',
    }),
    actionCounts: t.field({
      type: [ImportActionCount],
      description: 'Rows per action, of the whole file.',
      resolve: ({ actionCounts }) => actionCounts,
    }),
    problemCounts: t.field({
      type: [ImportProblemCount],
      description: 'Problems per code, of the whole file; errors first.',
      resolve: ({ problemCounts }) => problemCounts,
    }),
    newBranches: t.exposeStringList('newBranches', { description: 'Branches that will be made.' }),
    newHouseholdGroups: t.field({
      type: [ImportNewHouseholdGroup],
      description: 'Household groups that will be made.',
      resolve: ({ newHouseholdGroups }) => newHouseholdGroups,
    }),
    missingBranches: t.exposeStringList('missingBranches', {
      description: 'Branches the file names and the unit does not have, while the options do not make them.',
    }),
    missingHouseholdGroups: t.field({
      type: [ImportNewHouseholdGroup],
      description: 'Household groups the file names and the branches do not have, while the options do not make them.',
      resolve: ({ missingHouseholdGroups }) => missingHouseholdGroups,
    }),
    newPlans: t.exposeStringList('newPlans', { description: 'Branches for which a plan will be made, in draft.' }),
    createsCycle: t.exposeBoolean('createsCycle', { description: "The year's evaluation cycle will be made." }),
  }),
});
