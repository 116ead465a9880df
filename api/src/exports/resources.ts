import { evaluationCycles, imports, taskFields } from './columns/administration.ts';
import { adjustments, memberEvents } from './columns/changes.ts';
import { guidanceNotes } from './columns/guidance.ts';
import { guidanceDocuments, workingRegulations } from './columns/library.ts';
import { members, organizations, users } from './columns/people.ts';
import { auditEntries, evaluations } from './columns/results.ts';
import { assignmentPlans, assignments, householdGroups, households, planDirectives, reviews } from './columns/work.ts';
import type { ExportResource } from './exportTypes.ts';

/** The lists that can be exported, by the name of their GraphQL field. */
export const exportResources = new Map<string, ExportResource>(
  Object.entries({
    members,
    organizations,
    households,
    householdGroups,
    assignments,
    assignmentPlans,
    planDirectives,
    memberEvents,
    adjustments,
    reviews,
    guidanceNotes,
    evaluations,
    evaluationCycles,
    taskFields,
    imports,
    guidanceDocuments,
    workingRegulations,
    users,
    auditEntries,
  }),
);
