import {
  Alert,
  Box,
  Button,
  Checkbox,
  FormControlLabel,
  FormGroup,
  MenuItem,
  Skeleton,
  TextField,
} from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useSearchParams } from 'react-router-dom';
import { formatDay, parseDay, today } from '../shared/days.ts';
import { EmptyState } from '../shared/EmptyState.tsx';
import { ErrorState } from '../shared/ErrorState.tsx';
import { useDocument } from '../shared/request.ts';
import { useUnitFilter } from '../shared/unit.tsx';
import { useYear } from '../shared/year.ts';
import { LoadPart } from './LoadPart.tsx';
import { PLAN_CHOICES, type PlanChoice } from './queries.ts';
import { useStart } from './useStart.ts';

const WORDS = 'resources.suggestions';
/** A long choice goes over several lines instead of being cut off. */
const WHOLE_TEXT = { '& .MuiSelect-select': { whiteSpace: 'normal' } };
const OPEN = ['DRAFT', 'SUBMITTED', 'ADOPTED'];

interface Answer {
  assignmentPlans: { nodes: PlanChoice[] };
}

/** A plan of this year begins today; one of a year to come on its first day. */
const firstDay = (plan: PlanChoice | undefined) =>
  plan && today() < `${plan.year}-01-01` ? `${plan.year}-01-01` : today();

function ScopeInputs({ plans, asked }: { plans: PlanChoice[]; asked: string | null }) {
  const translate = useTranslate();
  const [parameters] = useSearchParams();
  const assignmentIds = (parameters.get('assignments') ?? '').split(',').filter(Boolean);
  const [planId, setPlanId] = useState(plans.find(({ id }) => id === asked)?.id ?? plans[0]?.id ?? '');
  const plan = plans.find(({ id }) => id === planId);
  const [dayText, setDayText] = useState<string>();
  const [hasHouseholds, setHouseholds] = useState(assignmentIds.length === 0);
  const [hasMembers, setMembers] = useState(assignmentIds.length === 0);
  const { start, problem, isStarting } = useStart();
  const effectiveOn = dayText === undefined ? firstDay(plan) : parseDay(dayText);
  const isReady = effectiveOn !== undefined && (hasHouseholds || hasMembers || assignmentIds.length > 0);

  const submit = () =>
    effectiveOn &&
    start({
      planId,
      effectiveOn,
      allHouseholds: hasHouseholds,
      householdGroupIds: [],
      assignmentIds,
      unassignedMembers: hasMembers,
      pinned: [],
      excluded: [],
    });

  return (
    <>
      <Box
        component="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
        sx={{ display: 'grid', gap: 2, maxWidth: 640, my: 2 }}
      >
        {problem && <Alert severity="error">{problem}</Alert>}
        <TextField
          select
          label={translate(`${WORDS}.plan`)}
          value={planId}
          onChange={({ target }) => setPlanId(target.value)}
          sx={WHOLE_TEXT}
        >
          {plans.map(({ id, title }) => (
            <MenuItem key={id} value={id} sx={{ whiteSpace: 'normal' }}>
              {title}
            </MenuItem>
          ))}
        </TextField>
        <FormGroup aria-label={translate(`${WORDS}.scope`)} role="group">
          {assignmentIds.length > 0 && (
            <Alert severity="info">{translate(`${WORDS}.moving`, { smart_count: assignmentIds.length })}</Alert>
          )}
          <FormControlLabel
            control={<Checkbox checked={hasHouseholds} onChange={({ target }) => setHouseholds(target.checked)} />}
            label={translate(`${WORDS}.households`)}
          />
          <FormControlLabel
            control={<Checkbox checked={hasMembers} onChange={({ target }) => setMembers(target.checked)} />}
            label={translate(`${WORDS}.members`)}
          />
        </FormGroup>
        <TextField
          label={translate(`${WORDS}.effectiveOn`)}
          value={dayText ?? formatDay(firstDay(plan))}
          onChange={({ target }) => setDayText(target.value)}
          error={effectiveOn === undefined}
          helperText={translate(effectiveOn === undefined ? 'day.invalid' : 'day.hint')}
          slotProps={{ htmlInput: { inputMode: 'numeric', autoComplete: 'off' } }}
        />
        <Box>
          <Button type="submit" variant="contained" size="large" disabled={!isReady || isStarting}>
            {translate(`${WORDS}.start`)}
          </Button>
        </Box>
      </Box>
      {plan && <LoadPart branchId={plan.branch.id} />}
    </>
  );
}

/** What is to be placed: for which plan, which things, from when. */
export function ScopeForm({ planId }: { planId: string | null }) {
  const translate = useTranslate();
  const year = useYear();
  const filter = { ...useUnitFilter(), year, status: { in: OPEN } };
  const asked = planId ? { id: { eq: planId } } : filter;
  const { data, error, refetch } = useDocument<Answer>(PLAN_CHOICES, { filter: asked });
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton variant="rounded" height={240} />;
  const plans = data.assignmentPlans.nodes;
  if (plans.length === 0)
    return <EmptyState title={translate(`${WORDS}.noPlan`)} hint={translate(`${WORDS}.noPlanHint`)} />;
  return <ScopeInputs plans={plans} asked={planId} />;
}
