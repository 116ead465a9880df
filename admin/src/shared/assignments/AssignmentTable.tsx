import { Box } from '@mui/material';
import type { ReactNode } from 'react';
import { DataTable, useTranslate } from 'react-admin';
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
const HIDDEN_AT_FIRST = ['progress', 'taskField.label', 'branch.name', 'kind', 'startsOn', 'loadWeight'];
const NAME_STYLE = () => ({ minWidth: 130 });
const TITLE_STYLE = () => ({ minWidth: 200, '& a': { fontWeight: 400 } });
const SECOND_LINE = { display: 'block', color: 'text.secondary' };

interface AssignmentTableProps {
  /** Under which the browser remembers the chosen columns. */
  storeKey: string;
  /** The rows are of one member, who is named elsewhere. */
  isOfOneMember?: boolean;
  /** The rows are of one branch, which is named elsewhere. */
  isOfOneBranch?: boolean;
  /** What stands here when there are none. */
  empty?: ReactNode;
}

/** Assignments of the list in context: a table whose rows can be selected, or cards on a narrow screen. */
export function AssignmentTable({
  storeKey,
  isOfOneMember = false,
  isOfOneBranch = false,
  empty,
}: AssignmentTableProps) {
  const translate = useTranslate();
  return (
    <ResponsiveDatagrid<Assignment>
      storeKey={storeKey}
      card={(assignment) => (
        <AssignmentCard assignment={assignment} isOfOneMember={isOfOneMember} isOfOneBranch={isOfOneBranch} />
      )}
      hiddenColumns={HIDDEN_AT_FIRST}
      empty={empty}
      bulkActionButtons={<BulkActions />}
    >
      {!isOfOneMember && (
        <Column
          source="memberName"
          disableSort
          cellSx={NAME_STYLE}
          render={({ memberName, branch }) => (
            <>
              <strong>{memberName}</strong>
              {!isOfOneBranch && (
                <Box component="span" sx={SECOND_LINE}>
                  {branch.name}
                </Box>
              )}
            </>
          )}
        />
      )}
      <Column
        source="title"
        disableSort
        cellSx={TITLE_STYLE}
        render={({ id, title, taskField }) => (
          <>
            <RecordLink resource="assignments" id={id}>
              {title}
            </RecordLink>
            <Box component="span" sx={SECOND_LINE}>
              {taskField.label}
            </Box>
          </>
        )}
      />
      <Column
        source="status"
        disableSort
        render={({ status, progress }) => (
          <>
            <StatusChip status={status} />
            {status === 'ACTIVE' && (
              <Box component="span" sx={{ display: 'block' }}>
                {translate('resources.assignments.progressOf', { progress })}
              </Box>
            )}
          </>
        )}
      />
      <Column source="dueOn" render={(assignment) => <DueText assignment={assignment} />} />
      <Column source="progress" align="right" render={({ progress }) => `${progress} %`} />
      <Column source="guideName" disableSort cellSx={NAME_STYLE} />
      <Column source="taskField.label" disableSort />
      <Column source="branch.name" disableSort />
      <Column source="kind" disableSort render={({ kind }) => <EnumText enumName="AssignmentKind" value={kind} />} />
      <Column source="startsOn" render={({ startsOn }) => <DateText value={startsOn} />} />
      <DataTable.NumberCol source="loadWeight" disableSort />
    </ResponsiveDatagrid>
  );
}
