import { BulkExport } from '../shared/list/BulkExport.tsx';
import { assignmentQueries } from './queries.ts';

/** What can be done with the selected assignments. */
export function AssignmentBulkBar() {
  return <BulkExport queries={assignmentQueries} />;
}
