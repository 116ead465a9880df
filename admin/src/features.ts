import adjustments from './adjustments/index.ts';
import assignments from './assignments/index.ts';
import auditEntries from './auditEntries/index.ts';
import coverage from './coverage/index.ts';
import evaluations, { evaluationCycles } from './evaluations/index.ts';
import guidanceDocuments, { workingRegulations } from './guidance/index.ts';
import householdGroups, { households } from './households/index.ts';
import imports from './imports/index.ts';
import members from './members/index.ts';
import organizations from './organizations/index.ts';
import planDirectives from './planDirectives/index.ts';
import plans from './plans/index.ts';
import type { Feature } from './providers/feature.ts';
import reviews from './reviews/index.ts';
import ruleSets from './ruleSets/index.ts';
import suggestions from './suggestions/index.ts';
import taskFields from './taskFields/index.ts';
import todo from './todo/index.ts';
import users from './users/index.ts';

/** Every feature of the panel, one line each; the first permitted one is the first page. */
export const features: Feature[] = [
  todo,
  members,
  organizations,
  householdGroups,
  households,
  plans,
  suggestions,
  planDirectives,
  assignments,
  coverage,
  adjustments,
  reviews,
  evaluations,
  evaluationCycles,
  guidanceDocuments,
  workingRegulations,
  imports,
  users,
  taskFields,
  ruleSets,
  auditEntries,
];
