import { Alert } from '@mui/material';
import { useTranslate } from 'react-admin';
import { formatDay } from '../shared/days.ts';
import { RecordLink } from '../shared/RecordLink.tsx';
import type { AssignmentRecord } from './queries.ts';

const WORDS = 'resources.assignments.chain';

/** From whom the work was taken over, and to whom it went: the neighbours in the chain of reassignments. */
export function ChainNote({ assignment }: { assignment: AssignmentRecord }) {
  const translate = useTranslate();
  const { previousAssignment: previous, nextAssignment: next } = assignment;
  if (!previous && !next) return null;
  return (
    <Alert severity="info" sx={{ my: 1 }}>
      {previous && (
        <div>
          {translate(`${WORDS}.from`)}{' '}
          <RecordLink resource="assignments" id={previous.id}>
            {previous.memberName}
          </RecordLink>{' '}
          {translate(`${WORDS}.since`, { day: formatDay(assignment.startsOn) })}
        </div>
      )}
      {next && (
        <div>
          {translate(`${WORDS}.to`)}{' '}
          <RecordLink resource="assignments" id={next.id}>
            {next.memberName}
          </RecordLink>{' '}
          {translate(`${WORDS}.since`, { day: formatDay(next.startsOn) })}
        </div>
      )}
    </Alert>
  );
}
