import { gql } from '@apollo/client/core';
import type { MemberEvent } from './eventQueries.ts';

/** What a year of a member's record holds, as far as the viewer may see it. */
export interface RecordYear {
  year: number;
  assignments: {
    id: string;
    title: string;
    taskField: { id: string; label: string };
    status: string;
    startsOn: string;
    completedOn: string | null;
    endedOn: string | null;
    qualityRating: string | null;
    endReason: string | null;
    guideName: string | null;
  }[];
  reviews: {
    id: string;
    assignmentTitle: string;
    periodFrom: string;
    periodTo: string;
    progress: number;
    rating: string | null;
    comment: string | null;
  }[];
  evaluations: {
    id: string;
    state: string;
    selfLevel: string | null;
    branchLevel: string | null;
    decidedLevel: string | null;
    totalScore: number | null;
    remark: string | null;
  }[];
  circumstances: {
    id: string;
    recordedOn: string;
    workCapacity: string;
    hoursPerWeek: number | null;
    wishes: string | null;
  }[];
  events: Pick<
    MemberEvent,
    | 'id'
    | 'kind'
    | 'effectiveOn'
    | 'endsOn'
    | 'toBranch'
    | 'toPlace'
    | 'positionTo'
    | 'workCapacity'
    | 'decisionNumber'
    | 'note'
    | 'withdrawnReason'
  >[];
  guidanceNotes: { id: string; notedOn: string; assignmentTitle: string; text: string; guideName: string }[];
}

export interface MemberRecordAnswer {
  memberRecord: { years: RecordYear[] } | null;
}

export const MEMBER_RECORD = gql`
  query MemberRecord($id: ID!, $fromYear: Int, $toYear: Int) {
    memberRecord(id: $id, fromYear: $fromYear, toYear: $toYear) {
      years {
        year
        assignments {
          id
          title
          taskField {
            id
            label
          }
          status
          startsOn
          completedOn
          endedOn
          qualityRating
          endReason
          guideName
        }
        reviews {
          id
          assignmentTitle
          periodFrom
          periodTo
          progress
          rating
          comment
        }
        evaluations {
          id
          state
          selfLevel
          branchLevel
          decidedLevel
          totalScore
          remark
        }
        circumstances {
          id
          recordedOn
          workCapacity
          hoursPerWeek
          wishes
        }
        events {
          id
          kind
          effectiveOn
          endsOn
          toBranch {
            id
            name
          }
          toPlace
          positionTo
          workCapacity
          decisionNumber
          note
          withdrawnReason
        }
        guidanceNotes {
          id
          notedOn
          assignmentTitle
          text
          guideName
        }
      }
    }
  }
`;
