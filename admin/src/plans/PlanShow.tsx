import { Alert, Box } from '@mui/material';
import { useRecordContext, useTranslate } from 'react-admin';
import { CoverageCard } from '../shared/coverage/CoverageCard.tsx';
import { GuidanceLink } from '../shared/guidance/GuidanceLink.tsx';
import { HistoryTab } from '../shared/HistoryTab.tsx';
import { PageHeader } from '../shared/PageHeader.tsx';
import { PrintButton } from '../shared/print/PrintButton.tsx';
import { RecordTabs } from '../shared/RecordTabs.tsx';
import { ShowLayout } from '../shared/ShowLayout.tsx';
import { useViewer } from '../shared/viewer.ts';
import { PlanActions } from './PlanActions.tsx';
import { PlanAssignments } from './PlanAssignments.tsx';
import { PlanComparison } from './PlanComparison.tsx';
import { PlanContent } from './PlanContent.tsx';
import { PlanStatusText } from './PlanStatusText.tsx';
import type { PlanRecord } from './queries.ts';

const WORDS = 'resources.plans';
const TOPICS = ['PLAN', 'ASSIGNMENT'];

function Subtitle({ plan }: { plan: PlanRecord }) {
  const translate = useTranslate();
  return (
    <>
      <div>{(plan.branch.path ?? [plan.branch.name]).join(' › ')}</div>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1.5, rowGap: 0.5, mt: 0.5 }}>
        <PlanStatusText plan={plan} />
        <span>{translate(`${WORDS}.count`, { smart_count: plan.assignmentCount })}</span>
      </Box>
    </>
  );
}

function PlanPage() {
  const translate = useTranslate();
  const plan = useRecordContext<PlanRecord>();
  const permissions = useViewer()?.permissions ?? [];
  if (!plan) return null;
  const [latest] = plan.remarks ?? [];
  const tabs = [
    { id: 'content', label: `${WORDS}.tabs.content`, content: () => <PlanContent plan={plan} /> },
    {
      id: 'assignments',
      needs: 'assignment:read',
      label: translate(`${WORDS}.tabs.assignments`, { count: plan.assignmentCount }),
      content: () => <PlanAssignments plan={plan} />,
    },
    { id: 'comparison', label: `${WORDS}.tabs.comparison`, content: () => <PlanComparison plan={plan} /> },
    {
      id: 'history',
      needs: 'audit:read',
      label: 'history.title',
      content: () => <HistoryTab entityType="AssignmentPlan" />,
    },
  ];
  return (
    <>
      <PageHeader
        title={plan.title}
        subtitle={<Subtitle plan={plan} />}
        actions={
          <>
            <GuidanceLink topic={TOPICS} />
            <PrintButton paper="plan" query={{ id: plan.id }} />
            <PlanActions plan={plan} />
          </>
        }
      />
      <Alert severity="info" className="no-print" sx={{ my: 1 }}>
        {translate(`${WORDS}.next.${plan.status}`)}
      </Alert>
      <CoverageCard unitId={plan.branch.id} year={plan.year} />
      {plan.status === 'DRAFT' && latest && (
        <Alert severity="warning" sx={{ my: 1, whiteSpace: 'pre-line' }}>
          {translate(`${WORDS}.remarks.returned`)} {latest.text}
        </Alert>
      )}
      <RecordTabs
        label={plan.title}
        tabs={tabs.filter(({ needs }) => needs === undefined || permissions.includes(needs))}
      />
    </>
  );
}

/** A plan: its stage and next step, its criteria, its assignments, and what was done with it. */
export function PlanShow() {
  return (
    <ShowLayout>
      <PlanPage />
    </ShowLayout>
  );
}
