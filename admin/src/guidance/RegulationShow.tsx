import { Box, Typography } from '@mui/material';
import { useCanAccess, useRecordContext, useTranslate } from 'react-admin';
import { DateText } from '../shared/DateText.tsx';
import { today } from '../shared/days.ts';
import { EditLink } from '../shared/EditLink.tsx';
import { EmptyState } from '../shared/EmptyState.tsx';
import { FactList } from '../shared/FactList.tsx';
import { ForceText } from '../shared/guidance/ForceText.tsx';
import { GuidanceLink } from '../shared/guidance/GuidanceLink.tsx';
import { stateOn } from '../shared/guidance/inForce.ts';
import { HistoryTab } from '../shared/HistoryTab.tsx';
import { PageHeader } from '../shared/PageHeader.tsx';
import { RecordTabs } from '../shared/RecordTabs.tsx';
import { ShowLayout } from '../shared/ShowLayout.tsx';
import { useViewer } from '../shared/viewer.ts';
import { RemoveButton } from './RemoveButton.tsx';
import { ReviseButton } from './ReviseButton.tsx';
import { DELETE_WORKING_REGULATION, type RegulationClause, type WorkingRegulation } from './regulationQueries.ts';

const WORDS = 'resources.workingRegulations';
const FIELDS = `${WORDS}.fields`;

function Clauses({ clauses }: { clauses: RegulationClause[] }) {
  const translate = useTranslate();
  if (clauses.length === 0)
    return <EmptyState title={translate(`${WORDS}.noClauses`)} hint={translate(`${WORDS}.noClausesHint`)} />;
  return (
    <Box component="section" aria-label={translate(`${WORDS}.clauses.title`)} sx={{ maxWidth: 820 }}>
      {clauses.map(({ id, number, heading, text }) => (
        <Box key={id} component="article" sx={{ py: 1 }}>
          <Typography variant="h3">
            {number}. {heading}
          </Typography>
          <Typography sx={{ whiteSpace: 'pre-line' }}>{text}</Typography>
        </Box>
      ))}
    </Box>
  );
}

function AboutTab({ regulation }: { regulation: WorkingRegulation }) {
  return (
    <>
      <FactList
        facts={[
          { label: `${FIELDS}.adoptedOn`, value: <DateText value={regulation.adoptedOn} /> },
          { label: `${FIELDS}.effectiveFrom`, value: <ForceText of={regulation} /> },
          { label: `${FIELDS}.revision`, value: regulation.revision },
        ]}
      />
      <Clauses clauses={regulation.clauses ?? []} />
    </>
  );
}

function RegulationPage() {
  const regulation = useRecordContext<WorkingRegulation>();
  const mayReadHistory = useViewer()?.permissions.includes('audit:read');
  const { canAccess } = useCanAccess({ resource: 'workingRegulations', action: 'edit' });
  if (!regulation) return null;
  const isOver = stateOn(regulation, today()) === 'over';
  const about = { id: 'about', label: `${WORDS}.about`, content: () => <AboutTab regulation={regulation} /> };
  const history = {
    id: 'history',
    label: 'history.title',
    content: () => <HistoryTab entityType="WorkingRegulation" />,
  };
  return (
    <>
      <PageHeader
        title={regulation.title}
        subtitle={(regulation.branch.path ?? [regulation.branch.name]).join(' › ')}
        actions={
          <>
            <GuidanceLink topic="REGULATION" />
            {canAccess && !isOver && (
              <>
                <RemoveButton record={regulation} document={DELETE_WORKING_REGULATION} />
                <ReviseButton regulation={regulation} />
                <EditLink variant="contained" />
              </>
            )}
          </>
        }
      />
      <RecordTabs label={regulation.title} tabs={mayReadHistory ? [about, history] : [about]} />
    </>
  );
}

/** A working regulation with its clauses. */
export function RegulationShow() {
  return (
    <ShowLayout>
      <RegulationPage />
    </ShowLayout>
  );
}
