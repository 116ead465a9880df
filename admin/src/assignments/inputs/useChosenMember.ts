import { type RaRecord, useGetOne, useRecordContext } from 'react-admin';
import { useWatch } from 'react-hook-form';

/** A member as the form needs to know them. */
export interface ChosenMember extends RaRecord {
  fullName: string;
  age: number | null;
  birthYear: number | null;
  position: string;
  openAssignmentCount: number;
  branch: { id: string; name: string };
  latestCircumstance?: { workCapacity: string } | null;
}

/** The member chosen in the form of a new assignment; undefined until chosen and read. */
export function useChosenMember(): ChosenMember | undefined {
  const id: string | undefined = useWatch({ name: 'memberId' });
  return useGetOne<ChosenMember>('members', { id: id ?? '' }, { enabled: Boolean(id) }).data;
}

/** Who carries the assignment of the form out, and in which branch: the chosen member's, the record's, or the address's. */
export function useHolder(): { memberId?: string; branchId?: string } {
  const chosen = useChosenMember();
  const record = useRecordContext();
  return {
    memberId: chosen?.id ?? record?.member?.id,
    branchId: chosen?.branch.id ?? record?.branch?.id ?? record?.branchId,
  };
}
