import { gql } from '@apollo/client/core';

/** A member's circumstances on a day. */
export interface Circumstance {
  id: string;
  version: number;
  recordedOn: string;
  workCapacity: string;
  hoursPerWeek: number | null;
  /** Codes of task fields. */
  strengths: string[];
  wishes: string | null;
  consultedBy: { id: string; fullName: string } | null;
  consultedOn: string | null;
}

export interface Circumstances {
  circumstances: { nodes: Circumstance[] };
}

export const CIRCUMSTANCES = gql`
  query Circumstances($memberId: ID!) {
    circumstances(first: 100, filter: { memberId: $memberId }) {
      nodes {
        id
        version
        recordedOn
        workCapacity
        hoursPerWeek
        strengths
        wishes
        consultedBy {
          id
          fullName
        }
        consultedOn
      }
    }
  }
`;

export const CREATE_CIRCUMSTANCE = gql`
  mutation CreateCircumstance($input: CircumstanceCreateInput!) {
    createCircumstance(input: $input) {
      circumstance {
        id
        version
      }
    }
  }
`;

export const UPDATE_CIRCUMSTANCE = gql`
  mutation UpdateCircumstance($input: CircumstanceUpdateInput!) {
    updateCircumstance(input: $input) {
      circumstance {
        id
        version
      }
    }
  }
`;
