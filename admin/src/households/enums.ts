/** Kinds of household groups, in the order in which they are offered. */
export const GROUP_KINDS = ['HOUSEHOLD_GROUP', 'INTER_FAMILY_GROUP', 'SELF_MANAGED_GROUP'] as const;
