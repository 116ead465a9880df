/** A record's page in the panel. */
export interface RecordPlace {
  resource: string;
  id: string;
  /** The tab of the page to open. */
  tab?: string;
}

interface Subject {
  entityType: string;
  entityId: string | null;
  memberId: string | null;
}

/** Kinds of records → the resource whose page shows them. */
const RESOURCES: Record<string, string> = {
  Assignment: 'assignments',
  AssignmentPlan: 'plans',
  Evaluation: 'evaluations',
  EvaluationCycle: 'evaluationCycles',
  PlanDirective: 'planDirectives',
  GuidanceDocument: 'guidanceDocuments',
  HouseholdGroup: 'householdGroups',
  Household: 'households',
  Import: 'imports',
  Member: 'members',
  Organization: 'organizations',
  Review: 'reviews',
  TaskField: 'taskFields',
  User: 'users',
  WorkingRegulation: 'workingRegulations',
};

/** The record that an entry is about; circumstances are on the page of their member. */
export function placeOf({ entityType, entityId, memberId }: Subject): RecordPlace | undefined {
  if (entityType === 'Circumstance') {
    return memberId ? { resource: 'members', id: memberId, tab: 'circumstances' } : undefined;
  }
  const resource = RESOURCES[entityType];
  return resource && entityId ? { resource, id: entityId } : undefined;
}

/** Lists that can be exported → the kind of their records. */
const LISTS: Record<string, string> = {
  adjustments: 'Adjustment',
  assignmentPlans: 'AssignmentPlan',
  assignments: 'Assignment',
  auditEntries: 'AuditEntry',
  evaluations: 'Evaluation',
  guidanceDocuments: 'GuidanceDocument',
  householdGroups: 'HouseholdGroup',
  households: 'Household',
  members: 'Member',
  organizations: 'Organization',
  reviews: 'Review',
  users: 'User',
  workingRegulations: 'WorkingRegulation',
};

/** The kind of record; an export names the list instead. */
export function kindOf(entityType: string): string {
  return LISTS[entityType] ?? entityType;
}
