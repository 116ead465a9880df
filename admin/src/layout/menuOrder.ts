/** The menu in the order of the year's work; a name shows once its feature is registered and permitted. */
export const WORK_MENU = [
  'todo',
  'members',
  'organizations',
  'householdGroups',
  'plans',
  'suggestions',
  'assignments',
  'coverage',
  'adjustments',
  'reviews',
  'evaluations',
  'statistics',
  'guidanceDocuments',
  'imports',
];

/** What stands under "Administration". */
export const ADMINISTRATION_MENU = ['users', 'grants', 'planDirectives', 'taskFields', 'ruleSets', 'auditEntries'];
