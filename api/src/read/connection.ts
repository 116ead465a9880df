import type { ObjectRef } from '@pothos/core';
import { builder, type SchemaTypes } from '../builder.ts';
import type { Row } from './delegate.ts';
import type { Page } from './readPage.ts';

type NodeRef = ObjectRef<PothosSchemaTypes.ExtendDefaultTypes<SchemaTypes>, object, object>;

const PageInfo = builder.objectRef<Page>('PageInfo').implement({
  description: 'Where a page stands in its list.',
  fields: (t) => ({
    hasNextPage: t.exposeBoolean('hasNextPage', { description: 'More rows follow.' }),
    hasPreviousPage: t.exposeBoolean('hasPreviousPage', { description: 'Rows stand before this page.' }),
    startCursor: t.string({
      nullable: true,
      description: 'Cursor of the first row.',
      resolve: (page) => cursorAt(page, 0),
    }),
    endCursor: t.string({
      nullable: true,
      description: 'Cursor of the last row.',
      resolve: (page) => cursorAt(page, -1),
    }),
  }),
});

function cursorAt(page: Page, index: number): string | null {
  const row = page.rows.at(index);
  return row ? page.cursorOf(row) : null;
}

// The list's own field already multiplies by the page size.
const ONCE = { field: 1, multiplier: 1 };

/** The connection type of a node type: edges and nodes, page info, and a count that is worked out only when selected. */
export function connectionType(name: string, node: unknown) {
  const type = node as NodeRef;
  const edge = builder.objectRef<{ row: Row; page: Page }>(`${name}Edge`).implement({
    description: `A row of ${name}Connection with its cursor.`,
    fields: (t) => ({
      cursor: t.string({
        description: 'Opaque cursor for `after` and `before`.',
        resolve: ({ row, page }) => page.cursorOf(row),
      }),
      node: t.field({ type, description: 'The row.', resolve: ({ row }) => row }),
    }),
  });
  return builder.objectRef<Page>(`${name}Connection`).implement({
    description: `A page of a list of ${name}.`,
    fields: (t) => ({
      edges: t.field({
        type: [edge],
        complexity: ONCE,
        description: 'Rows with cursors.',
        resolve: (page) => page.rows.map((row) => ({ row, page })),
      }),
      nodes: t.field({
        type: [type],
        complexity: ONCE,
        description: 'Rows without cursors.',
        resolve: (page) => page.rows,
      }),
      pageInfo: t.field({ type: PageInfo, description: 'Where the page stands.', resolve: (page) => page }),
      totalCount: t.int({
        description: 'Rows of the whole list, counted up to a limit.',
        resolve: async (page) => (await page.count()).total,
      }),
      totalCountIsExact: t.boolean({
        description: 'False when there are more rows than `totalCount` says.',
        resolve: async (page) => (await page.count()).isExact,
      }),
    }),
  });
}

/** The paging arguments of a list field. */
export const pageArgs = builder.args((t) => ({
  first: t.int({ description: 'Rows from the start or after `after`; 1 to 100, 25 unless told.' }),
  after: t.string({ description: 'Cursor to continue after.' }),
  last: t.int({ description: 'Rows from the end or before `before`; 1 to 100.' }),
  before: t.string({ description: 'Cursor to stop before.' }),
  offset: t.int({ description: 'Rows to skip, for page numbers; at most 10,000.' }),
}));
