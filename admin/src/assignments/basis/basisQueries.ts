import { gql } from '@apollo/client/core';

/** What becomes of one assignment when its basis is set. */
export interface BasisRow {
  assignmentId: string;
  title: string;
  memberName: string;
  outcome: string;
  message: string | null;
}

export interface BasisAnswer {
  setAssignmentBasis: { rows: BasisRow[]; setCount: number; refusedCount: number };
}

export const SET_ASSIGNMENT_BASIS = gql`
  mutation SetAssignmentBasis($input: SetAssignmentBasisInput!) {
    setAssignmentBasis(input: $input) {
      rows {
        assignmentId
        title
        memberName
        outcome
        message
      }
      setCount
      refusedCount
    }
  }
`;
