import { Paper, Typography } from '@mui/material';
import { useCanAccess, useTranslate } from 'react-admin';
import { formatDay, formatInstant } from '../shared/days.ts';
import { EmptyState } from '../shared/EmptyState.tsx';
import { FactList } from '../shared/FactList.tsx';
import { type RowColumn, RowsTable } from '../shared/RowsTable.tsx';
import { isEditablePlan } from './planRules.ts';
import type { PlanCriterion, PlanRecord, PlanRemark } from './queries.ts';

const WORDS = 'resources.plans';
const DAYS = ['submittedOn', 'meetingOn', 'adoptedOn', 'closedOn'] as const;

const columns: RowColumn<PlanCriterion>[] = [
  { label: `${WORDS}.criteria.name`, render: ({ name }) => name },
  { label: `${WORDS}.criteria.weight`, render: ({ weight }) => weight, isNumber: true },
];

function Criteria({ plan }: { plan: PlanRecord }) {
  const translate = useTranslate();
  const { canAccess } = useCanAccess({ resource: 'plans', action: 'edit' });
  const criteria = plan.criteria ?? [];
  if (criteria.length > 0) {
    return <RowsTable label={translate(`${WORDS}.criteria.title`)} columns={columns} rows={criteria} />;
  }
  const canWrite = canAccess && isEditablePlan(plan.status);
  return (
    <EmptyState
      title={translate(`${WORDS}.criteria.none`)}
      hint={translate(`${WORDS}.criteria.${canWrite ? 'noneHint' : 'noneReadHint'}`)}
    />
  );
}

function Remarks({ remarks }: { remarks: PlanRemark[] }) {
  const translate = useTranslate();
  if (remarks.length === 0) return null;
  return (
    <>
      <Typography variant="h2" sx={{ mt: 3, mb: 1 }}>
        {translate(`${WORDS}.remarks.title`)}
      </Typography>
      {remarks.map(({ id, text, authorName, createdAt }) => (
        <Paper key={id} variant="outlined" sx={{ p: 2, mb: 1 }}>
          <Typography sx={{ whiteSpace: 'pre-line' }}>{text}</Typography>
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            {translate(`${WORDS}.remarks.by`, { name: authorName, at: formatInstant(createdAt) })}
          </Typography>
        </Paper>
      ))}
    </>
  );
}

/** The days of a plan, its resolution, and its criteria. */
export function PlanContent({ plan }: { plan: PlanRecord }) {
  const translate = useTranslate();
  const days = DAYS.map((field) => ({
    label: `${WORDS}.fields.${field}`,
    value: plan[field] && formatDay(plan[field]),
  }));
  return (
    <>
      <FactList
        facts={[
          ...days,
          { label: `${WORDS}.fields.resolutionNumber`, value: plan.resolutionNumber },
          { label: `${WORDS}.fields.note`, value: plan.note },
        ]}
      />
      <Typography variant="h2" sx={{ mb: 1 }}>
        {translate(`${WORDS}.criteria.title`)}
      </Typography>
      <Criteria plan={plan} />
      <Remarks remarks={plan.remarks ?? []} />
    </>
  );
}
