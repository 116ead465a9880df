import { matches } from '../access/rowRule.ts';
import { builder } from '../builder.ts';
import { enumFilter } from '../read/filterInputs.ts';
import { auditNamesRule, auditRuleSelect } from './access.ts';
import { redact, redactActor, redactLabel } from './redact.ts';

export const AuditOutcome = builder.enumType('AuditOutcome', {
  description: 'How an audited action ended.',
  values: {
    SUCCESS: { description: 'Done.' },
    REFUSED: { description: 'Refused for a right, a rule or bad input.' },
    FAILED: { description: 'Failed for an error of the system.' },
  } as const,
});

export const AuditOutcomeFilter = enumFilter<typeof AuditOutcome.$inferType>('AuditOutcomeFilter', AuditOutcome);

const forRedaction = { ...auditRuleSelect, entityId: true, memberId: true } as const;

export const AuditEntry = builder.prismaObject('AuditEntry', {
  description: 'Who did what, when, to which record (nhật ký). Entries are only ever added.',
  select: auditRuleSelect,
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id of the entry.' }),
    at: t.expose('at', { type: 'DateTime', description: 'When.' }),
    actorId: t.exposeID('actorId', {
      nullable: true,
      description: 'Account that acted; null when nobody was signed in.',
    }),
    actorName: t.string({
      nullable: true,
      description: 'Name of the account at that time; "•••" for system operators, unless it is one of theirs.',
      select: { ...forRedaction, actorName: true },
      resolve: (row, _args, context) => redactActor(context, row, row.actorName),
    }),
    action: t.exposeString('action', {
      description: 'What was done: the name of the mutation, `export`, and the like.',
    }),
    outcome: t.expose('outcome', { type: AuditOutcome, description: 'How it ended.' }),
    entityType: t.exposeString('entityType', { description: 'Kind of record.' }),
    entityId: t.exposeID('entityId', { nullable: true, description: 'Id of the record.' }),
    entityLabel: t.string({
      nullable: true,
      description: 'Name of the record at that time; "•••" where the viewer may not read it.',
      select: { ...forRedaction, entityLabel: true },
      resolve: (row, _args, context) => redactLabel(context, row, row.entityLabel),
    }),
    memberId: t.id({
      nullable: true,
      description: 'Member whom it concerns, where the viewer may know.',
      select: forRedaction,
      resolve: (row, _args, context) => (matches(auditNamesRule(context.viewer), row) ? row.memberId : null),
    }),
    before: t.field({
      type: 'JSON',
      nullable: true,
      description: 'The changed values before; those the viewer may not read show "•••".',
      select: { ...forRedaction, before: true },
      resolve: (row, _args, context) => redact(context, row, row.before),
    }),
    after: t.field({
      type: 'JSON',
      nullable: true,
      description: 'The changed values after; those the viewer may not read show "•••".',
      select: { ...forRedaction, after: true },
      resolve: (row, _args, context) => redact(context, row, row.after),
    }),
    reason: t.string({
      nullable: true,
      description: 'Reason given, or why it was refused; "•••" where the viewer may not read it.',
      select: { ...forRedaction, reason: true },
      resolve: (row, _args, context) => redactLabel(context, row, row.reason),
    }),
    requestId: t.exposeString('requestId', { nullable: true, description: 'Request it came with.' }),
  }),
});
