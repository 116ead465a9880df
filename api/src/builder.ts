import type { PrismaClient } from '@phan-cong/prisma/generated/client/client';
import type PrismaTypes from '@phan-cong/prisma/generated/pothos';
import { getDatamodel } from '@phan-cong/prisma/generated/pothos';
import SchemaBuilder from '@pothos/core';
import ComplexityPlugin from '@pothos/plugin-complexity';
import PrismaPlugin from '@pothos/plugin-prisma';
import ScopeAuthPlugin from '@pothos/plugin-scope-auth';
import { GraphQLError, Kind } from 'graphql';
import type { Permission } from './access/permissions.ts';
import { refusal } from './access/refusal.ts';
import type { Context } from './context.ts';
import { forbidden } from './errors.ts';
import WholeRowsPlugin from './fastread/wholeRows.ts';
import { isDay, toDay } from './lib/dates.ts';

export interface SchemaTypes {
  Context: Context;
  PrismaTypes: PrismaTypes;
  DefaultFieldNullability: false;
  AuthScopes: {
    /** Anyone, also signed out. */
    anyone: boolean;
    /** Signed in, even with a password that must be changed first: for what the own account needs. */
    ownAccount: boolean;
    /** Signed in, with a password of one's own. */
    signedIn: boolean;
    /** Signed in with a grant that gives the permission somewhere; rows are then bounded by the row rule. */
    permission: Permission;
    /** The same for at least one of several permissions. */
    anyPermission: readonly Permission[];
  };
  Scalars: {
    ID: { Input: string; Output: string };
    Date: { Input: string; Output: Date | string };
    DateTime: { Input: Date; Output: Date };
    JSON: { Input: unknown; Output: unknown };
  };
}

export const builder = new SchemaBuilder<SchemaTypes>({
  plugins: [ScopeAuthPlugin, WholeRowsPlugin, PrismaPlugin, ComplexityPlugin],
  defaultFieldNullability: false,
  prisma: {
    client: (context: Context) => context.db as PrismaClient,
    dmmf: getDatamodel(),
    onUnusedQuery: 'error',
  },
  complexity: {
    defaultComplexity: 1,
    defaultListMultiplier: 10,
    limit: { complexity: 20_000, depth: 12, breadth: 800 },
  },
  scopeAuth: {
    authScopes: (context) => ({
      anyone: true,
      ownAccount: context.viewer !== null,
      signedIn: refusal(context.viewer, []) === null,
      permission: (permission) => refusal(context.viewer, [permission]) === null,
      anyPermission: (permissions) => refusal(context.viewer, permissions) === null,
    }),
    unauthorizedError: (_parent, context) => refusal(context.viewer, []) ?? forbidden(),
  },
});

builder.queryType({ description: 'Everything that can be read.' });
builder.mutationType({ description: 'Everything that can be changed. Every mutation is audited.' });

builder.scalarType('Date', {
  description: 'A calendar day, "YYYY-MM-DD".',
  serialize: (value) => (typeof value === 'string' ? value : toDay(value)),
  parseValue: (value) => {
    if (typeof value === 'string' && isDay(value)) return value;
    throw new GraphQLError('A Date is a calendar day written "YYYY-MM-DD".', {
      extensions: { code: 'BAD_USER_INPUT' },
    });
  },
});

builder.scalarType('DateTime', {
  description: 'An instant, ISO 8601 in UTC.',
  serialize: (value) => value.toISOString(),
  parseValue: (value) => {
    const date = typeof value === 'string' ? new Date(value) : null;
    // The database writes years of four digits.
    if (date && date.getUTCFullYear() <= 9999) return date;
    throw new GraphQLError('A DateTime is an ISO 8601 instant.', { extensions: { code: 'BAD_USER_INPUT' } });
  },
});

builder.scalarType('JSON', {
  description: 'Any JSON value.',
  serialize: (value) => value,
  parseValue: (value) => value,
  parseLiteral: (node) => {
    if (node.kind === Kind.STRING) return node.value;
    throw new GraphQLError('Pass JSON through a variable.', { extensions: { code: 'BAD_USER_INPUT' } });
  },
});
