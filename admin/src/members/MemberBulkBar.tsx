import { useListContext } from 'react-admin';
import { BulkExport } from '../shared/list/BulkExport.tsx';
import { ReassignButton } from '../shared/reassign/ReassignButton.tsx';
import { originOf } from '../shared/reassign/selection.ts';
import { type Member, memberQueries } from './queries.ts';

/** What can be done with the selected members. */
export function MemberBulkBar() {
  const { data = [], selectedIds, onUnselectItems } = useListContext<Member>();
  return (
    <>
      <ReassignButton
        label="reassign.ofMembers"
        color="inherit"
        scopes={[{ id: 'ofMembers', selection: { filter: { memberIds: selectedIds, status: { eq: 'ACTIVE' } } } }]}
        origin={originOf(data, selectedIds)}
        onChanged={() => onUnselectItems()}
      />
      <BulkExport queries={memberQueries} />
    </>
  );
}
