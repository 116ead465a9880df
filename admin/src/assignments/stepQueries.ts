import { gql } from '@apollo/client/core';

export const RECORD_PROGRESS = gql`
  mutation RecordProgress($input: RecordProgressInput!) {
    recordProgress(input: $input) {
      assignment {
        id
        version
      }
    }
  }
`;

export const COMPLETE_ASSIGNMENT = gql`
  mutation CompleteAssignment($input: CompleteAssignmentInput!) {
    completeAssignment(input: $input) {
      assignment {
        id
        version
      }
    }
  }
`;

export const END_ASSIGNMENT = gql`
  mutation EndAssignment($input: EndAssignmentInput!) {
    endAssignment(input: $input) {
      assignment {
        id
        version
      }
    }
  }
`;

export const CANCEL_ASSIGNMENT = gql`
  mutation CancelAssignment($input: CancelAssignmentInput!) {
    cancelAssignment(input: $input) {
      assignment {
        id
        version
      }
    }
  }
`;
