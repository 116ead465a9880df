import { assignmentRule } from '../assignments/access.ts';
import { builder } from '../builder.ts';
import { typeOf, visibleRelation } from '../read/visible.ts';
import { guidanceNoteRuleSelect } from './access.ts';

export const GuidanceNote = builder.prismaObject('GuidanceNote', {
  description: 'What a guide notes about the help given on an assignment (ghi chú hướng dẫn, giúp đỡ).',
  select: guidanceNoteRuleSelect,
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id of the note.' }),
    version: t.exposeInt('version', { description: 'Counts the changes; send it back with an update.' }),
    assignment: t.field(
      visibleRelation('assignment', 'Assignment', assignmentRule, 'The assignment, where the viewer may see it.'),
    ),
    assignmentTitle: t.string({
      description: 'Title of the assignment; readable by everyone who sees the note.',
      select: { assignment: { select: { title: true } } },
      resolve: (row) => row.assignment.title,
    }),
    memberName: t.string({
      description: 'Name of the member helped; readable by everyone who sees the note.',
      select: { member: { select: { fullName: true } } },
      resolve: (row) => row.member.fullName,
    }),
    guideName: t.string({
      description: 'Name of the guide who wrote it; readable by everyone who sees the note.',
      select: { guide: { select: { fullName: true } } },
      resolve: (row) => row.guide.fullName,
    }),
    branch: t.relation('branch', { type: typeOf('Organization'), description: 'The branch that gave the task.' }),
    isOwn: t.boolean({
      description: 'The viewer wrote it, and may change it.',
      resolve: (row, _args, { viewer }) => row.guideId === (viewer?.memberId ?? null),
    }),
    notedOn: t.expose('notedOn', { type: 'Date', description: 'The day of it.' }),
    text: t.exposeString('text', { description: 'What was talked about or helped with.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When the record was made.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When the record was last changed.' }),
  }),
});
