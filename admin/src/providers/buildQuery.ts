import type { DocumentNode } from 'graphql';
import type { RaRecord } from 'react-admin';
import { changedFields } from './changedFields.ts';

type Values = Record<string, unknown>;

/** A document and the root field whose answer it asks for. */
export interface RootDocument {
  document: DocumentNode;
  field: string;
}

/** How one resource is read and written; exported from `<feature>/queries.ts`. */
export interface ResourceQueries {
  /** The record's name in payloads and permissions: `member` in `createMember { member { … } }`. */
  record: string;
  /** Takes `$first $offset $filter $orderBy`; selects `nodes`, `totalCount`, `totalCountIsExact`. */
  list: RootDocument;
  /** Takes `$id`. */
  one?: RootDocument;
  /** Each takes `$input`. */
  create?: RootDocument;
  update?: RootDocument;
  delete?: RootDocument;
  /**
   * Panel sort field → member of the server's order enum; other fields are not sorted by. A leading minus turns the
   * direction around: the youngest have the latest year of birth.
   */
  sort: Record<string, string>;
  /** Values of the list's filters → the server's filter input. Without it they are sent as they are. */
  filter?: (values: Values) => Values;
  /** `target` of a reference list → the filter that selects its rows; the default is `{ [target]: { eq: id } }`. */
  references?: Record<string, (id: string) => Values>;
  /** A record of the form → the fields of the server's input (a relation becomes its id). `null` clears. */
  input?: (record: Values) => Values;
  /** A record as the server answers it → as forms hold it (a relation's id beside it: `guideId: guide?.id`). */
  read?: (record: RaRecord) => RaRecord;
}

export interface ListParams {
  pagination?: { page: number; perPage: number };
  sort?: { field: string; order: string };
  filter?: Values;
}

export interface BuiltQuery {
  query: DocumentNode;
  variables: Values;
  parseResponse: (response: { data?: unknown }) => unknown;
}

interface Connection {
  nodes: RaRecord[];
  totalCount: number;
  totalCountIsExact: boolean;
}

/** Drops what is unset, so that an empty filter is no filter. */
export function compact(values: Values): Values {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => {
      if (value === undefined || value === null || value === '') return false;
      if (Array.isArray(value)) return value.length > 0;
      return typeof value !== 'object' || Object.keys(value).length > 0;
    }),
  );
}

/** The server's `filter` and `orderBy` of a list as the panel shows it; the export links use it as well. */
export function listCriteria(queries: ResourceQueries, { sort, filter = {} }: ListParams) {
  return {
    filter: compact(queries.filter ? queries.filter(filter) : filter),
    orderBy: orderBy(queries, sort),
  };
}

function orderBy(queries: ResourceQueries, sort: ListParams['sort']) {
  const mapped = sort && queries.sort[sort.field];
  if (!mapped) return undefined;
  const isReversed = mapped.startsWith('-');
  const isDescending = (sort.order === 'DESC') !== isReversed;
  return { field: mapped.replace(/^-/, ''), direction: isDescending ? 'DESC' : 'ASC' };
}

function listVariables(queries: ResourceQueries, params: ListParams): Values {
  const { page, perPage } = params.pagination ?? { page: 1, perPage: 25 };
  return { first: perPage, offset: (page - 1) * perPage, ...listCriteria(queries, params) };
}

function rootField<T>(response: { data?: unknown }, field: string): T {
  return (response.data as Record<string, T>)[field] as T;
}

const asAnswered = (record: RaRecord) => record;

function listQuery({ list, read = asAnswered }: ResourceQueries, variables: Values): BuiltQuery {
  return {
    query: list.document,
    variables,
    parseResponse: (response) => {
      const { nodes, totalCount, totalCountIsExact } = rootField<Connection>(response, list.field);
      return { data: nodes.map(read), total: totalCount, meta: { totalCountIsExact } };
    },
  };
}

function required(root: RootDocument | undefined, method: string, resource: string): RootDocument {
  if (!root) throw new Error(`The queries of "${resource}" have no document for ${method}.`);
  return root;
}

function mutation(root: RootDocument, { record, read = asAnswered }: ResourceQueries, input: Values): BuiltQuery {
  return {
    query: root.document,
    variables: { input },
    parseResponse: (response) => ({
      data: read(rootField<Record<string, RaRecord>>(response, root.field)[record] as RaRecord),
    }),
  };
}

/** The input of an update: `id`, the `version` the person saw, and only the fields that differ from it. */
function updateInput(queries: ResourceQueries, id: unknown, data: Values, previous: Values): Values {
  const toInput = queries.input ?? ((record: Values) => record);
  return { ...changedFields(toInput(previous), toInput(data)), id, version: data.version ?? previous.version };
}

const builders: Record<string, (queries: ResourceQueries, resource: string, params: Values) => BuiltQuery> = {
  GET_LIST: (queries, _resource, params) => listQuery(queries, listVariables(queries, params as ListParams)),
  GET_MANY: (queries, _resource, params) => {
    const ids = params.ids as string[];
    return listQuery(queries, { first: ids.length, offset: 0, filter: { id: { in: ids } } });
  },
  GET_MANY_REFERENCE: (queries, _resource, params) => {
    const target = String(params.target);
    const id = String(params.id);
    const selected = queries.references?.[target]?.(id) ?? { [target]: { eq: id } };
    const variables = listVariables(queries, params as ListParams);
    return listQuery(queries, { ...variables, filter: { ...(variables.filter as Values), ...selected } });
  },
  GET_ONE: (queries, resource, params) => {
    const one = required(queries.one, 'getOne', resource);
    return {
      query: one.document,
      variables: { id: params.id },
      parseResponse: (response) => {
        const record = rootField<RaRecord | null>(response, one.field);
        return { data: record && (queries.read ?? asAnswered)(record) };
      },
    };
  },
  CREATE: (queries, resource, params) => {
    const data = params.data as Values;
    return mutation(
      required(queries.create, 'create', resource),
      queries,
      compact(queries.input ? queries.input(data) : data),
    );
  },
  UPDATE: (queries, resource, params) => {
    const root = required(queries.update, 'update', resource);
    const previous = (params.previousData ?? {}) as Values;
    return mutation(root, queries, updateInput(queries, params.id, params.data as Values, previous));
  },
  DELETE: (queries, resource, params) => {
    const root = required(queries.delete, 'delete', resource);
    const previous = (params.previousData ?? {}) as Values;
    return {
      query: root.document,
      variables: { input: { id: params.id, version: previous.version } },
      parseResponse: () => ({ data: previous }),
    };
  },
};

/**
 * Turns a call of react-admin into a document and its variables, for the resources given.
 *
 * Changing or deleting many records is left out on purpose: it is one mutation of the feature, never N from here.
 * @throws Error when the resource or the method is not known
 */
export function createBuildQuery(resources: Record<string, ResourceQueries>) {
  return (method: string, resource: string, params: object): BuiltQuery => {
    const queries = resources[resource];
    if (!queries) throw new Error(`No queries are registered for the resource "${resource}".`);
    const build = builders[method];
    if (!build) throw new Error(`"${method}" is not done record by record; write a mutation for "${resource}".`);
    return build(queries, resource, params as Values);
  };
}
