import { evaluationCycles, grants, imports, ruleSets, taskFields } from './columns/administration.ts';
import { adjustments, memberEvents } from './columns/changes.ts';
import { circumstances } from './columns/circumstances.ts';
import { guidanceNotes } from './columns/guidance.ts';
import { guidanceDocuments, workingRegulations } from './columns/library.ts';
import { members, organizations, users } from './columns/people.ts';
import { reassignments } from './columns/reassignments.ts';
import { auditEntries, evaluations } from './columns/results.ts';
import { householdVisits } from './columns/visits.ts';
import { assignmentPlans, assignments, householdGroups, households, planDirectives, reviews } from './columns/work.ts';
import type { ExportResource } from './exportTypes.ts';

/** The lists that can be exported, by the name of their GraphQL field. */
export const exportResources = new Map<string, ExportResource>(
  Object.entries({
    members,
    circumstances,
    organizations,
    households,
    householdGroups,
    householdVisits,
    assignments,
    assignmentPlans,
    planDirectives,
    memberEvents,
    adjustments,
    reassignments,
    reviews,
    guidanceNotes,
    evaluations,
    evaluationCycles,
    ruleSets,
    taskFields,
    imports,
    guidanceDocuments,
    workingRegulations,
    users,
    grants,
    auditEntries,
  }),
);
