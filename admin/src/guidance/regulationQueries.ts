import { gql } from '@apollo/client/core';
import type { ResourceQueries } from '../providers/buildQuery.ts';

/** A clause of a working regulation. */
export interface RegulationClause {
  id?: string;
  number: string;
  heading: string;
  text: string;
}

/** The working regulation of a branch. */
export interface WorkingRegulation {
  id: string;
  version: number;
  title: string;
  revision: number;
  adoptedOn: string;
  effectiveFrom: string;
  effectiveTo: string | null;
  branch: { id: string; name: string; path?: string[] };
  clauses?: RegulationClause[];
}

const REGULATION_FIELDS = gql`
  fragment WorkingRegulationFields on WorkingRegulation {
    id
    version
    title
    revision
    adoptedOn
    effectiveFrom
    effectiveTo
    branch {
      id
      name
    }
  }
`;

const REGULATION_DETAILS = gql`
  fragment WorkingRegulationDetails on WorkingRegulation {
    ...WorkingRegulationFields
    branch {
      path
    }
    clauses {
      id
      number
      heading
      text
    }
  }
  ${REGULATION_FIELDS}
`;

export const WORKING_REGULATIONS = gql`
  query WorkingRegulations(
    $first: Int
    $offset: Int
    $filter: WorkingRegulationFilter
    $orderBy: WorkingRegulationOrderBy
  ) {
    workingRegulations(first: $first, offset: $offset, filter: $filter, orderBy: $orderBy) {
      nodes {
        ...WorkingRegulationFields
      }
      totalCount
      totalCountIsExact
    }
  }
  ${REGULATION_FIELDS}
`;

export const WORKING_REGULATION = gql`
  query WorkingRegulation($id: ID!) {
    workingRegulation(id: $id) {
      ...WorkingRegulationDetails
    }
  }
  ${REGULATION_DETAILS}
`;

export const CREATE_WORKING_REGULATION = gql`
  mutation CreateWorkingRegulation($input: WorkingRegulationCreateInput!) {
    createWorkingRegulation(input: $input) {
      workingRegulation {
        ...WorkingRegulationDetails
      }
    }
  }
  ${REGULATION_DETAILS}
`;

export const UPDATE_WORKING_REGULATION = gql`
  mutation UpdateWorkingRegulation($input: WorkingRegulationUpdateInput!) {
    updateWorkingRegulation(input: $input) {
      workingRegulation {
        ...WorkingRegulationDetails
      }
    }
  }
  ${REGULATION_DETAILS}
`;

export const REVISE_WORKING_REGULATION = gql`
  mutation ReviseWorkingRegulation($input: WorkingRegulationReviseInput!) {
    reviseWorkingRegulation(input: $input) {
      workingRegulation {
        id
      }
    }
  }
`;

export const DELETE_WORKING_REGULATION = gql`
  mutation DeleteWorkingRegulation($input: DeleteInput!) {
    deleteWorkingRegulation(input: $input) {
      id
    }
  }
`;

/** How working regulations are read and written. */
export const regulationQueries: ResourceQueries = {
  record: 'workingRegulation',
  list: { document: WORKING_REGULATIONS, field: 'workingRegulations' },
  one: { document: WORKING_REGULATION, field: 'workingRegulation' },
  create: { document: CREATE_WORKING_REGULATION, field: 'createWorkingRegulation' },
  update: { document: UPDATE_WORKING_REGULATION, field: 'updateWorkingRegulation' },
  delete: { document: DELETE_WORKING_REGULATION, field: 'deleteWorkingRegulation' },
  sort: { effectiveFrom: 'EFFECTIVE_FROM', createdAt: 'CREATED_AT' },
  input: ({ branchId, title, adoptedOn, effectiveFrom, effectiveTo, clauses }) => ({
    branchId,
    title,
    adoptedOn,
    effectiveFrom,
    effectiveTo,
    clauses: (clauses as RegulationClause[] | undefined)?.map(({ id, number, heading, text }) => ({
      id,
      number,
      heading,
      text: text ?? '',
    })),
  }),
};
