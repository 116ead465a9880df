import { gql } from '@apollo/client/core';

/** A note of the guide of an assignment. */
export interface GuidanceNote {
  id: string;
  version: number;
  notedOn: string;
  guideName: string;
  text: string;
  isOwn: boolean;
}

export interface GuidanceAnswer {
  guidanceNotes: { nodes: GuidanceNote[] };
}

/** The notes of one assignment, the latest first. */
export const GUIDANCE_NOTES = gql`
  query GuidanceNotes($assignmentId: ID!) {
    guidanceNotes(first: 100, filter: { assignmentId: $assignmentId }) {
      nodes {
        id
        version
        notedOn
        guideName
        text
        isOwn
      }
    }
  }
`;

export const CREATE_GUIDANCE_NOTE = gql`
  mutation CreateGuidanceNote($input: GuidanceNoteCreateInput!) {
    createGuidanceNote(input: $input) {
      guidanceNote {
        id
      }
    }
  }
`;

export const UPDATE_GUIDANCE_NOTE = gql`
  mutation UpdateGuidanceNote($input: GuidanceNoteUpdateInput!) {
    updateGuidanceNote(input: $input) {
      guidanceNote {
        id
        version
      }
    }
  }
`;
