import { AutocompleteArrayInput, SelectInput, useGetList, useTranslate } from 'react-admin';
import { useFormContext, useWatch } from 'react-hook-form';
import { groupOrHouseholds } from './groupOrHouseholds.ts';
import { useHolder } from './useChosenMember.ts';

const WORDS = 'resources.assignments';
const MOST = 100;
const FREE = { covered: 'no', isEnded: 'no' };

interface Group {
  id: string;
  name: string;
  householdCount: number;
  coveredCount: number;
}

/** The household group, or single households, that a member takes charge of; asked for where the kind is HOUSEHOLD. */
export function HouseholdInputs() {
  const translate = useTranslate();
  const { setValue } = useFormContext();
  const { branchId } = useHolder();
  const groupId: string | null | undefined = useWatch({ name: 'householdGroupId' });
  const enabled = branchId !== undefined;
  const pagination = { page: 1, perPage: MOST };
  const { data: groups = [], isLoading } = useGetList<Group>(
    'householdGroups',
    { pagination, sort: { field: 'name', order: 'ASC' }, filter: { branchId, isEnded: 'no' } },
    { enabled },
  );
  const { data: households = [] } = useGetList(
    'households',
    { pagination, sort: { field: 'label', order: 'ASC' }, filter: { ...FREE, within: branchId, groupId } },
    { enabled },
  );
  const choices = groups.map(({ id, name, householdCount, coveredCount }) => ({
    id,
    name: `${name} (${translate(`${WORDS}.freeHouseholds`, { smart_count: householdCount - coveredCount })})`,
  }));
  return (
    <>
      <SelectInput
        source="householdGroupId"
        choices={choices}
        isLoading={isLoading}
        translateChoice={false}
        disabled={!enabled}
        helperText={`${WORDS}.${enabled ? 'groupHint' : 'chooseMemberFirst'}`}
        validate={groupOrHouseholds}
        onChange={() => setValue('householdIds', [], { shouldDirty: true })}
      />
      <AutocompleteArrayInput
        source="householdIds"
        choices={households}
        optionText="label"
        translateChoice={false}
        disabled={!enabled}
        noOptionsText={translate(`${WORDS}.noFreeHousehold`)}
        helperText={`${WORDS}.householdsHint`}
      />
    </>
  );
}
