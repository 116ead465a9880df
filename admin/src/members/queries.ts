import { gql } from '@apollo/client/core';
import type { ResourceQueries } from '../providers/buildQuery.ts';
import type { DatePrecision } from '../shared/days.ts';
import type { MemberLoad } from '../shared/LoadBar.tsx';
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

/** A member as their own page and form show them; what the list has not read is undefined for a moment. */
export interface MemberRecord extends Member {
  branch: { id: string; name: string; path?: string[] };
  statusSince?: string | null;
  workingAwayFrom?: string | null;
  workingAwayTo?: string | null;
  partyAge?: number | null;
  educationLevel?: string | null;
  politicalTheoryLevel?: string | null;
  address?: string | null;
  cardNumber?: string | null;
  externalRef?: string | null;
  note?: string | null;
  latestCircumstance?: { id: string; recordedOn: string; workCapacity: string } | null;
  openAssignments?: { id: string; guideName: string | null }[];
  load?: (MemberLoad & { needsReason: boolean; reasons: string[] }) | null;
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

const MEMBER_DETAILS = gql`
  fragment MemberDetails on Member {
    ...MemberFields
    branch {
      id
      name
      path
    }
    statusSince
    workingAwayFrom
    workingAwayTo
    partyAge
    educationLevel
    politicalTheoryLevel
    address
    cardNumber
    externalRef
    note
    load {
      weight
      cap
      standing
      needsReason
      reasons
    }
    latestCircumstance {
      id
      recordedOn
      workCapacity
    }
    openAssignments: assignments(status: { eq: ACTIVE }) {
      id
      guideName
    }
  }
  ${MEMBER_FIELDS}
`;

export const MEMBER = gql`
  query Member($id: ID!) {
    member(id: $id) {
      ...MemberDetails
    }
  }
  ${MEMBER_DETAILS}
`;

export const CREATE_MEMBER = gql`
  mutation CreateMember($input: MemberCreateInput!) {
    createMember(input: $input) {
      member {
        ...MemberDetails
      }
    }
  }
  ${MEMBER_DETAILS}
`;

export const UPDATE_MEMBER = gql`
  mutation UpdateMember($input: MemberUpdateInput!) {
    updateMember(input: $input) {
      member {
        ...MemberDetails
      }
    }
  }
  ${MEMBER_DETAILS}
`;

export interface RuleSetThresholds {
  effectiveFrom: string;
  effectiveTo: string | null;
  thresholds: { youngAge: number; circumstanceMaxAgeDays: number };
}

export const THRESHOLDS = gql`
  query Thresholds {
    ruleSets(first: 100) {
      nodes {
        effectiveFrom
        effectiveTo
        thresholds
      }
    }
  }
`;

const YES_OR_NO: Record<string, boolean> = { yes: true, no: false };

const EDITABLE = [
  'branchId',
  'fullName',
  'gender',
  'birthDate',
  'birthDatePrecision',
  'membership',
  'status',
  'statusSince',
  'isWorkingAway',
  'workingAwayFrom',
  'workingAwayTo',
  'joinedOn',
  'joinedOnPrecision',
  'officialOn',
  'officialOnPrecision',
  'position',
  'occupationGroup',
  'educationLevel',
  'politicalTheoryLevel',
  'phone',
  'address',
  'cardNumber',
  'externalRef',
  'note',
];

/** How members are read and written. */
export const memberQueries: ResourceQueries = {
  record: 'member',
  list: { document: MEMBERS, field: 'members' },
  one: { document: MEMBER, field: 'member' },
  create: { document: CREATE_MEMBER, field: 'createMember' },
  update: { document: UPDATE_MEMBER, field: 'updateMember' },
  sort: {
    fullName: 'NAME',
    age: '-BIRTH_YEAR',
    birthDate: 'BIRTH_YEAR',
    joinedOn: 'JOINED_ON',
    createdAt: 'CREATED_AT',
  },
  filter: ({
    ageBand,
    status,
    membership,
    position,
    gender,
    occupationGroup,
    assigned,
    circumstances,
    hasGuide,
    away,
    ...rest
  }) => ({
    ...rest,
    age: ageFilter(ageBand),
    status: status && { in: status },
    membership: membership && { eq: membership },
    position: position && { in: position },
    gender: gender && { eq: gender },
    occupationGroup: occupationGroup && { in: occupationGroup },
    assigned: YES_OR_NO[String(assigned)],
    circumstances: circumstances && { in: circumstances },
    hasGuide: YES_OR_NO[String(hasGuide)],
    isWorkingAway: YES_OR_NO[String(away)],
  }),
  input: (record) => Object.fromEntries(EDITABLE.map((field) => [field, record[field]])),
};
