import { gql } from '@apollo/client/core';
import type { ResourceQueries } from '../providers/buildQuery.ts';

/** A round of evaluation of a commune. */
export interface EvaluationCycle {
  id: string;
  version: number;
  year: number;
  quarter: number;
  status: string;
  opensOn: string | null;
  closesOn: string | null;
  organization: { id: string; name: string; kind: string } | null;
  ruleSet: { id: string; name: string } | null;
}

const CYCLE_FIELDS = gql`
  fragment EvaluationCycleFields on EvaluationCycle {
    id
    version
    year
    quarter
    status
    opensOn
    closesOn
    organization {
      id
      name
      kind
    }
    ruleSet {
      id
      name
    }
  }
`;

export const EVALUATION_CYCLES = gql`
  query EvaluationCycles(
    $first: Int
    $offset: Int
    $filter: EvaluationCycleFilter
    $orderBy: EvaluationCycleOrderBy
  ) {
    evaluationCycles(first: $first, offset: $offset, filter: $filter, orderBy: $orderBy) {
      nodes {
        ...EvaluationCycleFields
      }
      totalCount
      totalCountIsExact
    }
  }
  ${CYCLE_FIELDS}
`;

export const EVALUATION_CYCLE = gql`
  query EvaluationCycle($id: ID!) {
    evaluationCycle(id: $id) {
      ...EvaluationCycleFields
    }
  }
  ${CYCLE_FIELDS}
`;

export const CREATE_EVALUATION_CYCLE = gql`
  mutation CreateEvaluationCycle($input: EvaluationCycleCreateInput!) {
    createEvaluationCycle(input: $input) {
      evaluationCycle {
        ...EvaluationCycleFields
      }
    }
  }
  ${CYCLE_FIELDS}
`;

export const UPDATE_EVALUATION_CYCLE = gql`
  mutation UpdateEvaluationCycle($input: EvaluationCycleUpdateInput!) {
    updateEvaluationCycle(input: $input) {
      evaluationCycle {
        ...EvaluationCycleFields
      }
    }
  }
  ${CYCLE_FIELDS}
`;

export const OPEN_EVALUATION_CYCLE = gql`
  mutation OpenEvaluationCycle($input: EvaluationTransitionInput!) {
    openEvaluationCycle(input: $input) {
      evaluationCycle {
        id
        version
      }
    }
  }
`;

export const LOCK_EVALUATION_CYCLE = gql`
  mutation LockEvaluationCycle($input: EvaluationTransitionInput!) {
    lockEvaluationCycle(input: $input) {
      evaluationCycle {
        id
        version
      }
    }
  }
`;

interface Count {
  totalCount: number;
}

/** How many evaluations of a cycle stand at each step. */
export interface CycleCounts {
  SELF: Count;
  BRANCH: Count;
  SUBMITTED: Count;
  DECIDED: Count;
  LOCKED: Count;
}

export const CYCLE_COUNTS = gql`
  query CycleCounts($cycleId: ID!) {
    SELF: evaluations(filter: { cycleId: $cycleId, state: { eq: SELF } }) {
      totalCount
    }
    BRANCH: evaluations(filter: { cycleId: $cycleId, state: { eq: BRANCH } }) {
      totalCount
    }
    SUBMITTED: evaluations(filter: { cycleId: $cycleId, state: { eq: SUBMITTED } }) {
      totalCount
    }
    DECIDED: evaluations(filter: { cycleId: $cycleId, state: { eq: DECIDED } }) {
      totalCount
    }
    LOCKED: evaluations(filter: { cycleId: $cycleId, state: { eq: LOCKED } }) {
      totalCount
    }
  }
`;

/** How cycles are read and written; opening and locking are buttons of the page. */
export const evaluationCycleQueries: ResourceQueries = {
  record: 'evaluationCycle',
  list: { document: EVALUATION_CYCLES, field: 'evaluationCycles' },
  one: { document: EVALUATION_CYCLE, field: 'evaluationCycle' },
  create: { document: CREATE_EVALUATION_CYCLE, field: 'createEvaluationCycle' },
  update: { document: UPDATE_EVALUATION_CYCLE, field: 'updateEvaluationCycle' },
  sort: { year: 'YEAR', createdAt: 'CREATED_AT' },
  filter: ({ id, within, year, status }) => ({
    id,
    within,
    year: year === undefined ? undefined : { eq: year },
    status: status && { in: status },
  }),
  input: ({ organizationId, year, quarter, opensOn, closesOn }) => ({
    organizationId,
    year,
    quarter,
    opensOn,
    closesOn,
  }),
};
