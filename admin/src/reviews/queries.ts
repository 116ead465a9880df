import { gql } from '@apollo/client/core';
import type { ResourceQueries } from '../providers/buildQuery.ts';
import { filledLinks } from './evidence.ts';

/** A review of a task for a period, as the list shows it. */
export interface Review {
  id: string;
  version: number;
  assignmentTitle: string;
  memberName: string;
  member: { id: string } | null;
  branch: { id: string; name: string };
  isGuidedByViewer: boolean;
  periodFrom: string;
  periodTo: string;
  progress: number;
  rating: string | null;
  isClosed: boolean;
}

/** A review as its own page shows it; what the list has not read is undefined for a moment. */
export interface ReviewRecord extends Review {
  assignment?: { id: string; guideName: string | null } | null;
  selfComment?: string | null;
  guideComment?: string | null;
  comment?: string | null;
  reviewedOn?: string | null;
  reviewerName?: string | null;
  evidenceLinks?: string[];
}

const REVIEW_FIELDS = gql`
  fragment ReviewFields on Review {
    id
    version
    assignmentTitle
    memberName
    member {
      id
    }
    branch {
      id
      name
    }
    isGuidedByViewer
    periodFrom
    periodTo
    progress
    rating
    isClosed
  }
`;

const REVIEW_DETAILS = gql`
  fragment ReviewDetails on Review {
    ...ReviewFields
    assignment {
      id
      guideName
    }
    selfComment
    guideComment
    comment
    reviewedOn
    reviewerName
    evidenceLinks
  }
  ${REVIEW_FIELDS}
`;

export const REVIEWS = gql`
  query Reviews($first: Int, $offset: Int, $filter: ReviewFilter, $orderBy: ReviewOrderBy) {
    reviews(first: $first, offset: $offset, filter: $filter, orderBy: $orderBy) {
      nodes {
        ...ReviewFields
      }
      totalCount
      totalCountIsExact
    }
  }
  ${REVIEW_FIELDS}
`;

export const REVIEW = gql`
  query Review($id: ID!) {
    review(id: $id) {
      ...ReviewDetails
    }
  }
  ${REVIEW_DETAILS}
`;

export const CREATE_REVIEW = gql`
  mutation CreateReview($input: ReviewCreateInput!) {
    createReview(input: $input) {
      review {
        ...ReviewDetails
      }
    }
  }
  ${REVIEW_DETAILS}
`;

export const UPDATE_REVIEW = gql`
  mutation UpdateReview($input: ReviewUpdateInput!) {
    updateReview(input: $input) {
      review {
        ...ReviewDetails
      }
    }
  }
  ${REVIEW_DETAILS}
`;

export const WRITE_SELF_COMMENT = gql`
  mutation WriteSelfComment($input: ReviewCommentInput!) {
    writeSelfComment(input: $input) {
      review {
        id
        version
      }
    }
  }
`;

export const WRITE_GUIDE_COMMENT = gql`
  mutation WriteGuideComment($input: ReviewCommentInput!) {
    writeGuideComment(input: $input) {
      review {
        id
        version
      }
    }
  }
`;

export const CLOSE_REVIEW = gql`
  mutation CloseReview($input: ReviewCloseInput!) {
    closeReview(input: $input) {
      review {
        id
        version
      }
    }
  }
`;

const YES_OR_NO: Record<string, boolean> = { yes: true, no: false };

/** Progress in percent, from and to, by the id of its band. */
export const PROGRESS_BANDS: Record<string, { gte: number; lte: number }> = {
  low: { gte: 0, lte: 49 },
  half: { gte: 50, lte: 99 },
  done: { gte: 100, lte: 100 },
};

const ofYear = (year: unknown) => ({ gte: `${year}-01-01`, lte: `${year}-12-31` });

const EDITABLE = ['assignmentId', 'periodFrom', 'periodTo', 'progress', 'rating', 'comment', 'reviewedOn'];

/** How reviews are read, and how the branch writes them; comments and closing are dialogs of the page. */
export const reviewQueries: ResourceQueries = {
  record: 'review',
  list: { document: REVIEWS, field: 'reviews' },
  one: { document: REVIEW, field: 'review' },
  create: { document: CREATE_REVIEW, field: 'createReview' },
  update: { document: UPDATE_REVIEW, field: 'updateReview' },
  sort: { memberName: 'MEMBER_NAME', periodTo: 'PERIOD_TO', progress: 'PROGRESS', createdAt: 'CREATED_AT' },
  // One task or one member says more than the year one works in.
  filter: ({ id, search, assignmentId, memberId, within, year, rating, closed, progress, self, guide }) => ({
    id,
    search,
    assignmentId,
    memberId,
    within,
    periodTo: assignmentId || memberId || year === undefined ? undefined : ofYear(year),
    rating: rating && { in: rating },
    progress: PROGRESS_BANDS[String(progress)],
    isClosed: YES_OR_NO[String(closed)],
    hasSelfComment: YES_OR_NO[String(self)],
    hasGuideComment: YES_OR_NO[String(guide)],
  }),
  input: ({ evidenceLinks, ...record }) => ({
    ...Object.fromEntries(EDITABLE.map((field) => [field, record[field]])),
    evidenceLinks: filledLinks(evidenceLinks),
  }),
  references: { assignmentId: (id) => ({ assignmentId: id }), memberId: (id) => ({ memberId: id }) },
};
