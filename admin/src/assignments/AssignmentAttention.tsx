import { Alert, Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import { enumKey } from '../shared/enums.ts';
import { useViewer } from '../shared/viewer.ts';
import { attentionReasons } from './attention.ts';
import type { AssignmentRecord } from './queries.ts';

/** What needs attention, each in a sentence that says what to do. */
export function AssignmentAttention({ assignment }: { assignment: AssignmentRecord }) {
  const translate = useTranslate();
  const seesHouseholds = useViewer()?.permissions.includes('household:read') ?? false;
  const reasons = attentionReasons(assignment, seesHouseholds);
  if (reasons.length === 0) return null;
  const memberStatus = assignment.member?.status;
  const values = {
    smart_count: assignment.daysOverdue,
    status: memberStatus && translate(enumKey('MemberStatus', memberStatus)),
  };
  return (
    <Alert severity="warning" sx={{ my: 1 }}>
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {reasons.map((reason) => (
          <li key={reason}>{translate(`resources.assignments.attention.${reason}`, values)}</li>
        ))}
      </Box>
    </Alert>
  );
}
