import { gql } from '@apollo/client/core';
import type { ResourceQueries } from '../providers/buildQuery.ts';
import type { DatePrecision } from '../shared/days.ts';
import { ageFilter } from './ageBands.ts';

/** A member as the list shows them. */
export interface Member {
  id: string;
  version: number;
  fullName: string;
  gender: string | null;
  birthYear: number | null;
  birthDate: string | null;
  birthDatePrecision: DatePrecision;
  age: number | null;
  membership: string;
  status: string;
  isWorkingAway: boolean;
  position: string;
  occupationGroup: string;
  joinedOn: string | null;
  joinedOnPrecision: DatePrecision;
  officialOn: string | null;
  officialOnPrecision: DatePrecision;
  branch: { id: string; name: string };
  openAssignmentCount: number;
  phone: string | null;
}

const MEMBER_FIELDS = gql`
  fragment MemberFields on Member {
    id
    version
    fullName
    gender
    birthYear
    birthDate
    birthDatePrecision
    age
    membership
    status
    isWorkingAway
    position
    occupationGroup
    joinedOn
    joinedOnPrecision
    officialOn
    officialOnPrecision
    branch {
      id
      name
    }
    openAssignmentCount
    phone
  }
`;

export const MEMBERS = gql`
  query Members($first: Int, $offset: Int, $filter: MemberFilter, $orderBy: MemberOrderBy) {
    members(first: $first, offset: $offset, filter: $filter, orderBy: $orderBy) {
      nodes {
        ...MemberFields
      }
      totalCount
      totalCountIsExact
    }
  }
  ${MEMBER_FIELDS}
`;

export const MEMBER = gql`
  query Member($id: ID!) {
    member(id: $id) {
      ...MemberFields
    }
  }
  ${MEMBER_FIELDS}
`;

const YES_OR_NO: Record<string, boolean> = { yes: true, no: false };

/** How members are read; writing follows with the edit page. */
export const memberQueries: ResourceQueries = {
  record: 'member',
  list: { document: MEMBERS, field: 'members' },
  one: { document: MEMBER, field: 'member' },
  sort: {
    fullName: 'NAME',
    age: '-BIRTH_YEAR',
    birthDate: 'BIRTH_YEAR',
    joinedOn: 'JOINED_ON',
    createdAt: 'CREATED_AT',
  },
  filter: ({ search, within, ageBand, status, membership, position, assigned, id }) => ({
    id,
    search,
    within,
    age: ageFilter(ageBand),
    status: status && { in: status },
    membership: membership && { eq: membership },
    position: position && { in: position },
    assigned: YES_OR_NO[String(assigned)],
  }),
};
