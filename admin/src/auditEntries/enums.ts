/** Kinds of records that the trail speaks of, as the server names them; exports name their list instead. */
export const AUDITED_KINDS = [
  'Adjustment',
  'Assignment',
  'AssignmentPlan',
  'Circumstance',
  'Evaluation',
  'EvaluationCycle',
  'Grant',
  'GuidanceDocument',
  'GuidanceNote',
  'Household',
  'HouseholdGroup',
  'Import',
  'SuggestionRun',
  'Member',
  'MemberEvent',
  'Mutation',
  'Organization',
  'PlanDirective',
  'Reassignment',
  'Review',
  'Session',
  'TaskField',
  'User',
  'WorkingRegulation',
] as const;

export const OUTCOMES = ['SUCCESS', 'REFUSED', 'FAILED'] as const;
