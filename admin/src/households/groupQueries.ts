import { gql } from '@apollo/client/core';
import type { ResourceQueries } from '../providers/buildQuery.ts';

/** A group of households in a branch's area. */
export interface HouseholdGroup {
  id: string;
  version: number;
  code: string;
  name: string;
  kind: string;
  area: string | null;
  statedCount: number | null;
  endedOn: string | null;
  branch: { id: string; name: string } | null;
  householdCount: number;
  coveredCount: number;
  isCovered: boolean;
}

const GROUP_FIELDS = gql`
  fragment HouseholdGroupFields on HouseholdGroup {
    id
    version
    code
    name
    kind
    area
    statedCount
    endedOn
    branch {
      id
      name
    }
    householdCount
    coveredCount
    isCovered
  }
`;

export const HOUSEHOLD_GROUPS = gql`
  query HouseholdGroups($first: Int, $offset: Int, $filter: HouseholdGroupFilter, $orderBy: HouseholdGroupOrderBy) {
    householdGroups(first: $first, offset: $offset, filter: $filter, orderBy: $orderBy) {
      nodes {
        ...HouseholdGroupFields
      }
      totalCount
      totalCountIsExact
    }
  }
  ${GROUP_FIELDS}
`;

export const HOUSEHOLD_GROUP = gql`
  query HouseholdGroup($id: ID!) {
    householdGroup(id: $id) {
      ...HouseholdGroupFields
    }
  }
  ${GROUP_FIELDS}
`;

export const CREATE_HOUSEHOLD_GROUP = gql`
  mutation CreateHouseholdGroup($input: HouseholdGroupCreateInput!) {
    createHouseholdGroup(input: $input) {
      householdGroup {
        ...HouseholdGroupFields
      }
    }
  }
  ${GROUP_FIELDS}
`;

export const UPDATE_HOUSEHOLD_GROUP = gql`
  mutation UpdateHouseholdGroup($input: HouseholdGroupUpdateInput!) {
    updateHouseholdGroup(input: $input) {
      householdGroup {
        ...HouseholdGroupFields
      }
    }
  }
  ${GROUP_FIELDS}
`;

export const END_HOUSEHOLD_GROUP = gql`
  mutation EndHouseholdGroup($input: HouseholdEndInput!) {
    endHouseholdGroup(input: $input) {
      householdGroup {
        id
        version
      }
    }
  }
`;

/** Who is in charge of a group as a whole. */
export interface GroupCharges {
  assignments: { nodes: { id: string; memberName: string }[] };
}

export const GROUP_CHARGES = gql`
  query GroupCharges($groupId: ID!) {
    assignments(first: 20, filter: { householdGroupId: $groupId, status: { eq: ACTIVE } }) {
      nodes {
        id
        memberName
      }
    }
  }
`;

const YES_OR_NO: Record<string, boolean> = { yes: true, no: false };

/** How household groups are read and written. */
export const householdGroupQueries: ResourceQueries = {
  record: 'householdGroup',
  list: { document: HOUSEHOLD_GROUPS, field: 'householdGroups' },
  one: { document: HOUSEHOLD_GROUP, field: 'householdGroup' },
  create: { document: CREATE_HOUSEHOLD_GROUP, field: 'createHouseholdGroup' },
  update: { document: UPDATE_HOUSEHOLD_GROUP, field: 'updateHouseholdGroup' },
  sort: { name: 'NAME', code: 'CODE', createdAt: 'CREATED_AT' },
  filter: ({ covered, isEnded, kind, ...rest }) => ({
    ...rest,
    kind: kind && { in: kind },
    covered: YES_OR_NO[String(covered)],
    isEnded: YES_OR_NO[String(isEnded)],
  }),
  input: ({ branchId, code, name, kind, area, statedCount, confirmedNoResidentData }) => ({
    branchId,
    code,
    name,
    kind,
    area,
    statedCount,
    confirmedNoResidentData: confirmedNoResidentData || undefined,
  }),
};
