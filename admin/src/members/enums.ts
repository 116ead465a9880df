/** Values of the server's enums, in the order in which they are offered. */
export const MEMBER_STATUSES = [
  'ACTIVE',
  'TEMPORARILY_EXEMPT',
  'EXEMPT',
  'TEMPORARY_TRANSFER_OUT',
  'TRANSFERRED_OUT',
  'SUSPENDED',
  'REMOVED',
  'EXPELLED',
  'LEFT',
  'DECEASED',
] as const;

export const MEMBERSHIPS = ['OFFICIAL', 'PROBATIONARY'] as const;

export const POSITIONS = [
  'SECRETARY',
  'DEPUTY_SECRETARY',
  'COMMITTEE_MEMBER',
  'GROUP_HEAD',
  'GROUP_DEPUTY',
  'MEMBER',
] as const;

export const OCCUPATION_GROUPS = [
  'RETIRED',
  'CIVIL_SERVANT',
  'WORKER',
  'FARMER',
  'BUSINESS',
  'STUDENT',
  'OTHER',
] as const;

export const GENDERS = ['MALE', 'FEMALE'] as const;

export const WORK_CAPACITIES = ['FULL', 'LIGHT', 'NONE'] as const;

export const CIRCUMSTANCE_FRESHNESS = ['CURRENT', 'STALE', 'MISSING'] as const;
