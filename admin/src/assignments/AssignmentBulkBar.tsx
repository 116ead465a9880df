import { BulkExport } from '../shared/list/BulkExport.tsx';
import { ReassignBar } from '../shared/reassign/ReassignBar.tsx';
import { BasisButton } from './basis/BasisButton.tsx';
import { assignmentQueries } from './queries.ts';

/** What can be done with the selected assignments. */
export function AssignmentBulkBar() {
  return (
    <>
      <ReassignBar queries={assignmentQueries} />
      <BasisButton />
      <BulkExport queries={assignmentQueries} />
    </>
  );
}
