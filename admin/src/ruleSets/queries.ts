import { gql } from '@apollo/client/core';
import type { ResourceQueries } from '../providers/buildQuery.ts';

/** A dated set of rules for evaluations. */
export interface RuleSet {
  id: string;
  code: string;
  name: string;
  document: string;
  /** The document in the library of guidance. */
  guidance?: { id: string; number: string } | null;
  effectiveFrom: string;
  effectiveTo: string | null;
  /** Points of 100 from which each level begins. */
  bands: Record<string, number>;
  quota: { percent: number; of: string; rounding: string };
  exclusions: { statuses: string[]; minMonthsSinceAdmission: number };
  thresholds: Record<string, unknown>;
}

const RULE_SET_FIELDS = gql`
  fragment RuleSetFields on RuleSet {
    id
    code
    name
    document
    guidance {
      id
      number
    }
    effectiveFrom
    effectiveTo
    bands
    quota
    exclusions
    thresholds
  }
`;

export const RULE_SETS = gql`
  query RuleSets($first: Int, $offset: Int, $filter: RuleSetFilter, $orderBy: RuleSetOrderBy) {
    ruleSets(first: $first, offset: $offset, filter: $filter, orderBy: $orderBy) {
      nodes {
        ...RuleSetFields
      }
      totalCount
      totalCountIsExact
    }
  }
  ${RULE_SET_FIELDS}
`;

export const RULE_SET = gql`
  query RuleSet($id: ID!) {
    ruleSet(id: $id) {
      ...RuleSetFields
    }
  }
  ${RULE_SET_FIELDS}
`;

/** How rule sets are read; they come with the installation and nobody changes them in the panel. */
export const ruleSetQueries: ResourceQueries = {
  record: 'ruleSet',
  list: { document: RULE_SETS, field: 'ruleSets' },
  one: { document: RULE_SET, field: 'ruleSet' },
  sort: { effectiveFrom: 'EFFECTIVE_FROM' },
};
