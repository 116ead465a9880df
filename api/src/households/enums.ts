import { builder } from '../builder.ts';
import { enumFilter } from '../read/filterInputs.ts';

export const HouseholdGroupKind = builder.enumType('HouseholdGroupKind', {
  description: 'Kind of household group.',
  values: {
    HOUSEHOLD_GROUP: { description: 'Household group (nhóm hộ).' },
    INTER_FAMILY_GROUP: { description: 'Inter-family group (tổ liên gia).' },
    SELF_MANAGED_GROUP: { description: "Self-managed residents' group (tổ nhân dân tự quản)." },
  } as const,
});

export const HouseholdGroupKindFilter = enumFilter<typeof HouseholdGroupKind.$inferType>(
  'HouseholdGroupKindFilter',
  HouseholdGroupKind,
);
