import { builder } from '../builder.ts';
import { enumFilter } from '../read/filterInputs.ts';

export const OrganizationKind = builder.enumType('OrganizationKind', {
  description: 'Level of a unit in the tree.',
  values: {
    PROVINCE: { description: 'Province (tỉnh ủy).' },
    COMMUNE: { description: 'Commune, ward or equal grassroots organisation (đảng bộ xã, phường).' },
    SUBORDINATE: { description: 'Body between a commune and its branches (đảng bộ bộ phận).' },
    BRANCH: { description: 'Branch (chi bộ).' },
    PARTY_GROUP: { description: 'Party group within a branch (tổ đảng).' },
  } as const,
});

export const AreaType = builder.enumType('AreaType', {
  description: 'Kind of place or body a branch belongs to.',
  values: {
    HAMLET: { description: 'Hamlet or village (thôn, xóm).' },
    RESIDENTIAL_GROUP: { description: 'Residential group (tổ dân phố).' },
    AGENCY: { description: 'Agency (cơ quan).' },
    PUBLIC_SERVICE_UNIT: { description: 'School, clinic or other public service (đơn vị sự nghiệp).' },
    ENTERPRISE: { description: 'Enterprise (doanh nghiệp).' },
    ARMED_FORCES: { description: 'Military or police (lực lượng vũ trang).' },
  } as const,
});

export const OrganizationKindFilter = enumFilter<typeof OrganizationKind.$inferType>(
  'OrganizationKindFilter',
  OrganizationKind,
);
export const AreaTypeFilter = enumFilter<typeof AreaType.$inferType>('AreaTypeFilter', AreaType);
