import { toWhere } from '../access/rowRule.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { householdGroupRule, householdRule } from '../households/access.ts';
import { memberRule } from '../members/access.ts';
import { planRule } from '../plans/access.ts';
import { typeOf, visibleRelation } from '../read/visible.ts';
import { assignmentRule, assignmentRuleSelect } from './access.ts';
import { AssignmentBasis, AssignmentEndReason, AssignmentKind, AssignmentStatus, QualityRating } from './enums.ts';
import { daysOverdue } from './rules.ts';

const MAX_HOUSEHOLDS = 100;

export const Assignment = builder.prismaObject('Assignment', {
  description: 'A task given to a member (phân công nhiệm vụ). Ended, never deleted.',
  select: assignmentRuleSelect,
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id of the assignment.' }),
    version: t.exposeInt('version', { description: 'Counts the changes; send it back with an update.' }),
    plan: t.field(
      visibleRelation('plan', 'AssignmentPlan', planRule, 'The plan it belongs to, where the viewer may see it.'),
    ),
    year: t.int({
      description: 'Year of its plan.',
      select: { plan: { select: { year: true } } },
      resolve: (row) => row.plan.year,
    }),
    member: t.field(
      visibleRelation('member', 'Member', memberRule, 'The member it is given to, where the viewer may see them.'),
    ),
    memberName: t.string({
      description: "The member's name; readable by everyone who sees the assignment.",
      select: { member: { select: { fullName: true } } },
      resolve: (row) => row.member.fullName,
    }),
    branch: t.relation('branch', { type: typeOf('Organization'), description: 'The branch that gave the task.' }),
    taskField: t.relation('taskField', { type: typeOf('TaskField'), description: 'Field of the task (lĩnh vực).' }),
    title: t.exposeString('title', { description: 'What is to be done.' }),
    kind: t.expose('kind', { type: AssignmentKind, description: 'Kind of task.' }),
    householdGroup: t.field(
      visibleRelation(
        'householdGroup',
        'HouseholdGroup',
        householdGroupRule,
        'The household group, where the viewer may see it.',
      ),
    ),
    households: t.field({
      type: [typeOf('Household')],
      description: 'Households in charge now, as far as the viewer may see them; at most 100.',
      select: ((_args: unknown, context: Context, nested: () => unknown) => ({
        charges: {
          where: { validTo: null, household: toWhere(householdRule(context.viewer)) },
          orderBy: [{ household: { sortKey: 'asc' } }, { id: 'asc' }],
          take: MAX_HOUSEHOLDS,
          select: { household: nested() },
        },
      })) as never,
      resolve: (row) =>
        (row as unknown as { charges: { household: never }[] }).charges.map(({ household }) => household),
    }),
    deliverable: t.exposeString('deliverable', { nullable: true, description: 'What is to be handed in (sản phẩm).' }),
    quantityTarget: t.exposeInt('quantityTarget', { nullable: true, description: 'Quantity to reach (chỉ tiêu).' }),
    quantityDone: t.exposeInt('quantityDone', { nullable: true, description: 'Quantity reached.' }),
    progress: t.exposeInt('progress', { description: 'Progress in percent, 0 to 100.' }),
    startsOn: t.expose('startsOn', { type: 'Date', description: 'First day.' }),
    dueOn: t.expose('dueOn', { type: 'Date', nullable: true, description: 'Day by which it is due (thời hạn).' }),
    isOverdue: t.boolean({
      description: 'Still being carried out past its due day (quá hạn).',
      select: { status: true, dueOn: true },
      resolve: (row, _args, context) => daysOverdue(row, context.today) > 0,
    }),
    daysOverdue: t.int({
      description: 'Days past the due day; 0 when not overdue.',
      select: { status: true, dueOn: true },
      resolve: (row, _args, context) => daysOverdue(row, context.today),
    }),
    guide: t.field(
      visibleRelation('guide', 'Member', memberRule, 'The committee member who guides, where the viewer may see them.'),
    ),
    guideName: t.string({
      nullable: true,
      description: "The guide's name; readable by everyone who sees the assignment.",
      select: { guide: { select: { fullName: true } } },
      resolve: (row) => row.guide?.fullName ?? null,
    }),
    guideNote: t.exposeString('guideNote', { nullable: true, description: 'How the guide helps.' }),
    coordinators: t.exposeString('coordinators', { nullable: true, description: 'Who works along (phối hợp).' }),
    basis: t.expose('basis', { type: AssignmentBasis, description: 'What it rests on.' }),
    clause: t.relation('clause', {
      type: typeOf('RegulationClause'),
      nullable: true,
      description: 'The clause of the working regulation it rests on; older assignments may have a text only.',
    }),
    basisText: t.exposeString('basisText', {
      nullable: true,
      description: 'The number of the resolution or minutes, or the clause as text.',
    }),
    loadWeight: t.exposeInt('loadWeight', { description: 'How heavy the task is, 0 to 10.' }),
    loadReason: t.exposeString('loadReason', {
      nullable: true,
      description: 'Why an elderly member carries a heavy load all the same.',
    }),
    status: t.expose('status', { type: AssignmentStatus, description: 'Stage.' }),
    completedOn: t.expose('completedOn', { type: 'Date', nullable: true, description: 'Day of completion.' }),
    exceededRequirement: t.exposeBoolean('exceededRequirement', { description: 'Done above requirement (vượt mức).' }),
    qualityRating: t.expose('qualityRating', {
      type: QualityRating,
      nullable: true,
      description: 'How well it was done.',
    }),
    endedOn: t.expose('endedOn', { type: 'Date', nullable: true, description: 'Day it ended before completion.' }),
    endReason: t.expose('endReason', { type: AssignmentEndReason, nullable: true, description: 'Why it ended.' }),
    endNote: t.exposeString('endNote', { nullable: true, description: 'Note on the end.' }),
    previousAssignment: t.field(
      visibleRelation('previousAssignment', 'Assignment', assignmentRule, 'The assignment it was taken over from.'),
    ),
    nextAssignment: t.field(
      visibleRelation('nextAssignment', 'Assignment', assignmentRule, 'The assignment that took it over.'),
    ),
    copiedFrom: t.field(
      visibleRelation(
        'copiedFrom',
        'Assignment',
        assignmentRule,
        'The assignment of an earlier plan that it goes on from.',
      ),
    ),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When the record was made.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When the record was last changed.' }),
  }),
});
