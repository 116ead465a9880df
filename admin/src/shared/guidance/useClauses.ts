import { gql } from '@apollo/client/core';
import { useDocument } from '../request.ts';

/** A clause as a basis to choose. */
export interface ClauseChoice {
  id: string;
  number: string;
  heading: string;
}

interface Answer {
  workingRegulations: { nodes: { id: string; title: string; clauses: ClauseChoice[] }[] };
}

export const BRANCH_CLAUSES = gql`
  query BranchClauses($branchId: ID!, $day: Date!) {
    workingRegulations(first: 1, filter: { branchId: $branchId, inForceOn: $day }) {
      nodes {
        id
        title
        clauses {
          id
          number
          heading
        }
      }
    }
  }
`;

/** The clauses of a branch's working regulation in force on a day; undefined until the branch is known and they are read. */
export function useClauses(branchId: string | undefined, day: string): ClauseChoice[] | undefined {
  const { data } = useDocument<Answer>(BRANCH_CLAUSES, { branchId, day }, { enabled: branchId !== undefined });
  return data && (data.workingRegulations.nodes[0]?.clauses ?? []);
}

/** A clause as it is offered: number and heading. */
export function clauseText({ number, heading }: Omit<ClauseChoice, 'id'>): string {
  return `${number}. ${heading}`;
}
