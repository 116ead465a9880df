import { gql } from '@apollo/client/core';
import type { Unit } from '../shared/unit.tsx';

export interface UnitChoices {
  organizations: { nodes: Unit[]; pageInfo: { hasNextPage: boolean } };
}

export const UNIT_CHOICES = gql`
  query UnitChoices($filter: OrganizationFilter, $first: Int) {
    organizations(filter: $filter, first: $first) {
      nodes {
        id
        name
        kind
      }
      pageInfo {
        hasNextPage
      }
    }
  }
`;
