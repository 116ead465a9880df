import { builder } from '../builder.ts';
import { memberRule } from '../members/access.ts';
import { MemberStatus, Membership, Position } from '../members/enums.ts';
import { organizationRule } from '../organizations/access.ts';
import { visibleRelation } from '../read/visible.ts';

/** How a member stood from one day to another. */
export const MemberTerm = builder.prismaObject('MemberTerm', {
  description:
    'How a member stood from one day to another, both included; kept by the database whenever their record changes.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id of the term.' }),
    validFrom: t.expose('validFrom', { type: 'Date', description: 'First day.' }),
    validTo: t.expose('validTo', { type: 'Date', nullable: true, description: 'Last day; null while it lasts.' }),
    status: t.expose('status', { type: MemberStatus, description: 'Standing then.' }),
    membership: t.expose('membership', { type: Membership, description: 'Official or probationary then.' }),
    position: t.expose('position', { type: Position, description: 'Position in the branch then.' }),
    isWorkingAway: t.exposeBoolean('isWorkingAway', { description: 'Away for work then.' }),
    branch: t.field(
      visibleRelation(
        'branch',
        'Organization',
        organizationRule,
        'The branch of that time, where the viewer may see it.',
      ),
    ),
    memberName: t.string({
      description: 'Full name; also for a branch that the member has left.',
      select: { member: { select: { fullName: true } } },
      resolve: ({ member }) => member.fullName,
    }),
    member: t.field(
      visibleRelation('member', 'Member', memberRule, 'The member as they are now, where the viewer may see them.'),
    ),
  }),
});

/** Who guided an assignment from one day to another. */
export const GuideTerm = builder.prismaObject('GuideTerm', {
  description: 'Who guided an assignment from one day to another, both included; kept by the database.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id of the term.' }),
    validFrom: t.expose('validFrom', { type: 'Date', description: 'First day.' }),
    validTo: t.expose('validTo', { type: 'Date', nullable: true, description: 'Last day; null while it lasts.' }),
    guide: t.field(visibleRelation('guide', 'Member', memberRule, 'The guide, where the viewer may see them.')),
  }),
});
