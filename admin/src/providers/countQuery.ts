import { gql } from '@apollo/client/core';
import { type DocumentNode, Kind, print, type VariableDefinitionNode } from 'graphql';
import { type ListParams, listCriteria, type ResourceQueries } from './buildQuery.ts';

/** A list whose rows are to be counted, with the filter values that its screen would hold. */
export interface AskedCount {
  /** A name of letters; it names the answer. */
  id: string;
  resource: string;
  filter: NonNullable<ListParams['filter']>;
}

export interface Count {
  total: number;
  /** False where the server stopped counting. */
  isExact: boolean;
}

/** The most lists that one document may ask for; the server takes no more aliases. */
export const MOST_COUNTS = 15;

interface CountQuery {
  query: DocumentNode;
  variables: Record<string, unknown>;
}

/**
 * One document that counts the rows of several lists, each exactly as its own screen would list them.
 * @throws Error for a resource without queries
 */
export function countQuery(resources: Record<string, ResourceQueries>, asked: AskedCount[]): CountQuery {
  const parts = asked.map(({ id, resource, filter }) => {
    const queries = resources[resource];
    if (!queries) throw new Error(`No queries are registered for the resource "${resource}".`);
    return { id, queries, criteria: listCriteria(queries, { filter }).filter };
  });
  const declared = parts.map(({ id, queries }) => `$${id}: ${filterType(queries)}`).join(', ');
  const lists = parts.map(
    ({ id, queries }) => `${id}: ${queries.list.field}(first: 1, filter: $${id}) { totalCount totalCountIsExact }`,
  );
  return {
    query: gql(`query Counts(${declared}) { ${lists.join(' ')} }`),
    variables: Object.fromEntries(parts.map(({ id, criteria }) => [id, criteria])),
  };
}

/** The type of a list's filter, as its own document declares it. */
function filterType({ list }: ResourceQueries): string {
  const variables: VariableDefinitionNode[] = list.document.definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION ? [...(definition.variableDefinitions ?? [])] : [],
  );
  const filter = variables.find(({ variable }) => variable.name.value === 'filter');
  if (!filter) throw new Error(`The list of "${list.field}" takes no filter.`);
  return print(filter.type);
}

type Answer = Record<string, { totalCount: number; totalCountIsExact: boolean }>;

/** Counts lists, in one request for every fifteen of them. */
export async function countLists(
  resources: Record<string, ResourceQueries>,
  asked: AskedCount[],
  request: (query: CountQuery) => Promise<Answer>,
): Promise<Record<string, Count>> {
  const batches = Array.from({ length: Math.ceil(asked.length / MOST_COUNTS) }, (_, index) =>
    asked.slice(index * MOST_COUNTS, (index + 1) * MOST_COUNTS),
  );
  const answers = await Promise.all(batches.map((batch) => request(countQuery(resources, batch))));
  return Object.fromEntries(
    answers.flatMap((answer) =>
      Object.entries(answer).map(([id, count]) => [id, { total: count.totalCount, isExact: count.totalCountIsExact }]),
    ),
  );
}
