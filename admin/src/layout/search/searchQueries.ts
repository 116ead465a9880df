import { gql } from '@apollo/client/core';

interface Named {
  id: string;
  name: string;
}

/** What the server found; a part one may not read is absent. */
export interface SearchAnswer {
  members?: { nodes: { id: string; fullName: string; birthYear: number | null; branch: Named | null }[] };
  organizations?: { nodes: (Named & { kind: string; path: string[] })[] };
  householdGroups?: { nodes: (Named & { branch: Named | null })[] };
}

export const SEARCH_EVERYWHERE = gql`
  query SearchEverywhere(
    $text: String!
    $first: Int!
    $hasMembers: Boolean!
    $hasOrganizations: Boolean!
    $hasHouseholdGroups: Boolean!
  ) {
    members(filter: { search: $text }, first: $first) @include(if: $hasMembers) {
      nodes {
        id
        fullName
        birthYear
        branch {
          id
          name
        }
      }
    }
    organizations(filter: { search: $text }, first: $first) @include(if: $hasOrganizations) {
      nodes {
        id
        name
        kind
        path
      }
    }
    householdGroups(filter: { search: $text }, first: $first) @include(if: $hasHouseholdGroups) {
      nodes {
        id
        name
        branch {
          id
          name
        }
      }
    }
  }
`;
