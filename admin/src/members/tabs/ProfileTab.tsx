import { useTranslate } from 'react-admin';
import { DateText } from '../../shared/DateText.tsx';
import { formatDay } from '../../shared/days.ts';
import { EnumText } from '../../shared/EnumText.tsx';
import { type Fact, FactList } from '../../shared/FactList.tsx';
import type { MemberRecord } from '../queries.ts';

const WORDS = 'resources.members';
const FIELDS = 'resources.members.fields';

const enumFact = (field: string, enumName: string, value: string | null): Fact => ({
  label: `${FIELDS}.${field}`,
  value: value && <EnumText enumName={enumName} value={value} />,
});

function factsOf(member: MemberRecord): Fact[] {
  const text = (field: 'phone' | 'address' | 'educationLevel' | 'politicalTheoryLevel' | 'cardNumber' | 'note') => ({
    label: `${FIELDS}.${field}`,
    value: member[field],
  });
  return [
    {
      label: `${FIELDS}.birthDate`,
      // Those who may not see the day see the year.
      value: member.birthDate ? (
        <DateText value={member.birthDate} precision={member.birthDatePrecision} />
      ) : (
        member.birthYear
      ),
    },
    enumFact('gender', 'Gender', member.gender),
    ...(member.statusSince ? [{ label: `${WORDS}.statusSince`, value: <DateText value={member.statusSince} /> }] : []),
    enumFact('membership', 'Membership', member.membership),
    enumFact('position', 'Position', member.position),
    { label: `${FIELDS}.joinedOn`, value: <DateText value={member.joinedOn} precision={member.joinedOnPrecision} /> },
    {
      label: `${FIELDS}.officialOn`,
      value: <DateText value={member.officialOn} precision={member.officialOnPrecision} />,
    },
    { label: `${FIELDS}.partyAge`, value: member.partyAge },
    text('cardNumber'),
    enumFact('occupationGroup', 'OccupationGroup', member.occupationGroup),
    text('educationLevel'),
    text('politicalTheoryLevel'),
    text('phone'),
    text('address'),
    text('note'),
  ];
}

/** The days a member is away for work, as far as they are known. */
function useAwayFact(member: MemberRecord): Fact[] {
  const translate = useTranslate();
  if (!member.isWorkingAway) return [];
  const { workingAwayFrom: from, workingAwayTo: to } = member;
  const days = [
    from && translate(`${WORDS}.awayFrom`, { day: formatDay(from) }),
    to && translate(`${WORDS}.awayTo`, { day: formatDay(to) }),
  ].filter(Boolean);
  return [{ label: `${FIELDS}.isWorkingAway`, value: days.join(' ') || translate('ra.boolean.true') }];
}

/** What is known about a member. */
export function ProfileTab({ member }: { member: MemberRecord }) {
  return <FactList facts={[...factsOf(member), ...useAwayFact(member)]} />;
}
