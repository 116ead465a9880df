import { Box, FormControlLabel, Radio, RadioGroup, Typography } from '@mui/material';
import { useId } from 'react';
import { useTranslate } from 'react-admin';
import { ErrorState } from '../../shared/ErrorState.tsx';
import { useViewer } from '../../shared/viewer.ts';
import { useImportWork } from '../ImportContext.tsx';
import type { ImportOptions } from '../queries.ts';
import { mayMakeBranches } from '../rights.ts';
import { StepFooter } from '../StepFooter.tsx';
import { useTotals } from '../useTotals.ts';
import { MissingThings } from './MissingThings.tsx';

const WORDS = 'resources.imports.options';

interface ChoiceProps<Name extends 'errorPolicy' | 'onExisting' | 'evaluationState'> {
  name: Name;
  values: readonly ImportOptions[Name][];
}

function Choice<Name extends 'errorPolicy' | 'onExisting' | 'evaluationState'>({ name, values }: ChoiceProps<Name>) {
  const translate = useTranslate();
  const id = useId();
  const { record, configure } = useImportWork();
  return (
    <Box component="section" sx={{ my: 2 }}>
      <Typography id={id} variant="h3" component="h3">
        {translate(`${WORDS}.${name}.title`)}
      </Typography>
      <RadioGroup
        aria-labelledby={id}
        value={record.options[name]}
        onChange={(_event, value) => void configure(() => ({ options: { [name]: value } }))}
      >
        {values.map((value) => (
          <FormControlLabel
            key={value}
            value={value}
            control={<Radio />}
            label={translate(`${WORDS}.${name}.${value}`)}
          />
        ))}
      </RadioGroup>
    </Box>
  );
}

/** What is chosen for the whole file. */
export function OptionsStep() {
  const translate = useTranslate();
  const viewer = useViewer();
  const { record } = useImportWork();
  const { totals, error, retry } = useTotals(record.id);
  const groupLines = [...(totals?.missingHouseholdGroups ?? []), ...(totals?.newHouseholdGroups ?? [])];
  return (
    <>
      <Typography variant="h2">{translate(`${WORDS}.title`)}</Typography>
      {error && <ErrorState error={error} onRetry={retry} />}
      {mayMakeBranches(viewer, record) && (
        <MissingThings option="createBranches" names={totals && [...totals.missingBranches, ...totals.newBranches]} />
      )}
      {record.kind === 'ASSIGNMENTS' && (
        <MissingThings
          option="createHouseholdGroups"
          names={totals && groupLines.map(({ branch, name }) => `${name} (${branch})`)}
        />
      )}
      <Choice name="errorPolicy" values={['ALL_OR_NOTHING', 'SKIP_FAILED']} />
      <Choice name="onExisting" values={['UPDATE', 'SKIP']} />
      {record.kind === 'EVALUATIONS' && <Choice name="evaluationState" values={['LOCKED', 'DECIDED']} />}
      <StepFooter />
    </>
  );
}
