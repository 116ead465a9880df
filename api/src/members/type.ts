import { matches, toWhere } from '../access/rowRule.ts';
import { assignmentRule } from '../assignments/access.ts';
import { maskCard } from '../audit/writeAudit.ts';
import { builder } from '../builder.ts';
import { ageOn } from '../lib/ages.ts';
import { toDay } from '../lib/dates.ts';
import { typeOf } from '../read/visible.ts';
import { memberCardRule, memberContactRule, memberRuleSelect } from './access.ts';
import { DatePrecision, Gender, MemberStatus, Membership, OccupationGroup, Position } from './enums.ts';
import { openLoad } from './openLoad.ts';

export const Member = builder.prismaObject('Member', {
  description: 'A Party member (đảng viên) on the roll of a branch.',
  // Fields that ask a rule select its columns, so that rows of other fields are read without.
  select: { id: true },
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id of the member.' }),
    version: t.exposeInt('version', { description: 'Counts the changes; send it back with an update.' }),
    fullName: t.exposeString('fullName', { description: 'Full name, family name first.' }),
    givenName: t.exposeString('givenName', { description: 'Given name, the last word; lists sort by it.' }),
    gender: t.expose('gender', { type: Gender, nullable: true, description: 'Gender.' }),
    birthYear: t.exposeInt('birthYear', { nullable: true, description: 'Year of birth.' }),
    birthDate: t.field({
      type: 'Date',
      nullable: true,
      description: 'Birth date; null where the viewer may see the year only.',
      select: { ...memberRuleSelect, birthDate: true },
      resolve: (row, _args, context) => (matches(memberContactRule(context.viewer), row) ? row.birthDate : null),
    }),
    birthDatePrecision: t.expose('birthDatePrecision', {
      type: DatePrecision,
      description: 'How precisely the birth date is known.',
    }),
    age: t.int({
      nullable: true,
      description: 'Age today in whole years; from the year alone where the viewer may see the year only.',
      select: { ...memberRuleSelect, birthDate: true, birthDatePrecision: true },
      resolve: (row, _args, context) => {
        if (!row.birthDate) return null;
        const precision = matches(memberContactRule(context.viewer), row) ? row.birthDatePrecision : 'YEAR';
        return ageOn(toDay(row.birthDate), precision, context.today);
      },
    }),
    membership: t.expose('membership', { type: Membership, description: 'Official or probationary.' }),
    status: t.expose('status', { type: MemberStatus, description: 'Standing.' }),
    statusSince: t.expose('statusSince', {
      type: 'Date',
      nullable: true,
      description: 'Day since when the standing holds.',
    }),
    isWorkingAway: t.exposeBoolean('isWorkingAway', { description: 'Away for work (đi làm ăn xa).' }),
    workingAwayFrom: t.expose('workingAwayFrom', { type: 'Date', nullable: true, description: 'First day away.' }),
    workingAwayTo: t.expose('workingAwayTo', { type: 'Date', nullable: true, description: 'Last day away.' }),
    joinedOn: t.expose('joinedOn', { type: 'Date', nullable: true, description: 'Day of admission.' }),
    joinedOnPrecision: t.expose('joinedOnPrecision', {
      type: DatePrecision,
      description: 'How precisely the day of admission is known.',
    }),
    officialOn: t.expose('officialOn', { type: 'Date', nullable: true, description: 'Day of becoming official.' }),
    officialOnPrecision: t.expose('officialOnPrecision', {
      type: DatePrecision,
      description: 'How precisely that day is known.',
    }),
    partyAge: t.int({
      nullable: true,
      description: 'Whole years since admission (tuổi đảng).',
      select: { joinedOn: true, joinedOnPrecision: true },
      resolve: (row, _args, context) =>
        row.joinedOn ? ageOn(toDay(row.joinedOn), row.joinedOnPrecision, context.today) : null,
    }),
    position: t.expose('position', { type: Position, description: 'Position in the branch.' }),
    occupationGroup: t.expose('occupationGroup', { type: OccupationGroup, description: 'Group of occupations.' }),
    educationLevel: t.exposeString('educationLevel', { nullable: true, description: 'Education.' }),
    politicalTheoryLevel: t.exposeString('politicalTheoryLevel', {
      nullable: true,
      description: 'Level of political theory.',
    }),
    phone: t.string({
      nullable: true,
      description: 'Telephone number; null where the viewer may not see it.',
      select: { ...memberRuleSelect, phone: true },
      resolve: (row, _args, context) => (matches(memberContactRule(context.viewer), row) ? row.phone : null),
    }),
    address: t.string({
      nullable: true,
      description: 'Address; null where the viewer may not see it.',
      select: { ...memberRuleSelect, address: true },
      resolve: (row, _args, context) => (matches(memberContactRule(context.viewer), row) ? row.address : null),
    }),
    cardNumber: t.string({
      nullable: true,
      description: 'Card number with all but the last four digits hidden.',
      select: { ...memberRuleSelect, cardNumber: true },
      resolve: (row, _args, context) =>
        row.cardNumber && matches(memberCardRule(context.viewer), row) ? maskCard(row.cardNumber) : null,
    }),
    externalRef: t.exposeString('externalRef', { nullable: true, description: 'Reference in another system.' }),
    note: t.string({
      nullable: true,
      description: 'Note of the branch; null where the viewer may not see contact data.',
      select: { ...memberRuleSelect, note: true },
      resolve: (row, _args, context) => (matches(memberContactRule(context.viewer), row) ? row.note : null),
    }),
    branch: t.relation('branch', {
      type: typeOf('Organization'),
      description: 'The branch whose roll the member is on.',
    }),
    openAssignmentCount: t.relationCount('assignments', {
      description: 'Open assignments, as far as the viewer may see them.',
      complexity: 2,
      where: (_args, context) => ({ AND: [{ status: 'ACTIVE' }, toWhere(assignmentRule(context.viewer))] }),
    }),
    openLoad: t.int({
      description: 'Sum of the weights of the open assignments, as far as the viewer may see them.',
      complexity: 2,
      resolve: (row, _args, context) => openLoad(context, row.id),
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When the record was made.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When the record was last changed.' }),
  }),
});
