import { Box, Skeleton, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { formatDay } from '../shared/days.ts';
import { EmptyState } from '../shared/EmptyState.tsx';
import { EnumText } from '../shared/EnumText.tsx';
import { ErrorState } from '../shared/ErrorState.tsx';
import { type RowColumn, RowsTable } from '../shared/RowsTable.tsx';
import { useDocument } from '../shared/request.ts';
import {
  type ComparedLine,
  type ComparisonLine,
  OTHER_PLANS,
  type OtherPlans,
  PLAN_COMPARISON,
  type PlanComparisonAnswer,
} from './comparisonQueries.ts';
import { NativeSelect } from './prepare/NativeSelect.tsx';
import type { PlanRecord } from './queries.ts';

const WORDS = 'resources.plans.comparison';
type Row = ComparisonLine & { id: string };

function Line({ line }: { line: ComparedLine | null }) {
  const translate = useTranslate();
  if (!line) return null;
  const { title, guideName, dueOn, householdCount } = line;
  return (
    <>
      <div>{title}</div>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {[
          guideName && translate(`${WORDS}.guide`, { name: guideName }),
          dueOn && translate(`${WORDS}.dueOn`, { day: formatDay(dueOn) }),
          householdCount > 0 && translate(`${WORDS}.households`, { smart_count: householdCount }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </Typography>
    </>
  );
}

function Kind({ line }: { line: ComparisonLine }) {
  const translate = useTranslate();
  return (
    <>
      <EnumText enumName="PlanComparisonKind" value={line.kind} />
      {line.changes.length > 0 &&
        `: ${line.changes.map((field) => translate(`enums.PlanComparedField.${field}`)).join(', ')}`}
    </>
  );
}

const columns: RowColumn<Row>[] = [
  {
    label: `${WORDS}.member`,
    render: ({ before, after }) =>
      before && after && before.memberName !== after.memberName
        ? `${before.memberName} → ${after.memberName}`
        : (after ?? before)?.memberName,
  },
  { label: `${WORDS}.kind`, render: (line) => <Kind line={line} /> },
  { label: `${WORDS}.before`, render: ({ before }) => before && <Line line={before} /> },
  { label: `${WORDS}.after`, render: ({ after }) => after && <Line line={after} /> },
];

function Lines({ planId, withPlanId }: { planId: string; withPlanId: string }) {
  const translate = useTranslate();
  const { data, error, refetch } = useDocument<PlanComparisonAnswer>(PLAN_COMPARISON, { planId, withPlanId });
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton variant="rounded" height={200} />;
  const rows = data.assignmentPlanComparison.map((line) => ({
    ...line,
    id: line.after?.assignmentId ?? line.before?.assignmentId ?? '',
  }));
  const count = (kind: string) => rows.filter((row) => row.kind === kind).length;
  return (
    <>
      <Typography sx={{ mb: 1 }}>
        {translate(`${WORDS}.summary`, {
          added: count('ADDED'),
          dropped: count('DROPPED'),
          changed: count('CHANGED'),
          same: count('SAME'),
        })}
      </Typography>
      <RowsTable label={translate(`${WORDS}.title`)} columns={columns} rows={rows} />
    </>
  );
}

/** What a plan adds to, drops from and changes of another plan of its branch; the one before it is chosen first. */
export function PlanComparison({ plan }: { plan: PlanRecord }) {
  const translate = useTranslate();
  const [chosen, setChosen] = useState<string>();
  const { data, error, refetch } = useDocument<OtherPlans>(OTHER_PLANS, { branchId: plan.branch.id });
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton variant="rounded" height={200} />;
  const others = data.assignmentPlans.nodes.filter(({ id }) => id !== plan.id);
  const isBefore = (other: { year: number; revision: number }) =>
    other.year < plan.year || (other.year === plan.year && other.revision < plan.revision);
  const withPlanId = chosen ?? (others.find(isBefore) ?? others[0])?.id;
  if (!withPlanId) return <EmptyState title={translate(`${WORDS}.none`)} hint={translate(`${WORDS}.noneHint`)} />;
  return (
    <>
      <Box sx={{ maxWidth: 520, mb: 2, mt: 1 }}>
        <NativeSelect
          label={translate(`${WORDS}.with`)}
          value={withPlanId}
          choices={others.map(({ id, title }) => ({ id, name: title }))}
          onChange={setChosen}
        />
      </Box>
      <Lines planId={plan.id} withPlanId={withPlanId} />
    </>
  );
}
