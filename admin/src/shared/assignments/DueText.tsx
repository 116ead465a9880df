import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import { DateText } from '../DateText.tsx';
import { today } from '../days.ts';
import { dueState } from './dueState.ts';

interface DueTextProps {
  assignment: { status: string; dueOn: string | null; daysOverdue: number };
}

/** When it is due; beside it how late it is, or how few days are left. */
export function DueText({ assignment }: DueTextProps) {
  const translate = useTranslate();
  const state = dueState(assignment, today());
  if (!assignment.dueOn) return translate('resources.assignments.due.none');
  const days = state && 'days' in state ? { smart_count: state.days } : {};
  return (
    <>
      <DateText value={assignment.dueOn} />
      {state && (
        <Box
          component="span"
          sx={{
            display: 'block',
            whiteSpace: 'nowrap',
            ...(state.name === 'overdue' && { color: 'error.main', fontWeight: 600 }),
          }}
        >
          {translate(`resources.assignments.due.${state.name}`, days)}
        </Box>
      )}
    </>
  );
}
