import { gql } from '@apollo/client/core';

export interface GrantedOrganization {
  id: string;
  name: string;
  kind: string;
}

/** The signed-in person, as the server knows them. */
export interface Viewer {
  id: string;
  displayName: string;
  username: string;
  /** The member the account belongs to. */
  memberId: string | null;
  mustChangePassword: boolean;
  /** Permission strings (`member:read`), from all grants together; the server decides row by row. */
  permissions: string[];
  grants: { role: string; organization: GrantedOrganization | null }[];
}

export interface DemoAccount {
  username: string;
  displayName: string;
  role: string;
  password: string;
}

export const VIEWER = gql`
  query Viewer {
    viewer {
      id
      displayName
      username
      memberId
      mustChangePassword
      permissions
      grants {
        role
        organization {
          id
          name
          kind
        }
      }
    }
  }
`;

export const SIGN_IN = gql`
  mutation SignIn($input: SignInInput!) {
    signIn(input: $input) {
      viewer {
        id
        displayName
      }
    }
  }
`;

export const SIGN_OUT = gql`
  mutation SignOut {
    signOut {
      viewer {
        id
      }
    }
  }
`;

export const CHANGE_PASSWORD = gql`
  mutation ChangePassword($input: ChangePasswordInput!) {
    changePassword(input: $input) {
      viewer {
        id
        mustChangePassword
      }
    }
  }
`;

export const DEMO_ACCOUNTS = gql`
  query DemoAccounts {
    demoAccounts {
      username
      displayName
      role
      password
    }
  }
`;
