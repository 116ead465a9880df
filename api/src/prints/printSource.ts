import type { GraphQLSchema } from 'graphql';
import type { Permission } from '../access/permissions.ts';
import type { UnitColumns } from '../audit/writeAudit.ts';
import type { Context } from '../context.ts';
import type { Locale } from '../messages.ts';
import type { PrintDocument } from './printDocument.ts';

/** The most rows that the tables of one paper have. */
export const MOST_ROWS = 5000;

/** What is asked of a paper: the address's parameters, by name, and the language. */
export type PrintRequest = {
  context: Context;
  schema: GraphQLSchema;
  language: Locale;
  asked: Record<string, string | undefined>;
};

/** A paper with what its audit row names. */
export type Printed = {
  document: PrintDocument;
  about: {
    entityType: string;
    entityId: string | null;
    memberId?: string | null;
    unit?: UnitColumns | null;
    after: Record<string, unknown>;
  };
};

/** A paper that can be printed: the right it needs, and how it is made from what the viewer may read. */
export type PrintSource = {
  permission: Permission;
  /** @throws NOT_FOUND for a hidden or missing record; BAD_USER_INPUT for a bad parameter or too many rows. */
  make(request: PrintRequest): Promise<Printed>;
};
