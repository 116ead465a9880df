import { Alert, Box, Skeleton, Typography } from '@mui/material';
import { type ReactNode, useState } from 'react';
import { useCanAccess, useTranslate } from 'react-admin';
import { CoverageCard } from '../../shared/coverage/CoverageCard.tsx';
import { formatDay } from '../../shared/days.ts';
import { EmptyState } from '../../shared/EmptyState.tsx';
import { ErrorState } from '../../shared/ErrorState.tsx';
import { PageHeader } from '../../shared/PageHeader.tsx';
import { useDocument } from '../../shared/request.ts';
import { useUnit } from '../../shared/unit.tsx';
import { useYear } from '../../shared/year.ts';
import { AdoptStep } from './AdoptStep.tsx';
import { AssignStep } from './AssignStep.tsx';
import { CircumstanceStep } from './CircumstanceStep.tsx';
import { GuideStep } from './GuideStep.tsx';
import { PREPARATION, type Preparation, type PreparedPlan } from './queries.ts';
import { RolloverStep } from './RolloverStep.tsx';
import { StepFrame } from './StepFrame.tsx';
import { leftOf, nextStep, STEPS, type StepId } from './stepRules.ts';

const WORDS = 'resources.plans.prepare';

function Deadline({ plan }: { plan: PreparedPlan }) {
  const translate = useTranslate();
  if (plan.status === 'ADOPTED') return null;
  const day = (plan.status === 'DRAFT' && plan.submitBy) || plan.adoptBy;
  if (!day) return null;
  return (
    <Alert severity={plan.daysLate > 0 ? 'warning' : 'info'} sx={{ mb: 1.5 }}>
      {translate(`${WORDS}.${plan.daysLate > 0 ? 'late' : 'deadline'}`, { day: formatDay(day), count: plan.daysLate })}
    </Alert>
  );
}

/** What the plan will cover, which the step's title begins to say; and how far tasks are given today, which is all there is once adopted. */
function Coverage({
  branchId,
  year,
  state,
}: {
  branchId: string;
  year: number;
  state: Preparation['planPreparation'];
}) {
  const translate = useTranslate();
  const { assignmentPlan, members, householdCount, coveredHouseholdCount } = state;
  const excused = members.filter(({ unassignedReason }) => unassignedReason === 'NO_CAPACITY').length;
  return (
    <>
      {excused > 0 && <Typography>{translate(`${WORDS}.coverage.excused`, { smart_count: excused })}</Typography>}
      {assignmentPlan?.status !== 'ADOPTED' && (
        <Typography>
          {translate(`${WORDS}.coverage.households`, { covered: coveredHouseholdCount, all: householdCount })}
        </Typography>
      )}
      <Typography sx={{ mt: 1.5 }}>{translate(`${WORDS}.coverage.today`)}</Typography>
      <CoverageCard unitId={branchId} year={year} />
    </>
  );
}

function Steps({ branchId, year, state }: { branchId: string; year: number; state: Preparation['planPreparation'] }) {
  const translate = useTranslate();
  const left = leftOf(state);
  const [chosen, setChosen] = useState<StepId | null>();
  const next = nextStep(left);
  // A step that was opened by hand stays open until it is done; the coverage is only read, and may be read at any time.
  const isOver = chosen != null && left[chosen] === 0 && chosen !== 'adopt' && chosen !== 'coverage';
  const open = chosen === undefined || isOver ? next : chosen;
  const plan = state.assignmentPlan;
  const { members, guides } = state;
  const afterPlan = (content: (plan: PreparedPlan) => ReactNode) =>
    plan ? content(plan) : <Typography>{translate(`${WORDS}.firstPlan`)}</Typography>;
  const content: Record<StepId, () => ReactNode> = {
    rollover: () => <RolloverStep branchId={branchId} year={year} />,
    circumstances: () => <CircumstanceStep members={members} guides={guides} />,
    assign: () => afterPlan(({ id }) => <AssignStep planId={id} year={year} members={members} guides={guides} />),
    guides: () => afterPlan(({ id }) => <GuideStep planId={id} members={members} guides={guides} />),
    coverage: () => <Coverage branchId={branchId} year={year} state={state} />,
    adopt: () => afterPlan((present) => <AdoptStep plan={present} />),
  };
  const stateOf = (step: StepId) => {
    if (step === 'coverage')
      return translate(`${WORDS}.coverage.short`, { assigned: state.assignedCount, all: members.length });
    if (left[step] === 0) return translate(`${WORDS}.done`);
    return step === 'rollover' || step === 'adopt'
      ? translate(`${WORDS}.notDone`)
      : translate(`${WORDS}.left`, { smart_count: left[step] });
  };
  return (
    <Box component="ol" sx={{ listStyle: 'none', p: 0, m: 0 }}>
      {STEPS.map((step, index) => (
        <StepFrame
          key={step}
          number={index + 1}
          title={translate(`${WORDS}.${step}.title`)}
          state={stateOf(step)}
          isDone={left[step] === 0}
          isOpen={open === step}
          onToggle={() => setChosen(open === step ? null : step)}
        >
          {content[step]()}
        </StepFrame>
      ))}
    </Box>
  );
}

/** The way from last year's plan to this year's, adopted, step by step on one page. */
export function PreparePage() {
  const translate = useTranslate();
  const unit = useUnit();
  const year = useYear();
  const { canAccess, isPending } = useCanAccess({ resource: 'plans', action: 'create' });
  const branchId = unit?.kind === 'BRANCH' ? unit.id : undefined;
  const { data, error, refetch } = useDocument<Preparation>(PREPARATION, { branchId, year }, { enabled: !!branchId });
  const title = translate(`${WORDS}.title`, { year });
  if (!branchId || (!isPending && !canAccess))
    return (
      <>
        <PageHeader title={title} />
        <EmptyState title={translate(`${WORDS}.noBranch`)} hint={translate(`${WORDS}.noBranchHint`)} />
      </>
    );
  return (
    <>
      <PageHeader title={title} subtitle={unit?.name} />
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton variant="rounded" height={320} />}
      {data && (
        <>
          {data.planPreparation.assignmentPlan && <Deadline plan={data.planPreparation.assignmentPlan} />}
          <Steps key={`${branchId} ${year}`} branchId={branchId} year={year} state={data.planPreparation} />
        </>
      )}
    </>
  );
}
