import { Box, LinearProgress, Step, StepButton, Stepper, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useIsNarrow } from '../shared/useIsNarrow.ts';
import { STEPS, type Step as StepName } from './steps.ts';

const WORDS = 'resources.imports.steps';

interface ImportStepsProps {
  step: StepName | 'result';
  mayOpen: (step: StepName) => boolean;
  onOpen: (step: StepName) => void;
}

/** Where one is on the way to the result; every step that can be opened is a button. */
export function ImportSteps({ step, mayOpen, onOpen }: ImportStepsProps) {
  const translate = useTranslate();
  const isNarrow = useIsNarrow();
  const all = [...STEPS, 'result'] as const;
  const active = all.indexOf(step);
  if (isNarrow) {
    return (
      <Box component="nav" aria-label={translate(`${WORDS}.label`)} sx={{ my: 1 }}>
        <Typography sx={{ fontWeight: 600 }}>
          {translate(`${WORDS}.position`, { number: active + 1, total: all.length })}: {translate(`${WORDS}.${step}`)}
        </Typography>
        <LinearProgress
          variant="determinate"
          value={((active + 1) / all.length) * 100}
          aria-label={translate(`${WORDS}.label`)}
        />
      </Box>
    );
  }
  return (
    <Box component="nav" aria-label={translate(`${WORDS}.label`)} sx={{ my: 2 }}>
      <Stepper nonLinear alternativeLabel activeStep={active}>
        {all.map((name, index) => (
          <Step key={name} completed={index < active}>
            <StepButton
              disabled={step === 'result' || name === 'result' || !mayOpen(name)}
              aria-current={name === step ? 'step' : undefined}
              onClick={() => name !== 'result' && onOpen(name)}
            >
              {translate(`${WORDS}.${name}`)}
            </StepButton>
          </Step>
        ))}
      </Stepper>
    </Box>
  );
}
