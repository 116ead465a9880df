import AddIcon from '@mui/icons-material/Add';
import { Box, Button, Typography } from '@mui/material';
import { maxLength, required, TextInput, useTranslate } from 'react-admin';
import { useFieldArray, useFormContext } from 'react-hook-form';
import { nextNumber } from './clauseNumbers.ts';
import type { RegulationClause } from './regulationQueries.ts';

const WORDS = 'resources.workingRegulations.clauses';
const NUMBER_RULES = [required(), maxLength(20)];
const HEADING_RULES = [required(), maxLength(200)];
const TEXT_RULES = maxLength(4000);
const MOST = 200;

interface ClauseProps {
  index: number;
  count: number;
  onMove: (to: number) => void;
  onRemove: () => void;
}

function Clause({ index, count, onMove, onRemove }: ClauseProps) {
  const translate = useTranslate();
  const name = translate(`${WORDS}.numbered`, { number: index + 1 });
  return (
    <Box
      component="fieldset"
      sx={{ border: 1, borderColor: 'divider', borderRadius: 1, m: 0, mb: 2, p: 2, minWidth: 0 }}
    >
      <Typography component="legend" sx={{ px: 1, color: 'text.secondary' }}>
        {name}
      </Typography>
      <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', sm: '140px 1fr' }, columnGap: 2 }}>
        <TextInput
          source={`clauses.${index}.number`}
          label={`${WORDS}.number`}
          validate={NUMBER_RULES}
          helperText={false}
          autoComplete="off"
        />
        <TextInput
          source={`clauses.${index}.heading`}
          label={`${WORDS}.heading`}
          validate={HEADING_RULES}
          helperText={false}
          autoComplete="off"
        />
      </Box>
      <TextInput
        source={`clauses.${index}.text`}
        label={`${WORDS}.text`}
        validate={TEXT_RULES}
        helperText={false}
        multiline
        minRows={2}
      />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        <Button
          disabled={index === 0}
          aria-label={translate(`${WORDS}.upOf`, { name })}
          onClick={() => onMove(index - 1)}
        >
          {translate(`${WORDS}.up`)}
        </Button>
        <Button
          disabled={index === count - 1}
          aria-label={translate(`${WORDS}.downOf`, { name })}
          onClick={() => onMove(index + 1)}
        >
          {translate(`${WORDS}.down`)}
        </Button>
        <Button aria-label={translate(`${WORDS}.removeOf`, { name })} onClick={onRemove}>
          {translate(`${WORDS}.remove`)}
        </Button>
      </Box>
    </Box>
  );
}

/** The clauses of a regulation, a frame each; they are added, moved and taken away by buttons that the keyboard reaches. */
export function ClausesInput() {
  const translate = useTranslate();
  const { getValues } = useFormContext();
  const { fields, append, move, remove } = useFieldArray({ name: 'clauses', keyName: 'key' });
  const add = () => {
    const present = (getValues('clauses') ?? []) as RegulationClause[];
    append({ number: nextNumber(present.map(({ number }) => number)), heading: '', text: '' });
  };
  return (
    <Box component="section" aria-label={translate(`${WORDS}.title`)} sx={{ width: '100%', mt: 2 }}>
      <Typography variant="h2">{translate(`${WORDS}.title`)}</Typography>
      <Typography sx={{ color: 'text.secondary', mb: 1 }}>{translate(`${WORDS}.hint`)}</Typography>
      {fields.map(({ key }, index) => (
        <Clause
          key={key}
          index={index}
          count={fields.length}
          onMove={(to) => move(index, to)}
          onRemove={() => remove(index)}
        />
      ))}
      {fields.length < MOST && (
        <Button variant="outlined" color="inherit" startIcon={<AddIcon />} onClick={add}>
          {translate(`${WORDS}.add`)}
        </Button>
      )}
    </Box>
  );
}
