import { Alert, Button } from '@mui/material';
import { SelectInput, useCreatePath, useGetList, useTranslate } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { Link } from 'react-router-dom';
import { enumKey } from '../../shared/enums.ts';
import { useHolder } from './useChosenMember.ts';

const WORDS = 'resources.assignments';
const OPEN = ['DRAFT', 'SUBMITTED', 'ADOPTED'];

interface OpenPlan {
  id: string;
  title: string;
  year: number;
  status: string;
}

function PlanMissing({ branchId, year }: { branchId: string; year: number }) {
  const translate = useTranslate();
  const createPath = useCreatePath();
  const search = new URLSearchParams({ source: JSON.stringify({ branchId, year }) });
  return (
    <Alert
      severity="warning"
      sx={{ gridColumn: '1 / -1', mb: 2 }}
      action={
        // In a tab of its own, so that what was typed here stays.
        <Button
          component={Link}
          to={`${createPath({ resource: 'plans', type: 'create' })}?${search}`}
          target="_blank"
          color="inherit"
        >
          {translate(`${WORDS}.plan.make`)}
        </Button>
      }
    >
      {translate(`${WORDS}.plan.missing`, { year: String(year) })}
    </Alert>
  );
}

/** The plan that the assignment joins; left empty, the branch's plan of the first day's year. */
export function PlanInput() {
  const translate = useTranslate();
  const { branchId } = useHolder();
  const startsOn: string | null | undefined = useWatch({ name: 'startsOn' });
  const { data: plans, isLoading } = useGetList<OpenPlan>(
    'plans',
    {
      pagination: { page: 1, perPage: 50 },
      sort: { field: 'year', order: 'DESC' },
      filter: { branchId, status: OPEN },
    },
    { enabled: branchId !== undefined, refetchOnWindowFocus: true },
  );
  const year = Number(startsOn?.slice(0, 4));
  const isMissing = plans !== undefined && year > 0 && !plans.some((plan) => plan.year === year);
  const choices = (plans ?? []).map(({ id, title, status }) => ({
    id,
    name: `${title} (${translate(enumKey('PlanStatus', status))})`,
  }));
  return (
    <>
      <SelectInput
        source="planId"
        choices={choices}
        isLoading={isLoading}
        translateChoice={false}
        disabled={branchId === undefined}
        emptyText={`${WORDS}.plan.usual`}
        helperText={`${WORDS}.${branchId === undefined ? 'chooseMemberFirst' : 'plan.hint'}`}
      />
      {isMissing && branchId && <PlanMissing branchId={branchId} year={year} />}
    </>
  );
}
