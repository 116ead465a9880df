import { assignmentRule } from '../assignments/access.ts';
import { QualityRating } from '../assignments/enums.ts';
import { builder } from '../builder.ts';
import { memberRule } from '../members/access.ts';
import { typeOf, visibleRelation } from '../read/visible.ts';
import { reviewRuleSelect } from './access.ts';

export const Review = builder.prismaObject('Review', {
  description: 'A review of one assignment for one period (kiểm điểm, nhận xét).',
  select: reviewRuleSelect,
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id of the review.' }),
    version: t.exposeInt('version', { description: 'Counts the changes; send it back with an update.' }),
    assignment: t.field(
      visibleRelation('assignment', 'Assignment', assignmentRule, 'The assignment, where the viewer may see it.'),
    ),
    assignmentTitle: t.string({
      description: 'Title of the assignment; readable by everyone who sees the review.',
      select: { assignment: { select: { title: true } } },
      resolve: (row) => row.assignment.title,
    }),
    member: t.field(
      visibleRelation('member', 'Member', memberRule, 'The member reviewed, where the viewer may see them.'),
    ),
    memberName: t.string({
      description: "The member's name; readable by everyone who sees the review.",
      select: { member: { select: { fullName: true } } },
      resolve: (row) => row.member.fullName,
    }),
    branch: t.relation('branch', { type: typeOf('Organization'), description: 'The branch that gave the task.' }),
    isGuidedByViewer: t.boolean({
      description: 'The viewer guided the task when it was reviewed, and may comment on it until it is closed.',
      resolve: (row, _args, { viewer }) => row.guideId !== null && row.guideId === (viewer?.memberId ?? null),
    }),
    periodFrom: t.expose('periodFrom', { type: 'Date', description: 'First day of the period.' }),
    periodTo: t.expose('periodTo', { type: 'Date', description: 'Last day of the period.' }),
    progress: t.exposeInt('progress', { description: 'Progress in percent, 0 to 100.' }),
    rating: t.expose('rating', {
      type: QualityRating,
      nullable: true,
      description: 'How well the task was carried out.',
    }),
    selfComment: t.exposeString('selfComment', {
      nullable: true,
      description: "The member's own comment (tự kiểm điểm).",
    }),
    guideComment: t.exposeString('guideComment', { nullable: true, description: "The guide's comment." }),
    comment: t.exposeString('comment', { nullable: true, description: "The branch's comment." }),
    reviewedOn: t.expose('reviewedOn', { type: 'Date', nullable: true, description: 'Day of the review.' }),
    reviewerName: t.string({
      nullable: true,
      description: 'Who wrote the review last.',
      select: { reviewer: { select: { displayName: true } } },
      resolve: (row) => row.reviewer?.displayName ?? null,
    }),
    evidenceLinks: t.exposeStringList('evidenceLinks', { description: 'Addresses of evidence.' }),
    isClosed: t.exposeBoolean('isClosed', { description: 'Closed; nothing in it changes any more.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When the record was made.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When the record was last changed.' }),
  }),
});
