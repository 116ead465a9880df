import { gql } from '@apollo/client/core';
import type { RaRecord } from 'react-admin';
import type { ResourceQueries } from '../providers/buildQuery.ts';
import type { Assignment } from '../shared/assignments/assignment.ts';
import { today } from '../shared/days.ts';
import { dueFilter } from './dueWindows.ts';

interface LinkedAssignment {
  id: string;
  memberName: string;
  startsOn: string;
  endedOn: string | null;
}

/** A review as the assignment's page shows it. */
export interface AssignmentReview {
  id: string;
  periodFrom: string;
  periodTo: string;
  progress: number;
  rating: string | null;
  comment: string | null;
  isClosed: boolean;
}

/** The clause of the working regulation that an assignment rests on. */
export interface AssignmentClause {
  id: string;
  number: string;
  heading: string;
  regulation: { id: string; title: string } | null;
}

/** The member as the assignment's page needs to know them; more than the id is read there only. */
interface AssignedMember {
  id: string;
  status?: string;
  membership?: string;
}

/** An assignment as its own page shows it; what the list has not read is undefined for a moment. */
export interface AssignmentRecord extends Assignment {
  branch: { id: string; name: string; path?: string[] };
  member: AssignedMember | null;
  deliverable?: string | null;
  loadReason?: string | null;
  quantityTarget?: number | null;
  quantityDone?: number | null;
  guideId?: string | null;
  taskFieldId?: string;
  guideNote?: string | null;
  coordinators?: string | null;
  basis?: string;
  basisText?: string | null;
  clause?: AssignmentClause | null;
  plan?: { id: string; title: string } | null;
  householdGroup?: { id: string; name: string } | null;
  households?: { id: string; label: string }[];
  completedOn?: string | null;
  exceededRequirement?: boolean;
  qualityRating?: string | null;
  endedOn?: string | null;
  endReason?: string | null;
  endNote?: string | null;
  previousAssignment?: LinkedAssignment | null;
  nextAssignment?: LinkedAssignment | null;
  reviews?: AssignmentReview[];
}

const ASSIGNMENT_FIELDS = gql`
  fragment AssignmentFields on Assignment {
    id
    version
    memberName
    member {
      id
    }
    title
    taskField {
      id
      label
    }
    kind
    status
    startsOn
    dueOn
    isOverdue
    daysOverdue
    progress
    guideName
    branch {
      id
      name
    }
    year
    loadWeight
  }
`;

const ASSIGNMENT_DETAILS = gql`
  fragment AssignmentDetails on Assignment {
    ...AssignmentFields
    branch {
      id
      name
      path
    }
    member {
      id
      status
      membership
    }
    deliverable
    loadReason
    quantityTarget
    quantityDone
    guide {
      id
    }
    guideNote
    coordinators
    basis
    basisText
    clause {
      id
      number
      heading
      regulation {
        id
        title
      }
    }
    plan {
      id
      title
    }
    householdGroup {
      id
      name
    }
    households {
      id
      label
    }
    completedOn
    exceededRequirement
    qualityRating
    endedOn
    endReason
    endNote
    previousAssignment {
      id
      memberName
      startsOn
      endedOn
    }
    nextAssignment {
      id
      memberName
      startsOn
      endedOn
    }
    reviews {
      id
      periodFrom
      periodTo
      progress
      rating
      comment
      isClosed
    }
  }
  ${ASSIGNMENT_FIELDS}
`;

export const ASSIGNMENTS = gql`
  query Assignments($first: Int, $offset: Int, $filter: AssignmentFilter, $orderBy: AssignmentOrderBy) {
    assignments(first: $first, offset: $offset, filter: $filter, orderBy: $orderBy) {
      nodes {
        ...AssignmentFields
      }
      totalCount
      totalCountIsExact
    }
  }
  ${ASSIGNMENT_FIELDS}
`;

export const ASSIGNMENT = gql`
  query Assignment($id: ID!) {
    assignment(id: $id) {
      ...AssignmentDetails
    }
  }
  ${ASSIGNMENT_DETAILS}
`;

export const CREATE_ASSIGNMENT = gql`
  mutation CreateAssignment($input: AssignmentCreateInput!) {
    createAssignment(input: $input) {
      assignment {
        ...AssignmentDetails
      }
    }
  }
  ${ASSIGNMENT_DETAILS}
`;

export const UPDATE_ASSIGNMENT = gql`
  mutation UpdateAssignment($input: AssignmentUpdateInput!) {
    updateAssignment(input: $input) {
      assignment {
        ...AssignmentDetails
      }
    }
  }
  ${ASSIGNMENT_DETAILS}
`;

const YES_OR_NO: Record<string, boolean> = { yes: true, no: false };

const EDITABLE = [
  'memberId',
  'planId',
  'taskFieldId',
  'title',
  'kind',
  'isProposed',
  'householdGroupId',
  'householdIds',
  'startsOn',
  'dueOn',
  'deliverable',
  'quantityTarget',
  'guideId',
  'guideNote',
  'coordinators',
  'basis',
  'basisText',
  'clauseId',
  'loadWeight',
  'loadReason',
];

function read(record: RaRecord): RaRecord {
  return {
    ...record,
    guideId: record.guide?.id ?? null,
    taskFieldId: record.taskField?.id,
    clauseId: record.clause?.id ?? null,
  };
}

function input(record: Record<string, unknown>): Record<string, unknown> {
  const fields = Object.fromEntries(EDITABLE.map((field) => [field, record[field]]));
  // What was chosen before the kind or the basis was changed to another one is not sent.
  return {
    ...fields,
    ...(record.kind !== 'HOUSEHOLD' && { householdGroupId: undefined, householdIds: undefined }),
    ...(record.basis !== 'REGULATION' && { clauseId: undefined }),
  };
}

/** How assignments are read and written; progress, completion, end and reassigning are commands of their own. */
export const assignmentQueries: ResourceQueries = {
  record: 'assignment',
  list: { document: ASSIGNMENTS, field: 'assignments' },
  one: { document: ASSIGNMENT, field: 'assignment' },
  create: { document: CREATE_ASSIGNMENT, field: 'createAssignment' },
  update: { document: UPDATE_ASSIGNMENT, field: 'updateAssignment' },
  sort: { startsOn: 'STARTS_ON', dueOn: 'DUE_ON', progress: 'PROGRESS', createdAt: 'CREATED_AT' },
  filter: ({ taskField, kind, status, basis, due, overdue, hasGuide, reviewOverdue, guideSilent, ...rest }) => ({
    ...rest,
    taskFieldId: taskField,
    kind: kind && { in: kind },
    status: status && { in: status },
    basis: basis && { in: basis },
    dueOn: dueFilter(due, today()),
    isOverdue: YES_OR_NO[String(overdue)],
    hasGuide: YES_OR_NO[String(hasGuide)],
    isReviewOverdue: YES_OR_NO[String(reviewOverdue)],
    isGuideSilent: YES_OR_NO[String(guideSilent)],
  }),
  input,
  references: { planId: (id) => ({ planId: id }), memberId: (id) => ({ memberId: id }) },
  read,
};
