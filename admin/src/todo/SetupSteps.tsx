import CheckIcon from '@mui/icons-material/CheckCircleOutlined';
import { Box, Button, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import type { SetupStep } from './setup.ts';

const WORDS = 'resources.todo.setup';

// Below the words of its step where the screen is narrow.
const ASIDE = { ml: { xs: 6, sm: 0 } };

interface StepProps {
  step: SetupStep;
  number: number;
  /** The first one that is not done. */
  isNext: boolean;
}

function Step({ step, number, isNext }: StepProps) {
  const translate = useTranslate();
  const words = `${WORDS}.${step.id}`;
  return (
    <Box
      component="li"
      aria-current={isNext ? 'step' : undefined}
      sx={{
        display: 'flex',
        flexWrap: { xs: 'wrap', sm: 'nowrap' },
        alignItems: 'center',
        gap: 2,
        py: 1.5,
        borderBottom: 1,
        borderColor: 'divider',
      }}
    >
      <Typography component="span" sx={{ minWidth: 32, fontSize: '1.375rem', fontWeight: 700, textAlign: 'center' }}>
        {number}
      </Typography>
      <Box sx={{ flex: '1 1 200px', minWidth: 0 }}>
        <Typography variant="h3" component="p">
          {translate(`${words}.title`)}
        </Typography>
        <Typography sx={{ color: 'text.secondary' }}>
          {translate(step.address ? `${words}.hint` : `${words}.byOthers`)}
        </Typography>
      </Box>
      {step.isDone ? (
        <Box sx={{ ...ASIDE, display: 'flex', alignItems: 'center', gap: 0.5, color: 'success.main', fontWeight: 600 }}>
          <CheckIcon />
          {translate(`${WORDS}.done`)}
        </Box>
      ) : (
        step.address && (
          <Button
            component={Link}
            to={step.address}
            variant={isNext ? 'contained' : 'outlined'}
            color={isNext ? 'primary' : 'secondary'}
            sx={ASIDE}
          >
            {translate(`${words}.button`)}
          </Button>
        )
      )}
    </Box>
  );
}

/** The three steps from a new installation to the first plan. */
export function SetupSteps({ steps }: { steps: SetupStep[] }) {
  const translate = useTranslate();
  const next = steps.find(({ isDone }) => !isDone);
  return (
    <Box component="section" aria-label={translate(`${WORDS}.title`)} sx={{ mt: 2 }}>
      <Typography variant="h2">{translate(`${WORDS}.title`)}</Typography>
      <Box component="ol" sx={{ listStyle: 'none', m: 0, mt: 1, p: 0, borderTop: 1, borderColor: 'divider' }}>
        {steps.map((step, index) => (
          <Step key={step.id} step={step} number={index + 1} isNext={step === next} />
        ))}
      </Box>
    </Box>
  );
}
