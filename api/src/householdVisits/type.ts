import { matches } from '../access/rowRule.ts';
import { builder } from '../builder.ts';
import { householdGroupRule, householdRule } from '../households/access.ts';
import { memberRule } from '../members/access.ts';
import { typeOf, visibleRelation } from '../read/visible.ts';
import { householdVisitRuleSelect, householdVisitWriteRule } from './access.ts';
import { VisitOutcome, VisitTopic } from './enums.ts';

export const HouseholdVisit = builder.prismaObject('HouseholdVisit', {
  description: "A member's visit to a household or to a group of them (lần gặp hộ); never a resident's data.",
  select: householdVisitRuleSelect,
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id of the visit.' }),
    version: t.exposeInt('version', { description: 'Counts the changes; send it back with an update.' }),
    member: t.field(visibleRelation('member', 'Member', memberRule, 'Who visited, where the viewer may see them.')),
    memberName: t.string({
      description: 'Name of who visited; readable by everyone who sees the visit.',
      select: { member: { select: { fullName: true } } },
      resolve: (row) => row.member.fullName,
    }),
    household: t.field(
      visibleRelation('household', 'Household', householdRule, 'The household, where the viewer may see it.'),
    ),
    householdGroup: t.field(
      visibleRelation(
        'householdGroup',
        'HouseholdGroup',
        householdGroupRule,
        'The group, when it was visited as a whole and the viewer may see it.',
      ),
    ),
    placeName: t.string({
      description: 'Label of the household, or name of the group; readable by everyone who sees the visit.',
      select: { household: { select: { label: true } }, householdGroup: { select: { name: true } } },
      resolve: (row) => row.household?.label ?? row.householdGroup?.name ?? '',
    }),
    branch: t.relation('branch', { type: typeOf('Organization'), description: 'The branch in whose area it was.' }),
    visitedOn: t.expose('visitedOn', { type: 'Date', description: 'The day of it.' }),
    topic: t.expose('topic', { type: VisitTopic, description: 'What was talked about.' }),
    outcome: t.expose('outcome', { type: VisitOutcome, description: 'What came of it.' }),
    forwardedTo: t.exposeString('forwardedTo', { nullable: true, description: 'To whom it was forwarded.' }),
    resolvedOn: t.expose('resolvedOn', {
      type: 'Date',
      nullable: true,
      description: 'Day on which what was forwarded or promised was settled.',
    }),
    isOpen: t.boolean({
      description: 'Forwarded or to be followed up, and not resolved yet.',
      select: { outcome: true, resolvedOn: true },
      resolve: ({ outcome, resolvedOn }) => resolvedOn === null && (outcome === 'FORWARDED' || outcome === 'FOLLOW_UP'),
    }),
    note: t.exposeString('note', { nullable: true, description: 'A few words.' }),
    isEditable: t.boolean({
      description: 'The viewer may change it.',
      resolve: (row, _args, { viewer }) => matches(householdVisitWriteRule(viewer), row),
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When the record was made.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When the record was last changed.' }),
  }),
});
