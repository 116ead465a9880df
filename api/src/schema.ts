import { lexicographicSortSchema } from 'graphql';
import { builder } from './builder.ts';
import './accounts/index.ts';
import './members/index.ts';
import './organizations/index.ts';
import './plans/index.ts';

/** The whole GraphQL schema. */
export const schema = lexicographicSortSchema(builder.toSchema());
