import { Box } from '@mui/material';
import { useRecordContext, useTranslate } from 'react-admin';
import { DueText } from '../shared/assignments/DueText.tsx';
import { StatusChip } from '../shared/assignments/StatusChip.tsx';
import { HistoryTab } from '../shared/HistoryTab.tsx';
import { PageHeader } from '../shared/PageHeader.tsx';
import { RecordLink } from '../shared/RecordLink.tsx';
import { RecordTabs } from '../shared/RecordTabs.tsx';
import { ShowLayout } from '../shared/ShowLayout.tsx';
import { useViewer } from '../shared/viewer.ts';
import { AssignmentActions } from './AssignmentActions.tsx';
import { AssignmentAttention } from './AssignmentAttention.tsx';
import { ChainNote } from './ChainNote.tsx';
import type { AssignmentRecord } from './queries.ts';
import { ContentTab } from './tabs/ContentTab.tsx';
import { GuidanceTab } from './tabs/GuidanceTab.tsx';
import { ProgressTab } from './tabs/ProgressTab.tsx';

const WORDS = 'resources.assignments';

function Subtitle({ assignment }: { assignment: AssignmentRecord }) {
  const translate = useTranslate();
  const { member, memberName, branch, status, dueOn } = assignment;
  return (
    <>
      <div>
        <RecordLink resource="members" id={member?.id}>
          {memberName}
        </RecordLink>
        {' · '}
        {(branch.path ?? [branch.name]).join(' › ')}
      </div>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1.5, rowGap: 0.5, mt: 0.5 }}>
        <StatusChip status={status} />
        <Box component="span" sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1 }}>
          {dueOn && <span>{translate(`${WORDS}.fields.dueOn`)}:</span>}
          <DueText assignment={assignment} />
        </Box>
      </Box>
    </>
  );
}

function AssignmentPage() {
  const assignment = useRecordContext<AssignmentRecord>();
  const permissions = useViewer()?.permissions ?? [];
  if (!assignment) return null;
  const tabs = [
    { id: 'content', label: `${WORDS}.tabs.content`, content: () => <ContentTab assignment={assignment} /> },
    { id: 'progress', label: `${WORDS}.tabs.progress`, content: () => <ProgressTab assignment={assignment} /> },
    {
      id: 'guidance',
      needs: 'guidanceNote:read',
      label: `${WORDS}.tabs.guidance`,
      content: () => <GuidanceTab assignment={assignment} />,
    },
    {
      id: 'history',
      needs: 'audit:read',
      label: 'history.title',
      content: () => <HistoryTab entityType="Assignment" />,
    },
  ];
  return (
    <>
      <PageHeader
        title={assignment.title}
        subtitle={<Subtitle assignment={assignment} />}
        actions={<AssignmentActions assignment={assignment} />}
      />
      <ChainNote assignment={assignment} />
      <AssignmentAttention assignment={assignment} />
      <RecordTabs
        label={assignment.title}
        tabs={tabs.filter(({ needs }) => needs === undefined || permissions.includes(needs))}
      />
    </>
  );
}

/** An assignment: whose it is, how far it is, what needs attention, and what was done with it. */
export function AssignmentShow() {
  return (
    <ShowLayout>
      <AssignmentPage />
    </ShowLayout>
  );
}
