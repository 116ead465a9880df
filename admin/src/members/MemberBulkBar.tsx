import { BulkExport } from '../shared/list/BulkExport.tsx';
import { memberQueries } from './queries.ts';

/** What can be done with the selected members. */
export function MemberBulkBar() {
  return <BulkExport queries={memberQueries} />;
}
