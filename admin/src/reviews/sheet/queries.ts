import { gql } from '@apollo/client/core';

/** What the branch has written about a task in the sheet's period. */
export interface SheetReview {
  id: string;
  version: number;
  progress: number;
  rating: string | null;
  comment: string | null;
  selfComment: string | null;
  guideComment: string | null;
  isClosed: boolean;
}

/** A task held within the period, and its review if there is one. */
export interface SheetAssignment {
  id: string;
  title: string;
  memberName: string;
  member: { id: string } | null;
  progress: number;
  dueOn: string | null;
  reviews: SheetReview[];
}

export interface SheetAnswer {
  assignments: { nodes: SheetAssignment[]; totalCount: number };
}

const SHEET_REVIEW = gql`
  fragment SheetReview on Review {
    id
    version
    progress
    rating
    comment
    selfComment
    guideComment
    isClosed
  }
`;

export const REVIEW_SHEET = gql`
  query ReviewSheet($first: Int, $offset: Int, $filter: AssignmentFilter, $periodFrom: Date, $periodTo: Date) {
    assignments(first: $first, offset: $offset, filter: $filter, orderBy: { field: MEMBER_NAME, direction: ASC }) {
      nodes {
        id
        title
        memberName
        member {
          id
        }
        progress
        dueOn
        reviews(periodFrom: $periodFrom, periodTo: $periodTo) {
          ...SheetReview
        }
      }
      totalCount
    }
  }
  ${SHEET_REVIEW}
`;

export const ADD_SHEET_REVIEW = gql`
  mutation AddSheetReview($input: ReviewCreateInput!) {
    createReview(input: $input) {
      review {
        ...SheetReview
      }
    }
  }
  ${SHEET_REVIEW}
`;

export const CHANGE_SHEET_REVIEW = gql`
  mutation ChangeSheetReview($input: ReviewUpdateInput!) {
    updateReview(input: $input) {
      review {
        ...SheetReview
      }
    }
  }
  ${SHEET_REVIEW}
`;

export interface ClosedReviews {
  closeReviews: { closedCount: number; withoutRatingCount: number; ownCount: number };
}

export const CLOSE_REVIEWS = gql`
  mutation CloseReviews($input: CloseReviewsInput!) {
    closeReviews(input: $input) {
      closedCount
      withoutRatingCount
      ownCount
    }
  }
`;

export interface CalendarAnswer {
  assignmentPlans: { nodes: { id: string; version: number; status: string; reviewEvery: string }[] };
}

/** How often the branch reviews, by its plans of a year; the latest revision first. */
export const REVIEW_CALENDAR = gql`
  query ReviewCalendar($filter: AssignmentPlanFilter) {
    assignmentPlans(first: 10, filter: $filter) {
      nodes {
        id
        version
        status
        reviewEvery
      }
    }
  }
`;

export const SET_REVIEW_INTERVAL = gql`
  mutation SetReviewInterval($input: AssignmentPlanReviewInput!) {
    setReviewInterval(input: $input) {
      assignmentPlan {
        id
        version
        reviewEvery
      }
    }
  }
`;
