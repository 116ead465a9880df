import { Box, Button, Skeleton, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { fieldErrorsOf } from '../../providers/errors.ts';
import { formatDay } from '../../shared/days.ts';
import { EmptyState } from '../../shared/EmptyState.tsx';
import { EnumText } from '../../shared/EnumText.tsx';
import { ErrorState } from '../../shared/ErrorState.tsx';
import { type RowColumn, RowsTable } from '../../shared/RowsTable.tsx';
import { useDocument } from '../../shared/request.ts';
import { CREATE_PLAN } from '../queries.ts';
import { ROLLOVER_PLAN, ROLLOVER_PREVIEW, type RolloverPreview, type RolloverRow } from './queries.ts';
import { StepProblems } from './StepProblems.tsx';
import { useStep } from './useStep.ts';

const WORDS = 'resources.plans.prepare.rollover';
type Row = RolloverRow & { id: string };

const carriedColumns: RowColumn<Row>[] = [
  { label: `${WORDS}.member`, render: ({ memberName }) => memberName },
  { label: `${WORDS}.task`, render: ({ title }) => title },
  { label: `${WORDS}.dueOn`, render: ({ dueOn }) => dueOn && formatDay(dueOn) },
  { label: `${WORDS}.households`, render: ({ householdCount }) => householdCount || '', isNumber: true },
  { label: `${WORDS}.remark`, render: (row) => row.isGuideLost && <GuideLost /> },
];
const leftColumns: RowColumn<Row>[] = [
  { label: `${WORDS}.member`, render: ({ memberName }) => memberName },
  { label: `${WORDS}.task`, render: ({ title }) => title },
  { label: `${WORDS}.reason`, render: ({ reason }) => reason && <EnumText enumName="RolloverReason" value={reason} /> },
];

function GuideLost() {
  return useTranslate()(`${WORDS}.guideLost`);
}

/** What goes on from last year's plan and what does not, and why; one button carries it over. */
export function RolloverStep({ branchId, year }: { branchId: string; year: number }) {
  const translate = useTranslate();
  const { send, isSaving, problems } = useStep();
  const { data, error, refetch } = useDocument<RolloverPreview>(ROLLOVER_PREVIEW, { branchId, year });
  const create = () => send(CREATE_PLAN, { branchId, year }, `${WORDS}.created`);
  if (error && fieldErrorsOf(error)) {
    return (
      <>
        <EmptyState
          title={translate(`${WORDS}.noPlan`, { year: year - 1 })}
          hint={translate(`${WORDS}.noPlanHint`)}
          action={
            <Button variant="contained" disabled={isSaving} onClick={create}>
              {translate(`${WORDS}.create`, { year })}
            </Button>
          }
        />
        <StepProblems problems={problems} />
      </>
    );
  }
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton variant="rounded" height={160} />;
  const { carriedCount, rows } = data.rolloverPreview;
  const all = rows.map((row) => ({ ...row, id: row.assignmentId }));
  const carried = all.filter(({ isCarried }) => isCarried);
  const left = all.filter(({ isCarried }) => !isCarried);
  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center', mb: 1 }}>
        <Button
          variant="contained"
          size="large"
          disabled={isSaving}
          onClick={() => (carriedCount > 0 ? send(ROLLOVER_PLAN, { branchId, year }, `${WORDS}.done`) : create())}
        >
          {carriedCount > 0
            ? translate(`${WORDS}.button`, { smart_count: carriedCount })
            : translate(`${WORDS}.create`, { year })}
        </Button>
        <Typography sx={{ color: 'text.secondary' }}>{translate(`${WORDS}.explain`)}</Typography>
      </Box>
      <StepProblems problems={problems} />
      {left.length > 0 && (
        <>
          <Typography variant="h3" sx={{ mt: 2, mb: 1 }}>
            {translate(`${WORDS}.notCarried`, { smart_count: left.length })}
          </Typography>
          <RowsTable
            label={translate(`${WORDS}.notCarried`, { smart_count: left.length })}
            columns={leftColumns}
            rows={left}
          />
        </>
      )}
      {carried.length > 0 && (
        <>
          <Typography variant="h3" sx={{ mt: 2, mb: 1 }}>
            {translate(`${WORDS}.carried`, { smart_count: carried.length })}
          </Typography>
          <RowsTable
            label={translate(`${WORDS}.carried`, { smart_count: carried.length })}
            columns={carriedColumns}
            rows={carried}
          />
        </>
      )}
    </>
  );
}
