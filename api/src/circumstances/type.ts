import { builder } from '../builder.ts';
import { memberRule } from '../members/access.ts';
import { organizationRule } from '../organizations/access.ts';
import { visibleRelation } from '../read/visible.ts';
import { circumstanceRuleSelect } from './access.ts';
import { WorkCapacity } from './enums.ts';

export const Circumstance = builder.prismaObject('Circumstance', {
  description: "A member's conditions and circumstances on a day (hoàn cảnh), asked for before assigning.",
  select: circumstanceRuleSelect,
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id of the record.' }),
    version: t.exposeInt('version', { description: 'Counts the changes; send it back with an update.' }),
    member: t.field(visibleRelation('member', 'Member', memberRule, 'The member, where the viewer may see them.')),
    branch: t.field(
      visibleRelation('branch', 'Organization', organizationRule, 'The branch, where the viewer may see it.'),
    ),
    recordedOn: t.expose('recordedOn', { type: 'Date', description: 'The day it describes; one record a day.' }),
    workCapacity: t.expose('workCapacity', {
      type: WorkCapacity,
      description: 'How much work the member can take on.',
    }),
    hoursPerWeek: t.exposeInt('hoursPerWeek', {
      nullable: true,
      description: 'Hours a week the member has for tasks.',
    }),
    strengths: t.exposeStringList('strengths', { description: 'Codes of task fields the member is good at.' }),
    wishes: t.exposeString('wishes', { nullable: true, description: "The member's wishes (nguyện vọng)." }),
    consultedBy: t.field(
      visibleRelation(
        'consultedBy',
        'Member',
        memberRule,
        'Who talked with the member, where the viewer may see them.',
      ),
    ),
    consultedOn: t.expose('consultedOn', { type: 'Date', nullable: true, description: 'When they talked.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When the record was made.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When the record was last changed.' }),
  }),
});
