import type { GraphQLResolveInfo } from 'graphql';
import type { ReadRule as Rule } from '../access/rowRule.ts';
import type { Viewer } from '../access/viewer.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { notFound } from '../errors.ts';
import type { ModelName } from '../read/delegate.ts';
import { readOne } from '../read/readOne.ts';

type ReadRule = (viewer: Viewer | null) => Rule;

/** What a mutation answers: the id of the changed record, which the payload's field reads back under the viewer's rule. */
export type Changed = { id: string };

/** The payload type of a model's mutations, with one field that reads the changed record. */
export function payloadType(name: string, field: string, node: unknown, model: ModelName, rule: ReadRule) {
  return builder.objectRef<Changed>(`${name}Payload`).implement({
    description: `The changed ${name}.`,
    fields: (t) => ({
      [field]: t.field({
        type: node as never,
        description: 'The record after the change.',
        resolve: async (changed: Changed, _args: unknown, context: Context, info: GraphQLResolveInfo) => {
          const row = await readOne(context, info, model, changed.id, rule(context.viewer));
          if (!row) throw notFound();
          return row as never;
        },
      }),
    }),
  });
}

/** The payload of a deletion: the id of what is gone. */
export const DeletePayload = builder.objectRef<Changed>('DeletePayload').implement({
  description: 'What was deleted.',
  fields: (t) => ({ id: t.exposeID('id', { description: 'Id of the deleted record.' }) }),
});

/** The input of a deletion. */
export const DeleteInput = builder.inputType('DeleteInput', {
  description: 'The record to delete, as it was read.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'Id of the record.' }),
    version: t.int({ required: true, description: 'Version that was read; a stale one is refused.' }),
  }),
});
