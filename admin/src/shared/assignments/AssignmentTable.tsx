import { DataTable } from 'react-admin';
import { DateText } from '../DateText.tsx';
import { EnumText } from '../EnumText.tsx';
import { BulkActions } from '../list/BulkActions.tsx';
import { ResponsiveDatagrid } from '../list/ResponsiveDatagrid.tsx';
import { RecordLink } from '../RecordLink.tsx';
import { AssignmentCard } from './AssignmentCard.tsx';
import type { Assignment } from './assignment.ts';
import { DueText } from './DueText.tsx';
import { StatusChip } from './StatusChip.tsx';

const Column = DataTable.Col<Assignment>;
const ALWAYS_HIDDEN_AT_FIRST = ['kind', 'startsOn', 'loadWeight'];
const NAME_STYLE = () => ({ fontWeight: 700, whiteSpace: 'nowrap' });
const TITLE_STYLE = () => ({ minWidth: 200 });

interface AssignmentTableProps {
  /** Under which the browser remembers the chosen columns. */
  storeKey: string;
  /** Columns that say nothing new where the table stands: the member on the member's page. */
  without?: ('memberName' | 'branch.name')[];
}

/** Assignments of the list in context: a table whose rows can be selected, or cards on a narrow screen. */
export function AssignmentTable({ storeKey, without = [] }: AssignmentTableProps) {
  return (
    <ResponsiveDatagrid<Assignment>
      storeKey={storeKey}
      card={(assignment) => <AssignmentCard assignment={assignment} />}
      hiddenColumns={[...ALWAYS_HIDDEN_AT_FIRST, ...without]}
      bulkActionButtons={<BulkActions />}
    >
      <Column source="memberName" disableSort cellSx={NAME_STYLE} />
      <Column
        source="title"
        disableSort
        cellSx={TITLE_STYLE}
        render={({ id, title }) => (
          <RecordLink resource="assignments" id={id}>
            {title}
          </RecordLink>
        )}
      />
      <Column source="taskField.label" disableSort />
      <Column source="branch.name" disableSort />
      <Column source="status" disableSort render={({ status }) => <StatusChip status={status} />} />
      <Column source="dueOn" render={(assignment) => <DueText assignment={assignment} />} />
      <DataTable.NumberCol<Assignment> source="progress" render={({ progress }) => `${progress} %`} />
      <Column source="guideName" disableSort />
      <Column source="kind" disableSort render={({ kind }) => <EnumText enumName="AssignmentKind" value={kind} />} />
      <Column source="startsOn" render={({ startsOn }) => <DateText value={startsOn} />} />
      <DataTable.NumberCol source="loadWeight" disableSort />
    </ResponsiveDatagrid>
  );
}
