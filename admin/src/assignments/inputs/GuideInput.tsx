import { SelectInput, useGetList, useRecordContext, useTranslate } from 'react-admin';
import { enumKey } from '../../shared/enums.ts';
import { COMMITTEE_POSITIONS } from '../enums.ts';
import type { AssignmentRecord } from '../queries.ts';
import { type ChosenMember, useHolder } from './useChosenMember.ts';

const WORDS = 'resources.assignments';

/** Chooses the guide among the members of the branch's committee, without the one who is guided. */
export function GuideInput() {
  const translate = useTranslate();
  const record = useRecordContext<AssignmentRecord>();
  const { memberId, branchId } = useHolder();
  const { data: committee = [], isLoading } = useGetList<ChosenMember>(
    'members',
    {
      pagination: { page: 1, perPage: 50 },
      sort: { field: 'fullName', order: 'ASC' },
      filter: { branchId, status: ['ACTIVE'], position: COMMITTEE_POSITIONS },
    },
    { enabled: branchId !== undefined },
  );
  const offered = committee
    .filter(({ id }) => id !== memberId)
    .map(({ id, fullName, position }) => ({ id, name: `${fullName} (${translate(enumKey('Position', position))})` }));
  // A guide who has left the committee since is still named.
  const present = record?.guideId && !offered.some(({ id }) => id === record.guideId);
  const choices = present ? [...offered, { id: record.guideId, name: record.guideName }] : offered;
  const hint = branchId === undefined ? 'chooseMemberFirst' : choices.length === 0 ? 'noCommittee' : 'guideHint';
  return (
    <SelectInput
      source="guideId"
      choices={choices}
      isLoading={isLoading}
      translateChoice={false}
      disabled={branchId === undefined}
      helperText={`${WORDS}.${hint}`}
    />
  );
}
