import { useMemo } from 'react';
import {
  AutocompleteInput,
  type RaRecord,
  ReferenceInput,
  required,
  useRecordContext,
  useTranslate,
} from 'react-admin';
import { useFormContext } from 'react-hook-form';
import { enumKey } from '../../shared/enums.ts';
import { useUnitFilter } from '../../shared/unit.tsx';
import { type ChosenMember, useChosenMember } from './useChosenMember.ts';

const WORDS = 'resources.assignments';
const IS_REQUIRED = required();

// They belong to the branch of the member chosen before.
const OF_THE_BRANCH = { planId: null, guideId: null, householdGroupId: null, householdIds: [], clauseId: null };

/** A member as they are told from others of the same name. */
function memberText({ fullName, birthYear, branch }: ChosenMember): string {
  return `${fullName}${birthYear === null ? '' : ` (${birthYear})`} – ${branch.name}`;
}

/** What is good to know before one gives somebody more work. */
function useHint(): string {
  const translate = useTranslate();
  const member = useChosenMember();
  if (!member) return translate(`${WORDS}.memberHint`);
  const { age, position, openAssignmentCount, latestCircumstance } = member;
  const capacity = latestCircumstance && latestCircumstance.workCapacity !== 'FULL' && latestCircumstance.workCapacity;
  return [
    age !== null && translate(`${WORDS}.chosen.age`, { age }),
    position !== 'MEMBER' && translate(enumKey('Position', position)),
    translate(`${WORDS}.chosen.open`, { smart_count: openAssignmentCount }),
    capacity && translate(enumKey('WorkCapacity', capacity)),
  ]
    .filter(Boolean)
    .join(' · ');
}

/** Chooses whom the task is given to, among the assignable members of the unit one works in. */
export function MemberInput() {
  const translate = useTranslate();
  const within = useUnitFilter();
  const { getValues, setValue } = useFormContext();
  const before = useChosenMember();
  // The address may lead here from a plan, and name its branch.
  const branchId: string | undefined = useRecordContext()?.branchId;
  const filter = useMemo(() => ({ ...within, ...(branchId && { branchId }), status: ['ACTIVE'] }), [within, branchId]);
  const forget = (id: unknown, member: RaRecord | '') => {
    if (getValues('guideId') === id) setValue('guideId', null);
    if (!before || (member && member.branch.id === before.branch.id)) return;
    for (const [field, value] of Object.entries(OF_THE_BRANCH)) setValue(field, value, { shouldDirty: true });
  };
  return (
    <ReferenceInput source="memberId" reference="members" filter={filter} sort={{ field: 'fullName', order: 'ASC' }}>
      <AutocompleteInput
        label={`${WORDS}.fields.memberId`}
        optionText={memberText}
        filterToQuery={(search) => ({ search })}
        noOptionsText={translate(`${WORDS}.nobody`)}
        helperText={useHint()}
        validate={IS_REQUIRED}
        onChange={forget}
      />
    </ReferenceInput>
  );
}
