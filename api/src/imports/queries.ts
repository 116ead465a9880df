import { builder } from '../builder.ts';
import { connectionType, pageArgs } from '../read/connection.ts';
import { isId } from '../read/filters.ts';
import { readOne } from '../read/readOne.ts';
import { readPage } from '../read/readPage.ts';
import { importRule } from './access.ts';
import { ImportFilter, ImportOrderBy, importOrder, importWhere } from './filters.ts';
import { Import } from './type.ts';

const ImportConnection = connectionType('Import', Import);

builder.queryField('import', (t) =>
  t.field({
    type: Import,
    nullable: true,
    description: 'One import, or null when missing or hidden.',
    authScopes: { permission: 'import:run' },
    args: { id: t.arg.id({ required: true, description: 'Id of the import.' }) },
    resolve: async (_root, { id }, context, info) =>
      (isId(id) ? await readOne(context, info, 'import', id, importRule(context.viewer)) : null) as never,
  }),
);

builder.queryField('imports', (t) =>
  t.field({
    type: ImportConnection,
    description: 'Imports that fit a filter.',
    authScopes: { permission: 'import:run' },
    complexity: (args) => ({ field: 1, multiplier: args.first ?? args.last ?? 25 }),
    args: {
      ...pageArgs,
      filter: t.arg({ type: ImportFilter, description: 'Which imports.' }),
      orderBy: t.arg({ type: ImportOrderBy, description: 'Order; the latest first unless told.' }),
    },
    resolve: async (_root, args, context, info) =>
      readPage(context, info, {
        model: 'import',
        rule: importRule(context.viewer),
        where: await importWhere(context, args.filter),
        order: importOrder(args.orderBy),
        args,
      }),
  }),
);
