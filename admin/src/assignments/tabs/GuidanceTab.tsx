import { Button, Skeleton } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { DateText } from '../../shared/DateText.tsx';
import { EmptyState } from '../../shared/EmptyState.tsx';
import { ErrorState } from '../../shared/ErrorState.tsx';
import { type RowColumn, RowsTable } from '../../shared/RowsTable.tsx';
import { useDocument } from '../../shared/request.ts';
import { useViewer } from '../../shared/viewer.ts';
import { GuidanceDialog } from '../dialogs/GuidanceDialog.tsx';
import { GUIDANCE_NOTES, type GuidanceAnswer, type GuidanceNote } from '../guidanceQueries.ts';
import type { AssignmentRecord } from '../queries.ts';

const WORDS = 'resources.assignments.guidance';

const columns: RowColumn<GuidanceNote>[] = [
  { label: `${WORDS}.notedOn`, render: ({ notedOn }) => <DateText value={notedOn} /> },
  { label: `${WORDS}.guideName`, render: ({ guideName }) => guideName },
  { label: `${WORDS}.text`, render: ({ text }) => text },
];

/** What the guide noted about the help given; the guide adds to it. */
export function GuidanceTab({ assignment }: { assignment: AssignmentRecord }) {
  const translate = useTranslate();
  const viewer = useViewer();
  const { data, error, refetch } = useDocument<GuidanceAnswer>(GUIDANCE_NOTES, { assignmentId: assignment.id });
  const [open, setOpen] = useState<GuidanceNote | 'new'>();
  const mayWrite = viewer?.permissions.includes('guidanceNote:write') ?? false;
  const isGuide = viewer?.memberId != null && assignment.guideId === viewer.memberId;
  const mayAdd = mayWrite && isGuide && assignment.status === 'ACTIVE';
  const close = () => {
    setOpen(undefined);
    void refetch();
  };
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton variant="rectangular" height={120} />;
  const notes = data.guidanceNotes.nodes;
  return (
    <>
      {notes.length === 0 ? (
        <EmptyState
          title={translate(`${WORDS}.none`)}
          hint={translate(`${WORDS}.${mayAdd ? 'noneHint' : 'noneReadHint'}`)}
        />
      ) : (
        <RowsTable
          label={translate(`${WORDS}.label`)}
          columns={columns}
          rows={notes}
          actions={
            mayWrite
              ? (note) => note.isOwn && <Button onClick={() => setOpen(note)}>{translate('ra.action.edit')}</Button>
              : undefined
          }
        />
      )}
      {mayAdd && (
        <Button variant="contained" className="no-print" sx={{ mt: 1 }} onClick={() => setOpen('new')}>
          {translate(`${WORDS}.add`)}
        </Button>
      )}
      {open && <GuidanceDialog assignment={assignment} note={open === 'new' ? undefined : open} onClose={close} />}
    </>
  );
}
