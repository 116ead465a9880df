import { gql } from '@apollo/client/core';
import type { ResourceQueries } from '../providers/buildQuery.ts';

/** An entry of the catalogue of task fields. */
export interface TaskField {
  id: string;
  version: number;
  code: string;
  name: string;
  nameEn: string;
  ordinal: number;
  isActive: boolean;
}

const TASK_FIELD_FIELDS = gql`
  fragment TaskFieldFields on TaskField {
    id
    version
    code
    name
    nameEn
    ordinal
    isActive
  }
`;

export const TASK_FIELDS = gql`
  query TaskFields($first: Int, $offset: Int, $filter: TaskFieldFilter, $orderBy: TaskFieldOrderBy) {
    taskFields(first: $first, offset: $offset, filter: $filter, orderBy: $orderBy) {
      nodes {
        ...TaskFieldFields
      }
      totalCount
      totalCountIsExact
    }
  }
  ${TASK_FIELD_FIELDS}
`;

export const TASK_FIELD = gql`
  query TaskField($id: ID!) {
    taskField(id: $id) {
      ...TaskFieldFields
    }
  }
  ${TASK_FIELD_FIELDS}
`;

export const CREATE_TASK_FIELD = gql`
  mutation CreateTaskField($input: TaskFieldCreateInput!) {
    createTaskField(input: $input) {
      taskField {
        ...TaskFieldFields
      }
    }
  }
  ${TASK_FIELD_FIELDS}
`;

export const UPDATE_TASK_FIELD = gql`
  mutation UpdateTaskField($input: TaskFieldUpdateInput!) {
    updateTaskField(input: $input) {
      taskField {
        ...TaskFieldFields
      }
    }
  }
  ${TASK_FIELD_FIELDS}
`;

const YES_OR_NO: Record<string, boolean> = { yes: true, no: false };

/** How task fields are read and written; one in use is put out of use, not deleted. */
export const taskFieldQueries: ResourceQueries = {
  record: 'taskField',
  list: { document: TASK_FIELDS, field: 'taskFields' },
  one: { document: TASK_FIELD, field: 'taskField' },
  create: { document: CREATE_TASK_FIELD, field: 'createTaskField' },
  update: { document: UPDATE_TASK_FIELD, field: 'updateTaskField' },
  sort: { ordinal: 'ORDINAL', code: 'CODE' },
  filter: ({ active, ...rest }) => ({ ...rest, isActive: YES_OR_NO[String(active)] }),
  input: ({ code, name, nameEn, ordinal, isActive }) => ({ code, name, nameEn, ordinal, isActive }),
};
