import { gql } from '@apollo/client/core';
import type { ResourceQueries } from '../providers/buildQuery.ts';

/** What a committee asks of the plans of a year below it. */
export interface PlanDirective {
  id: string;
  version: number;
  year: number;
  submitBy: string | null;
  adoptBy: string | null;
  note: string | null;
  organization: { id: string; name: string } | null;
  criteria: { id: string; name: string; weight: number }[];
}

const FIELDS = gql`
  fragment PlanDirectiveFields on PlanDirective {
    id
    version
    year
    submitBy
    adoptBy
    note
    organization {
      id
      name
    }
    criteria {
      id
      name
      weight
    }
  }
`;

export const PLAN_DIRECTIVES = gql`
  query PlanDirectives($first: Int, $offset: Int, $filter: PlanDirectiveFilter, $orderBy: PlanDirectiveOrderBy) {
    planDirectives(first: $first, offset: $offset, filter: $filter, orderBy: $orderBy) {
      nodes {
        ...PlanDirectiveFields
      }
      totalCount
      totalCountIsExact
    }
  }
  ${FIELDS}
`;

export const PLAN_DIRECTIVE = gql`
  query PlanDirective($id: ID!) {
    planDirective(id: $id) {
      ...PlanDirectiveFields
    }
  }
  ${FIELDS}
`;

export const CREATE_PLAN_DIRECTIVE = gql`
  mutation CreatePlanDirective($input: PlanDirectiveCreateInput!) {
    createPlanDirective(input: $input) {
      planDirective {
        ...PlanDirectiveFields
      }
    }
  }
  ${FIELDS}
`;

export const UPDATE_PLAN_DIRECTIVE = gql`
  mutation UpdatePlanDirective($input: PlanDirectiveUpdateInput!) {
    updatePlanDirective(input: $input) {
      planDirective {
        ...PlanDirectiveFields
      }
    }
  }
  ${FIELDS}
`;

/** How directives are read and written. */
export const planDirectiveQueries: ResourceQueries = {
  record: 'planDirective',
  list: { document: PLAN_DIRECTIVES, field: 'planDirectives' },
  one: { document: PLAN_DIRECTIVE, field: 'planDirective' },
  create: { document: CREATE_PLAN_DIRECTIVE, field: 'createPlanDirective' },
  update: { document: UPDATE_PLAN_DIRECTIVE, field: 'updatePlanDirective' },
  sort: { year: 'YEAR' },
  filter: ({ year, ...rest }) => ({ ...rest, year: year && { eq: Number(year) } }),
  input: ({ organizationId, year, submitBy, adoptBy, note, criteria }) => ({
    organizationId,
    year,
    submitBy,
    adoptBy,
    note,
    criteria: (criteria as PlanDirective['criteria'] | null | undefined)?.map(({ name, weight }) => ({ name, weight })),
  }),
};
