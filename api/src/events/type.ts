import { toWhere } from '../access/rowRule.ts';
import { adjustmentRule } from '../adjustments/access.ts';
import { builder } from '../builder.ts';
import { WorkCapacity } from '../circumstances/enums.ts';
import { memberRule } from '../members/access.ts';
import { Position } from '../members/enums.ts';
import { organizationRule } from '../organizations/access.ts';
import { visibleRelation } from '../read/visible.ts';
import { memberEventRuleSelect } from './access.ts';
import { MemberEventKind, MemberEventState, stateOf } from './enums.ts';

export const MemberEvent = builder.prismaObject('MemberEvent', {
  description: "Something that changed a member's standing on a day (biến động). Withdrawn, never deleted.",
  select: memberEventRuleSelect,
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id of the event.' }),
    version: t.exposeInt('version', { description: 'Counts the changes; send it back when withdrawing.' }),
    member: t.field(visibleRelation('member', 'Member', memberRule, 'The member, where the viewer may see them now.')),
    memberName: t.exposeString('memberName', {
      description: "The member's name as it was recorded; readable by everyone who sees the event.",
    }),
    branch: t.field(
      visibleRelation(
        'branch',
        'Organization',
        organizationRule,
        'The branch they were in, where the viewer may see it.',
      ),
    ),
    kind: t.expose('kind', { type: MemberEventKind, description: 'What changed.' }),
    effectiveOn: t.expose('effectiveOn', { type: 'Date', description: 'First day on which it holds.' }),
    endsOn: t.expose('endsOn', { type: 'Date', nullable: true, description: 'Last day, where it is for a time.' }),
    toBranch: t.field(
      visibleRelation(
        'toBranch',
        'Organization',
        organizationRule,
        'The branch they went to, where the viewer may see it.',
      ),
    ),
    toPlace: t.exposeString('toPlace', { nullable: true, description: 'Where to or from, in words.' }),
    positionTo: t.expose('positionTo', { type: Position, nullable: true, description: 'The new position.' }),
    workCapacity: t.expose('workCapacity', {
      type: WorkCapacity,
      nullable: true,
      description: 'The new capacity for work.',
    }),
    decisionNumber: t.exposeString('decisionNumber', {
      nullable: true,
      description: 'Number of the decision or letter.',
    }),
    note: t.exposeString('note', { nullable: true, description: 'Note.' }),
    state: t.field({
      type: MemberEventState,
      description: 'Whether it has taken effect.',
      select: { appliedAt: true, withdrawnAt: true },
      resolve: (row) => stateOf(row),
    }),
    recordedByName: t.string({
      nullable: true,
      description: 'Who recorded it; null when a file or the system did.',
      select: { recordedBy: { select: { displayName: true } } },
      resolve: (row) => row.recordedBy?.displayName ?? null,
    }),
    appliedAt: t.expose('appliedAt', { type: 'DateTime', nullable: true, description: 'When it was applied.' }),
    withdrawnAt: t.expose('withdrawnAt', { type: 'DateTime', nullable: true, description: 'When it was taken back.' }),
    withdrawnReason: t.exposeString('withdrawnReason', { nullable: true, description: 'Why it was taken back.' }),
    openAdjustmentCount: t.relationCount('adjustments', {
      description: 'Adjustments it opened that are still open, as far as the viewer may see them.',
      complexity: 2,
      where: (_args, context) => ({ AND: [{ resolvedOn: null }, toWhere(adjustmentRule(context.viewer))] }),
    }),
    adjustmentCount: t.relationCount('adjustments', {
      description: 'Adjustments it opened, as far as the viewer may see them.',
      complexity: 2,
      where: (_args, context) => toWhere(adjustmentRule(context.viewer)),
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was recorded.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When it was last changed.' }),
  }),
});
