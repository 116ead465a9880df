import { builder } from '../builder.ts';
import { connectionType, pageArgs } from '../read/connection.ts';
import { isId } from '../read/filters.ts';
import { readOne } from '../read/readOne.ts';
import { readPage } from '../read/readPage.ts';
import { guidanceRule } from './access.ts';
import { GuidanceDocumentFilter, GuidanceDocumentOrderBy, guidanceOrder, guidanceWhere } from './filters.ts';
import { GuidanceDocument } from './type.ts';

const GuidanceDocumentConnection = connectionType('GuidanceDocument', GuidanceDocument);

builder.queryField('guidanceDocument', (t) =>
  t.field({
    type: GuidanceDocument,
    nullable: true,
    description: 'One guidance document, or null when missing or hidden.',
    authScopes: { permission: 'guidance:read' },
    args: { id: t.arg.id({ required: true, description: 'Id of the document.' }) },
    resolve: async (_root, { id }, context, info) =>
      (isId(id) ? await readOne(context, info, 'guidanceDocument', id, guidanceRule(context.viewer)) : null) as never,
  }),
);

builder.queryField('guidanceDocuments', (t) =>
  t.field({
    type: GuidanceDocumentConnection,
    description: 'Guidance documents that fit a filter.',
    authScopes: { permission: 'guidance:read' },
    complexity: (args) => ({ field: 1, multiplier: args.first ?? args.last ?? 25 }),
    args: {
      ...pageArgs,
      filter: t.arg({ type: GuidanceDocumentFilter, description: 'Which documents.' }),
      orderBy: t.arg({ type: GuidanceDocumentOrderBy, description: 'Order; the newest first unless told.' }),
    },
    resolve: async (_root, args, context, info) =>
      readPage(context, info, {
        model: 'guidanceDocument',
        rule: guidanceRule(context.viewer),
        where: await guidanceWhere(context, args.filter),
        order: guidanceOrder(args.orderBy),
        args,
      }),
  }),
);
