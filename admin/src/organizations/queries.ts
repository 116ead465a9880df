import { gql } from '@apollo/client/core';
import type { ResourceQueries } from '../providers/buildQuery.ts';

export interface UnitName {
  id: string;
  name: string;
  kind: string;
}

/** A unit as lists and its own page show it. */
export interface Organization extends UnitName {
  version: number;
  code: string | null;
  areaType: string | null;
  validFrom: string | null;
  validTo: string | null;
  path: string[];
  parent: UnitName | null;
  mergedInto: UnitName | null;
  memberCount: number;
}

const ORGANIZATION_FIELDS = gql`
  fragment OrganizationFields on Organization {
    id
    version
    kind
    name
    code
    areaType
    validFrom
    validTo
    path
    parent {
      id
      name
      kind
    }
    mergedInto {
      id
      name
      kind
    }
    memberCount
  }
`;

export const ORGANIZATIONS = gql`
  query Organizations($first: Int, $offset: Int, $filter: OrganizationFilter, $orderBy: OrganizationOrderBy) {
    organizations(first: $first, offset: $offset, filter: $filter, orderBy: $orderBy) {
      nodes {
        ...OrganizationFields
      }
      totalCount
      totalCountIsExact
    }
  }
  ${ORGANIZATION_FIELDS}
`;

export const ORGANIZATION = gql`
  query Organization($id: ID!) {
    organization(id: $id) {
      ...OrganizationFields
    }
  }
  ${ORGANIZATION_FIELDS}
`;

export const CREATE_ORGANIZATION = gql`
  mutation CreateOrganization($input: OrganizationCreateInput!) {
    createOrganization(input: $input) {
      organization {
        ...OrganizationFields
      }
    }
  }
  ${ORGANIZATION_FIELDS}
`;

export const UPDATE_ORGANIZATION = gql`
  mutation UpdateOrganization($input: OrganizationUpdateInput!) {
    updateOrganization(input: $input) {
      organization {
        ...OrganizationFields
      }
    }
  }
  ${ORGANIZATION_FIELDS}
`;

export const MOVE_ORGANIZATION = gql`
  mutation MoveOrganization($input: OrganizationMoveInput!) {
    moveOrganization(input: $input) {
      organization {
        id
        version
      }
    }
  }
`;

export const MERGE_ORGANIZATIONS = gql`
  mutation MergeOrganizations($input: OrganizationMergeInput!) {
    mergeOrganizations(input: $input) {
      organization {
        id
        version
      }
    }
  }
`;

export const END_ORGANIZATION = gql`
  mutation EndOrganization($input: OrganizationEndInput!) {
    endOrganization(input: $input) {
      organization {
        id
        version
      }
    }
  }
`;

/** One unit of the tree. */
export interface TreeUnit extends UnitName {
  hasChildren: boolean;
  memberCount: number;
}

export const TREE_UNITS = gql`
  query TreeUnits($filter: OrganizationFilter, $first: Int, $offset: Int) {
    organizations(filter: $filter, first: $first, offset: $offset) {
      nodes {
        id
        name
        kind
        hasChildren
        memberCount
      }
      totalCount
    }
  }
`;

const YES_OR_NO: Record<string, boolean> = { yes: true, no: false };
const EDITABLE = ['kind', 'parentId', 'name', 'code', 'areaType', 'validFrom'] as const;

/** How units are read and written; moving, merging and ending are dialogs of the unit's page. */
export const organizationQueries: ResourceQueries = {
  record: 'organization',
  list: { document: ORGANIZATIONS, field: 'organizations' },
  one: { document: ORGANIZATION, field: 'organization' },
  create: { document: CREATE_ORGANIZATION, field: 'createOrganization' },
  update: { document: UPDATE_ORGANIZATION, field: 'updateOrganization' },
  sort: { name: 'NAME', kind: 'KIND', createdAt: 'CREATED_AT' },
  filter: ({ id, search, within, kind, areaType, isEnded, parentId, lacksPlanOf }) => ({
    id,
    search,
    within,
    parentId,
    kind: kind && { in: kind },
    areaType: areaType && { in: areaType },
    isEnded: YES_OR_NO[String(isEnded)],
    lacksPlanOf: lacksPlanOf === undefined ? undefined : Number(lacksPlanOf),
  }),
  input: (record) => Object.fromEntries(EDITABLE.map((field) => [field, record[field]])),
  references: { parentId: (id) => ({ parentId: id }) },
};
