import { gql } from '@apollo/client/core';
import type { ResourceQueries } from '../providers/buildQuery.ts';

/** The cycle of an evaluation, as far as the viewer may see it. */
export interface CycleOfEvaluation {
  id: string;
  year: number;
  quarter: number;
  status: string;
  ruleSet?: { id: string; name: string; bands: Record<string, number>; thresholds: Record<string, unknown> } | null;
}

/** An evaluation as the list shows it; what the viewer may not read yet is null. */
export interface Evaluation {
  id: string;
  version: number;
  year: number;
  state: string;
  selfLevel: string | null;
  branchLevel: string | null;
  decidedLevel: string | null;
  totalScore: number | null;
  member: { id: string; fullName: string; position: string } | null;
  branch: { id: string; name: string } | null;
  cycle: CycleOfEvaluation | null;
  commonScore?: number | null;
  resultScore?: number | null;
  remark?: string | null;
  votesFor?: number | null;
  votesTotal?: number | null;
  notSubjectReason?: string | null;
  decidedOn?: string | null;
  reopenReason?: string | null;
}

const EVALUATION_FIELDS = gql`
  fragment EvaluationFields on Evaluation {
    id
    version
    year
    state
    selfLevel
    branchLevel
    decidedLevel
    totalScore
    member {
      id
      fullName
      position
    }
    branch {
      id
      name
    }
    cycle {
      id
      year
      quarter
      status
    }
  }
`;

export const EVALUATIONS = gql`
  query Evaluations($first: Int, $offset: Int, $filter: EvaluationFilter, $orderBy: EvaluationOrderBy) {
    evaluations(first: $first, offset: $offset, filter: $filter, orderBy: $orderBy) {
      nodes {
        ...EvaluationFields
      }
      totalCount
      totalCountIsExact
    }
  }
  ${EVALUATION_FIELDS}
`;

const EVALUATION_DETAILS = gql`
  fragment EvaluationDetails on Evaluation {
    ...EvaluationFields
    commonScore
    resultScore
    remark
    votesFor
    votesTotal
    notSubjectReason
    decidedOn
    reopenReason
    cycle {
      id
      year
      quarter
      status
      ruleSet {
        id
        name
        bands
        thresholds
      }
    }
  }
  ${EVALUATION_FIELDS}
`;

export const EVALUATION = gql`
  query Evaluation($id: ID!) {
    evaluation(id: $id) {
      ...EvaluationDetails
    }
  }
  ${EVALUATION_DETAILS}
`;

export const CREATE_EVALUATION = gql`
  mutation CreateEvaluation($input: EvaluationCreateInput!) {
    createEvaluation(input: $input) {
      evaluation {
        id
      }
    }
  }
`;

export const UPDATE_EVALUATION = gql`
  mutation UpdateEvaluation($input: EvaluationUpdateInput!) {
    updateEvaluation(input: $input) {
      evaluation {
        ...EvaluationDetails
      }
    }
  }
  ${EVALUATION_DETAILS}
`;

export const SUBMIT_EVALUATION = gql`
  mutation SubmitEvaluation($input: EvaluationTransitionInput!) {
    submitEvaluation(input: $input) {
      evaluation {
        id
        version
      }
    }
  }
`;

export const DECIDE_EVALUATION = gql`
  mutation DecideEvaluation($input: EvaluationDecideInput!) {
    decideEvaluation(input: $input) {
      evaluation {
        id
        version
      }
    }
  }
`;

export const LOCK_EVALUATION = gql`
  mutation LockEvaluation($input: EvaluationTransitionInput!) {
    lockEvaluation(input: $input) {
      evaluation {
        id
        version
      }
    }
  }
`;

export const REOPEN_EVALUATION = gql`
  mutation ReopenEvaluation($input: EvaluationReopenInput!) {
    reopenEvaluation(input: $input) {
      evaluation {
        id
        version
      }
    }
  }
`;

const EDITABLE = [
  'branchLevel',
  'commonScore',
  'resultScore',
  'remark',
  'votesFor',
  'votesTotal',
  'notSubjectReason',
] as const;

/** How evaluations are read, and how the branch's proposal is written; the steps are dialogs of the page. */
export const evaluationQueries: ResourceQueries = {
  record: 'evaluation',
  list: { document: EVALUATIONS, field: 'evaluations' },
  one: { document: EVALUATION, field: 'evaluation' },
  update: { document: UPDATE_EVALUATION, field: 'updateEvaluation' },
  sort: { 'member.fullName': 'MEMBER_NAME', totalScore: 'SCORE', year: 'YEAR' },
  // One cycle says more than the year and the unit one works in.
  filter: ({ id, search, cycleId, year, within, state, cycleStatus, level, branchLevel, selfLevel }) => ({
    id,
    search,
    cycleId,
    within: cycleId ? undefined : within,
    year: cycleId || year === undefined ? undefined : { eq: year },
    state: state && { in: state },
    cycleStatus: cycleStatus && { in: cycleStatus },
    level: level && { in: level },
    branchLevel: branchLevel && { in: branchLevel },
    selfLevel: selfLevel && { in: selfLevel },
  }),
  input: (record) => Object.fromEntries(EDITABLE.map((field) => [field, record[field]])),
};
