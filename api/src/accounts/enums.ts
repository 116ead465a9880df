import { builder } from '../builder.ts';
import { enumFilter } from '../read/filterInputs.ts';

export const Role = builder.enumType('Role', {
  description: 'Role of a grant.',
  values: {
    SYSTEM_OPERATOR: { description: 'Runs the installation; sees no member.' },
    PROVINCE_ADMIN: { description: 'Provincial organisation board.' },
    COMMUNE_ADMIN: { description: 'Commune committee office.' },
    BRANCH_SECRETARY: { description: 'Branch secretary.' },
    COMMITTEE_MEMBER: { description: 'Branch committee member.' },
    MEMBER: { description: 'Member.' },
    ANALYST: { description: 'Analyst; sees no person.' },
  } as const,
});

export const RoleFilter = enumFilter<typeof Role.$inferType>('RoleFilter', Role);
