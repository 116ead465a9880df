/** Fields that hold an enum's value, by the record's kind and the field, or by the field where all records agree. */
const ENUMS: Record<string, string> = {
  'Adjustment.kind': 'AdjustmentKind',
  'Assignment.kind': 'AssignmentKind',
  'Assignment.status': 'AssignmentStatus',
  'AssignmentPlan.status': 'PlanStatus',
  'EvaluationCycle.status': 'EvaluationCycleStatus',
  'HouseholdGroup.kind': 'HouseholdGroupKind',
  'Import.kind': 'ImportKind',
  'Import.status': 'ImportStatus',
  'GuidanceDocument.topic': 'GuidanceTopic',
  'MemberEvent.kind': 'MemberEventKind',
  'Member.status': 'MemberStatus',
  'Organization.kind': 'OrganizationKind',
  areaType: 'AreaType',
  basis: 'AssignmentBasis',
  birthDatePrecision: 'DatePrecision',
  branchLevel: 'EvaluationLevel',
  decidedLevel: 'EvaluationLevel',
  endReason: 'AssignmentEndReason',
  gender: 'Gender',
  joinedOnPrecision: 'DatePrecision',
  membership: 'Membership',
  occupationGroup: 'OccupationGroup',
  officialOnPrecision: 'DatePrecision',
  position: 'Position',
  positionTo: 'Position',
  qualityRating: 'QualityRating',
  rating: 'QualityRating',
  resolution: 'AdjustmentResolution',
  reviewEvery: 'ReviewInterval',
  role: 'Role',
  selfLevel: 'EvaluationLevel',
  state: 'EvaluationState',
  workCapacity: 'WorkCapacity',
};

/** Fields that hold another record's id → the resource in which it is looked up. */
const REFERENCES: Record<string, string> = {
  actorId: 'users',
  assignmentId: 'assignments',
  branchId: 'organizations',
  consultedById: 'members',
  copiedFromId: 'assignments',
  createdById: 'users',
  cycleId: 'evaluationCycles',
  grantedById: 'users',
  groupId: 'householdGroups',
  guideId: 'members',
  householdGroupId: 'householdGroups',
  householdId: 'households',
  householdIds: 'households',
  memberId: 'members',
  mergedIntoId: 'organizations',
  organizationId: 'organizations',
  parentId: 'organizations',
  planId: 'plans',
  previousAssignmentId: 'assignments',
  replacedById: 'guidanceDocuments',
  recordedById: 'users',
  resolvedById: 'users',
  reviewerId: 'users',
  taskFieldId: 'taskFields',
  toBranchId: 'organizations',
  userId: 'users',
  within: 'organizations',
};

/** The enum of a field, if it holds one. */
export function enumOfField(entityType: string, field: string): string | undefined {
  return ENUMS[`${entityType}.${field}`] ?? ENUMS[field];
}

/** The resource that a field's id belongs to, if it holds one. */
export function referenceOfField(field: string): string | undefined {
  return REFERENCES[field];
}
