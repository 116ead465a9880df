import { gql } from '@apollo/client/core';
import type { ResourceQueries } from '../providers/buildQuery.ts';

/** A household, known by its code and its house number or lane. */
export interface Household {
  id: string;
  version: number;
  code: string;
  label: string;
  endedOn: string | null;
  isCovered: boolean;
  chargedMember: { id: string; fullName: string } | null;
  group: { id: string; name: string } | null;
  branch: { id: string; name: string } | null;
}

const HOUSEHOLD_FIELDS = gql`
  fragment HouseholdFields on Household {
    id
    version
    code
    label
    endedOn
    isCovered
    chargedMember {
      id
      fullName
    }
    group {
      id
      name
    }
    branch {
      id
      name
    }
  }
`;

export const HOUSEHOLDS = gql`
  query Households($first: Int, $offset: Int, $filter: HouseholdFilter, $orderBy: HouseholdOrderBy) {
    households(first: $first, offset: $offset, filter: $filter, orderBy: $orderBy) {
      nodes {
        ...HouseholdFields
      }
      totalCount
      totalCountIsExact
    }
  }
  ${HOUSEHOLD_FIELDS}
`;

export const HOUSEHOLD = gql`
  query Household($id: ID!) {
    household(id: $id) {
      ...HouseholdFields
    }
  }
  ${HOUSEHOLD_FIELDS}
`;

export const CREATE_HOUSEHOLDS = gql`
  mutation CreateHouseholds($input: HouseholdsCreateInput!) {
    createHouseholds(input: $input) {
      count
    }
  }
`;

export const UPDATE_HOUSEHOLD = gql`
  mutation UpdateHousehold($input: HouseholdUpdateInput!) {
    updateHousehold(input: $input) {
      household {
        ...HouseholdFields
      }
    }
  }
  ${HOUSEHOLD_FIELDS}
`;

export const END_HOUSEHOLD = gql`
  mutation EndHousehold($input: HouseholdEndInput!) {
    endHousehold(input: $input) {
      household {
        id
        version
      }
    }
  }
`;

/** A term in which a member is or was in charge of a household. */
export interface ChargeTerm {
  id: string;
  validFrom: string;
  validTo: string | null;
  member: { id: string; fullName: string } | null;
  assignment: { id: string; title: string } | null;
}

export interface ChargeHistory {
  household: { id: string; charges: ChargeTerm[] } | null;
}

export const CHARGE_HISTORY = gql`
  query ChargeHistory($id: ID!) {
    household(id: $id) {
      id
      charges {
        id
        validFrom
        validTo
        member {
          id
          fullName
        }
        assignment {
          id
          title
        }
      }
    }
  }
`;

const YES_OR_NO: Record<string, boolean> = { yes: true, no: false };

/** How households are read; they are added and changed in the dialogs of their group. */
export const householdQueries: ResourceQueries = {
  record: 'household',
  list: { document: HOUSEHOLDS, field: 'households' },
  one: { document: HOUSEHOLD, field: 'household' },
  sort: { label: 'LABEL', code: 'CODE', createdAt: 'CREATED_AT' },
  filter: ({ covered, isEnded, ...rest }) => ({
    ...rest,
    covered: YES_OR_NO[String(covered)],
    isEnded: YES_OR_NO[String(isEnded)],
  }),
  references: { groupId: (id) => ({ groupId: id }) },
};
