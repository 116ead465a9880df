import { gql } from '@apollo/client/core';
import type { ResourceQueries } from '../providers/buildQuery.ts';

/** A right of an account. */
export interface Grant {
  id: string;
  version: number;
  role: string;
  organization: { id: string; name: string; kind: string } | null;
  validFrom: string;
  validTo: string | null;
  reason: string | null;
  grantedByName: string | null;
}

/** An account with its rights within the viewer's reach. */
export interface User {
  id: string;
  version: number;
  username: string;
  displayName: string;
  email: string | null;
  isActive: boolean;
  mustChangePassword: boolean;
  isLocked: boolean;
  lastSignInAt: string | null;
  member: { id: string; fullName: string } | null;
  grants: Grant[];
}

const USER_FIELDS = gql`
  fragment UserFields on User {
    id
    version
    username
    displayName
    email
    isActive
    mustChangePassword
    isLocked
    lastSignInAt
    member {
      id
      fullName
    }
    grants {
      id
      version
      role
      organization {
        id
        name
        kind
      }
      validFrom
      validTo
      reason
      grantedByName
    }
  }
`;

export const USERS = gql`
  query Users($first: Int, $offset: Int, $filter: UserFilter, $orderBy: UserOrderBy) {
    users(first: $first, offset: $offset, filter: $filter, orderBy: $orderBy) {
      nodes {
        ...UserFields
      }
      totalCount
      totalCountIsExact
    }
  }
  ${USER_FIELDS}
`;

export const USER = gql`
  query User($id: ID!) {
    user(id: $id) {
      ...UserFields
    }
  }
  ${USER_FIELDS}
`;

export const CREATE_USER = gql`
  mutation CreateUser($input: UserCreateInput!) {
    createUser(input: $input) {
      user {
        ...UserFields
      }
    }
  }
  ${USER_FIELDS}
`;

export const UPDATE_USER = gql`
  mutation UpdateUser($input: UserUpdateInput!) {
    updateUser(input: $input) {
      user {
        ...UserFields
      }
    }
  }
  ${USER_FIELDS}
`;

export const RESET_PASSWORD = gql`
  mutation ResetPassword($input: ResetPasswordInput!) {
    resetPassword(input: $input) {
      user {
        id
        version
      }
    }
  }
`;

export const END_SESSIONS = gql`
  mutation EndSessions($input: EndSessionsInput!) {
    endSessions(input: $input) {
      user {
        id
        version
      }
    }
  }
`;

export const GRANT_ROLE = gql`
  mutation GrantRole($input: GrantRoleInput!) {
    grantRole(input: $input) {
      userId
    }
  }
`;

export const REVOKE_GRANT = gql`
  mutation RevokeGrant($input: RevokeGrantInput!) {
    revokeGrant(input: $input) {
      userId
    }
  }
`;

const YES_OR_NO: Record<string, boolean> = { yes: true, no: false };

/** How accounts are read and written; passwords, sessions and rights are dialogs of the page. */
export const userQueries: ResourceQueries = {
  record: 'user',
  list: { document: USERS, field: 'users' },
  one: { document: USER, field: 'user' },
  create: { document: CREATE_USER, field: 'createUser' },
  update: { document: UPDATE_USER, field: 'updateUser' },
  sort: { displayName: 'NAME', username: 'USERNAME', lastSignInAt: 'LAST_SIGN_IN_AT' },
  filter: ({ id, search, within, role, active }) => ({
    id,
    search,
    within,
    role: role && { in: role },
    isActive: YES_OR_NO[String(active)],
  }),
  read: (record) => ({ ...record, memberId: record.member?.id ?? null }),
  // A user name is given once; the server takes it, and the first password, only when the account is made.
  input: ({ id, username, displayName, email, memberId, isActive, initialPassword }) => ({
    ...(id === undefined && { username, initialPassword }),
    displayName,
    email,
    memberId,
    ...(id !== undefined && { isActive }),
  }),
};
