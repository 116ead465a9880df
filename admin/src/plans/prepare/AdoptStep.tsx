import { Box, Button, Typography } from '@mui/material';
import { useEffect, useState } from 'react';
import { Form, maxLength, required, TextInput, useTranslate } from 'react-admin';
import { DayInput } from '../../shared/DayInput.tsx';
import { formatDay, today } from '../../shared/days.ts';
import { EnumText } from '../../shared/EnumText.tsx';
import { RecordLink } from '../../shared/RecordLink.tsx';
import { useRequest } from '../../shared/request.ts';
import { SUBMIT_PLAN } from '../queries.ts';
import { ADOPTION, type AdoptionPreview, type PreparedPlan } from './queries.ts';
import { StepProblems } from './StepProblems.tsx';
import { useStep } from './useStep.ts';

const WORDS = 'resources.plans.prepare.adopt';
const FIELDS = 'resources.plans.fields';
const IS_REQUIRED = required();
const NUMBER_RULES = [IS_REQUIRED, maxLength(50)];

/** What the adoption would do today, as the server works it out without doing it. */
function Effect({ plan }: { plan: PreparedPlan }) {
  const translate = useTranslate();
  const request = useRequest();
  const [effect, setEffect] = useState<AdoptionPreview['adoptAssignmentPlan']>();
  const { id, version } = plan;
  useEffect(() => {
    const day = today();
    const input = { id, version, meetingOn: day, adoptedOn: day, resolutionNumber: '0', dryRun: true };
    request<AdoptionPreview>(ADOPTION, { input }).then(
      (answer) => setEffect(answer.adoptAssignmentPlan),
      () => setEffect(undefined),
    );
  }, [request, id, version]);
  if (!effect) return null;
  return (
    <Box sx={{ my: 1 }}>
      <Typography>
        {translate(`${WORDS}.activated`, { smart_count: effect.activatedCount, day: formatDay(effect.inForceOn) })}
      </Typography>
      {effect.lines
        .filter(({ isActivated }) => !isActivated)
        .map(({ assignmentId, memberName, title, reason }) => (
          <Typography key={assignmentId} sx={{ color: 'error.main' }}>
            {translate(`${WORDS}.cancelled`, { member: memberName, title })}{' '}
            {reason && <EnumText enumName="AdoptionRefusal" value={reason} />}
          </Typography>
        ))}
      {effect.leftOpenCount > 0 && (
        <Typography>{translate(`${WORDS}.leftOpen`, { smart_count: effect.leftOpenCount })}</Typography>
      )}
    </Box>
  );
}

function Adoption({ plan }: { plan: PreparedPlan }) {
  const translate = useTranslate();
  const { send, isSaving, problems } = useStep();
  const adopt = async (values: Record<string, unknown>) => {
    await send(ADOPTION, { ...values, id: plan.id, version: plan.version }, 'resources.plans.adopt.done');
  };
  return (
    <>
      <Typography>{translate(`${WORDS}.explain`)}</Typography>
      <Effect plan={plan} />
      <Form noValidate record={{}} defaultValues={{ meetingOn: today(), adoptedOn: today() }} onSubmit={adopt}>
        <Box
          sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', md: 'repeat(3, minmax(0, 260px))' }, columnGap: 2 }}
        >
          <DayInput source="meetingOn" label={`${FIELDS}.meetingOn`} validate={IS_REQUIRED} />
          <DayInput source="adoptedOn" label={`${FIELDS}.adoptedOn`} validate={IS_REQUIRED} />
          <TextInput
            source="resolutionNumber"
            label={`${FIELDS}.resolutionNumber`}
            helperText="resources.plans.adopt.numberHint"
            validate={NUMBER_RULES}
            autoComplete="off"
          />
        </Box>
        <StepProblems problems={problems} />
        <Button type="submit" variant="contained" size="large" disabled={isSaving}>
          {translate('resources.plans.adopt.button')}
        </Button>
      </Form>
    </>
  );
}

/** Puts the plan before the branch, and after its meeting records the adoption. */
export function AdoptStep({ plan }: { plan: PreparedPlan }) {
  const translate = useTranslate();
  const { send, isSaving, problems } = useStep();
  if (plan.status === 'ADOPTED')
    return (
      <Typography>
        {translate(`${WORDS}.adopted`, { number: plan.resolutionNumber })}{' '}
        <RecordLink resource="plans" id={plan.id}>
          {plan.title}
        </RecordLink>
      </Typography>
    );
  if (plan.status === 'SUBMITTED') return <Adoption plan={plan} />;
  return (
    <>
      <Typography sx={{ mb: 1 }}>{translate(`${WORDS}.submitExplain`)}</Typography>
      <StepProblems problems={problems} />
      <Button
        variant="contained"
        size="large"
        disabled={isSaving}
        onClick={() => send(SUBMIT_PLAN, { id: plan.id, version: plan.version }, 'resources.plans.submit.done')}
      >
        {translate('resources.plans.submit.button')}
      </Button>
    </>
  );
}
