import { builder } from '../builder.ts';
import { connectionType, pageArgs } from '../read/connection.ts';
import { isId } from '../read/filters.ts';
import { readOne } from '../read/readOne.ts';
import { readPage } from '../read/readPage.ts';
import { guidanceNoteRule } from './access.ts';
import { GuidanceNoteFilter, GuidanceNoteOrderBy, guidanceNoteOrder, guidanceNoteWhere } from './filters.ts';
import { GuidanceNote } from './type.ts';

const GuidanceNoteConnection = connectionType('GuidanceNote', GuidanceNote);

builder.queryField('guidanceNote', (t) =>
  t.field({
    type: GuidanceNote,
    nullable: true,
    description: 'One guidance note, or null when missing or hidden.',
    authScopes: { permission: 'guidanceNote:read' },
    args: { id: t.arg.id({ required: true, description: 'Id of the note.' }) },
    resolve: async (_root, { id }, context, info) =>
      (isId(id) ? await readOne(context, info, 'guidanceNote', id, guidanceNoteRule(context.viewer)) : null) as never,
  }),
);

builder.queryField('guidanceNotes', (t) =>
  t.field({
    type: GuidanceNoteConnection,
    description: 'Guidance notes that fit a filter.',
    authScopes: { permission: 'guidanceNote:read' },
    complexity: (args) => ({ field: 1, multiplier: args.first ?? args.last ?? 25 }),
    args: {
      ...pageArgs,
      filter: t.arg({ type: GuidanceNoteFilter, description: 'Which notes.' }),
      orderBy: t.arg({ type: GuidanceNoteOrderBy, description: 'Order; the latest first unless told.' }),
    },
    resolve: async (_root, args, context, info) =>
      readPage(context, info, {
        model: 'guidanceNote',
        rule: guidanceNoteRule(context.viewer),
        where: await guidanceNoteWhere(context, args.filter),
        order: guidanceNoteOrder(args.orderBy),
        args,
      }),
  }),
);
