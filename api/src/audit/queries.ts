import { builder } from '../builder.ts';
import { connectionType, pageArgs } from '../read/connection.ts';
import { isId } from '../read/filters.ts';
import { readOne } from '../read/readOne.ts';
import { readPage } from '../read/readPage.ts';
import { auditRule } from './access.ts';
import { AuditEntryFilter, AuditEntryOrderBy, auditOrder, auditWhere } from './filters.ts';
import { AuditEntry } from './type.ts';

const AuditEntryConnection = connectionType('AuditEntry', AuditEntry);

builder.queryField('auditEntry', (t) =>
  t.field({
    type: AuditEntry,
    nullable: true,
    description: 'One entry of the audit trail, or null when missing or hidden.',
    authScopes: { permission: 'audit:read' },
    args: { id: t.arg.id({ required: true, description: 'Id of the entry.' }) },
    resolve: async (_root, { id }, context, info) =>
      (isId(id) ? await readOne(context, info, 'auditEntry', id, auditRule(context.viewer)) : null) as never,
  }),
);

builder.queryField('auditEntries', (t) =>
  t.field({
    type: AuditEntryConnection,
    description: 'Entries of the audit trail that fit a filter, the newest first.',
    authScopes: { permission: 'audit:read' },
    complexity: (args) => ({ field: 1, multiplier: args.first ?? args.last ?? 25 }),
    args: {
      ...pageArgs,
      filter: t.arg({ type: AuditEntryFilter, description: 'Which entries.' }),
      orderBy: t.arg({ type: AuditEntryOrderBy, description: 'Order; the newest first unless told.' }),
    },
    resolve: async (_root, args, context, info) =>
      readPage(context, info, {
        model: 'auditEntry',
        rule: auditRule(context.viewer),
        where: await auditWhere(context, args.filter),
        order: auditOrder(args.orderBy),
        args,
      }),
  }),
);
