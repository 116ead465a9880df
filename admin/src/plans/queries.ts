import { gql } from '@apollo/client/core';
import type { ResourceQueries } from '../providers/buildQuery.ts';

export interface PlanCriterion {
  id: string;
  name: string;
  weight: number;
}

/** A plan as lists show it. */
export interface Plan {
  id: string;
  version: number;
  year: number;
  revision: number;
  title: string;
  status: string;
  branch: { id: string; name: string };
  submittedOn: string | null;
  meetingOn: string | null;
  adoptedOn: string | null;
  resolutionNumber: string | null;
  closedOn: string | null;
  assignmentCount: number;
  daysLate: number;
}

/** A plan as its own page shows it; what the list has not read is undefined for a moment. */
export interface PlanRecord extends Plan {
  branch: { id: string; name: string; path?: string[] };
  note?: string | null;
  criteria?: PlanCriterion[];
  /** The latest first. */
  remarks?: PlanRemark[];
}

/** A remark with which the committee above returned a plan. */
export interface PlanRemark {
  id: string;
  text: string;
  authorName: string;
  createdAt: string;
}

const PLAN_FIELDS = gql`
  fragment PlanFields on AssignmentPlan {
    id
    version
    year
    revision
    title
    status
    branch {
      id
      name
    }
    submittedOn
    meetingOn
    adoptedOn
    resolutionNumber
    closedOn
    assignmentCount
    daysLate
  }
`;

const PLAN_DETAILS = gql`
  fragment PlanDetails on AssignmentPlan {
    ...PlanFields
    branch {
      id
      name
      path
    }
    note
    criteria {
      id
      name
      weight
    }
    remarks {
      id
      text
      authorName
      createdAt
    }
  }
  ${PLAN_FIELDS}
`;

export const PLANS = gql`
  query Plans($first: Int, $offset: Int, $filter: AssignmentPlanFilter, $orderBy: AssignmentPlanOrderBy) {
    assignmentPlans(first: $first, offset: $offset, filter: $filter, orderBy: $orderBy) {
      nodes {
        ...PlanFields
      }
      totalCount
      totalCountIsExact
    }
  }
  ${PLAN_FIELDS}
`;

export const PLAN = gql`
  query Plan($id: ID!) {
    assignmentPlan(id: $id) {
      ...PlanDetails
    }
  }
  ${PLAN_DETAILS}
`;

export const CREATE_PLAN = gql`
  mutation CreatePlan($input: AssignmentPlanCreateInput!) {
    createAssignmentPlan(input: $input) {
      assignmentPlan {
        ...PlanDetails
      }
    }
  }
  ${PLAN_DETAILS}
`;

export const UPDATE_PLAN = gql`
  mutation UpdatePlan($input: AssignmentPlanUpdateInput!) {
    updateAssignmentPlan(input: $input) {
      assignmentPlan {
        ...PlanDetails
      }
    }
  }
  ${PLAN_DETAILS}
`;

export const DELETE_PLAN = gql`
  mutation DeletePlan($input: DeleteInput!) {
    deleteAssignmentPlan(input: $input) {
      id
    }
  }
`;

export const SUBMIT_PLAN = gql`
  mutation SubmitPlan($input: AssignmentPlanStepInput!) {
    submitAssignmentPlan(input: $input) {
      assignmentPlan {
        id
        version
      }
    }
  }
`;

export const ADOPT_PLAN = gql`
  mutation AdoptPlan($input: AssignmentPlanAdoptInput!) {
    adoptAssignmentPlan(input: $input) {
      assignmentPlan {
        id
        version
      }
    }
  }
`;

export const RETURN_PLAN = gql`
  mutation ReturnPlan($input: ReturnAssignmentPlanInput!) {
    returnAssignmentPlan(input: $input) {
      assignmentPlan {
        id
        version
      }
    }
  }
`;

export const CLOSE_PLAN = gql`
  mutation ClosePlan($input: AssignmentPlanStepInput!) {
    closeAssignmentPlan(input: $input) {
      assignmentPlan {
        id
        version
      }
    }
  }
`;

/** Branches that have no plan for a year. */
export interface BranchesWithoutPlan {
  organizations: { totalCount: number; nodes: { id: string; name: string }[] };
}

export const BRANCHES_WITHOUT_PLAN = gql`
  query BranchesWithoutPlan($within: ID, $year: Int!) {
    organizations(first: 10, filter: { within: $within, lacksPlanOf: $year }) {
      totalCount
      nodes {
        id
        name
      }
    }
  }
`;

/** How plans are read and written; submitting, adopting and closing are steps of the plan's page. */
export const planQueries: ResourceQueries = {
  record: 'assignmentPlan',
  list: { document: PLANS, field: 'assignmentPlans' },
  one: { document: PLAN, field: 'assignmentPlan' },
  create: { document: CREATE_PLAN, field: 'createAssignmentPlan' },
  update: { document: UPDATE_PLAN, field: 'updateAssignmentPlan' },
  delete: { document: DELETE_PLAN, field: 'deleteAssignmentPlan' },
  sort: { year: 'YEAR', adoptedOn: 'ADOPTED_ON', createdAt: 'CREATED_AT' },
  filter: ({ status, late, ...rest }) => ({
    ...rest,
    status: status && { in: status },
    isLate: late === 'yes' ? true : undefined,
  }),
  input: ({ branchId, year, title, note, criteria }) => ({
    branchId,
    year,
    title,
    note,
    criteria: (criteria as PlanCriterion[] | null | undefined)?.map(({ name, weight }) => ({ name, weight })),
  }),
};
