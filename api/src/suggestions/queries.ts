import { builder } from '../builder.ts';
import { isId } from '../read/filters.ts';
import { readOne } from '../read/readOne.ts';
import { suggestionRule } from './access.ts';
import { SuggestionRun } from './type.ts';

builder.queryField('suggestionRun', (t) =>
  t.field({
    type: SuggestionRun,
    nullable: true,
    description: 'One run of suggestions, or null when missing or hidden.',
    authScopes: { permission: 'suggestion:run' },
    args: { id: t.arg.id({ required: true, description: 'Id of the run.' }) },
    resolve: async (_root, { id }, context, info) =>
      (isId(id) ? await readOne(context, info, 'suggestionRun', id, suggestionRule(context.viewer)) : null) as never,
  }),
);
