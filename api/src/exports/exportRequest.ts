import type { GraphQLSchema } from 'graphql';
import { refusal } from '../access/refusal.ts';
import type { Context } from '../context.ts';
import { notFound } from '../errors.ts';
import { addressInput } from '../http/addressInput.ts';
import { askedLocale } from '../http/localize.ts';
import type { Locale } from '../messages.ts';
import type { ExportResource } from './exportTypes.ts';
import type { ExportQuery } from './readRows.ts';
import { exportResources } from './resources.ts';

/** What the address of an export asks for. */
export type ExportAsked = { resource: string; filter?: string; orderBy?: string; language?: string };

/** An export that may begin. */
export type AllowedExport = { resource: ExportResource; query: ExportQuery; filter: unknown; locale: Locale };

/**
 * Checks an export as its list would be checked: the right, the filter and the order.
 * @throws NOT_FOUND for no such list; UNAUTHENTICATED, FORBIDDEN; BAD_USER_INPUT naming `filter`, `orderBy` or `language`.
 */
export async function allowExport(schema: GraphQLSchema, context: Context, asked: ExportAsked): Promise<AllowedExport> {
  const resource = exportResources.get(asked.resource);
  const refused = refusal(context.viewer, resource ? [resource.permission] : []);
  if (refused) throw refused;
  if (!resource) throw notFound();
  const filter = addressInput(schema, resource.filterType, 'filter', asked.filter);
  const orderBy = addressInput(schema, resource.orderType, 'orderBy', asked.orderBy);
  const locale = askedLocale(asked.language, context.locale);
  const query = {
    rule: resource.rule(context.viewer),
    where: await resource.where(context, filter as never, orderBy as never),
    order: resource.order(orderBy as never),
  };
  return { resource, query, filter: asked.filter ? JSON.parse(asked.filter) : null, locale };
}
