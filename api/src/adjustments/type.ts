import { assignmentRule } from '../assignments/access.ts';
import { builder } from '../builder.ts';
import { memberEventRule } from '../events/access.ts';
import { MemberEventKind } from '../events/enums.ts';
import { memberRule } from '../members/access.ts';
import { typeOf, visibleRelation } from '../read/visible.ts';
import { adjustmentRuleSelect } from './access.ts';
import { AdjustmentKind, AdjustmentResolution } from './enums.ts';
import { adjustmentDaysOverdue } from './rules.ts';

export const Adjustment = builder.prismaObject('Adjustment', {
  description: 'What is to be settled on an assignment because a member changed (việc cần điều chỉnh).',
  select: adjustmentRuleSelect,
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id of the adjustment.' }),
    version: t.exposeInt('version', { description: 'Counts the changes.' }),
    kind: t.expose('kind', { type: AdjustmentKind, description: 'What is asked for.' }),
    assignment: t.field(
      visibleRelation('assignment', 'Assignment', assignmentRule, 'The assignment, where the viewer may see it.'),
    ),
    title: t.string({
      description: 'Title of the assignment.',
      select: { assignment: { select: { title: true } } },
      resolve: (row) => row.assignment.title,
    }),
    assignedTo: t.string({
      description: 'Name of the member whose task it is; for a hand-over, of the one who is guided.',
      select: { assignment: { select: { member: { select: { fullName: true } } } } },
      resolve: (row) => row.assignment.member.fullName,
    }),
    householdCount: t.int({
      description: 'Households in charge through the assignment now.',
      complexity: 2,
      select: { assignment: { select: { charges: { where: { validTo: null }, select: { id: true } } } } },
      resolve: (row) => row.assignment.charges.length,
    }),
    memberEvent: t.field(
      visibleRelation('memberEvent', 'MemberEvent', memberEventRule, 'The event, where the viewer may see it.'),
    ),
    eventKind: t.field({
      type: MemberEventKind,
      description: 'What changed of the member.',
      select: { memberEvent: { select: { kind: true } } },
      resolve: (row) => row.memberEvent.kind,
    }),
    eventOn: t.field({
      type: 'Date',
      description: 'First day of the event.',
      select: { memberEvent: { select: { effectiveOn: true } } },
      resolve: (row) => row.memberEvent.effectiveOn,
    }),
    member: t.field(
      visibleRelation('member', 'Member', memberRule, 'The member who changed, where the viewer may see them now.'),
    ),
    memberName: t.string({
      description: 'Name of the member who changed, as recorded with the event.',
      select: { memberEvent: { select: { memberName: true } } },
      resolve: (row) => row.memberEvent.memberName,
    }),
    branch: t.relation('branch', {
      type: typeOf('Organization'),
      description: 'The branch that gave the task, whose adjustment it is.',
    }),
    openedOn: t.expose('openedOn', { type: 'Date', description: 'Day it was opened.' }),
    dueOn: t.expose('dueOn', { type: 'Date', description: 'Day by which it is to be resolved.' }),
    isOverdue: t.boolean({
      description: 'Still open past its due day.',
      select: { resolvedOn: true, dueOn: true },
      resolve: (row, _args, context) => adjustmentDaysOverdue(row, context.today) > 0,
    }),
    daysOverdue: t.int({
      description: 'Days past the due day; 0 when not overdue.',
      select: { resolvedOn: true, dueOn: true },
      resolve: (row, _args, context) => adjustmentDaysOverdue(row, context.today),
    }),
    resolvedOn: t.expose('resolvedOn', { type: 'Date', nullable: true, description: 'Day it was resolved.' }),
    resolution: t.expose('resolution', {
      type: AdjustmentResolution,
      nullable: true,
      description: 'How it was resolved.',
    }),
    reason: t.exposeString('reason', { nullable: true, description: 'Why so.' }),
    resolvedByName: t.string({
      nullable: true,
      description: 'Who resolved it.',
      select: { resolvedBy: { select: { displayName: true } } },
      resolve: (row) => row.resolvedBy?.displayName ?? null,
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When the record was made.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When the record was last changed.' }),
  }),
});
