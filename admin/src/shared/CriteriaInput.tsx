import AddIcon from '@mui/icons-material/Add';
import DeleteIcon from '@mui/icons-material/DeleteOutlined';
import { Box, Button, Typography } from '@mui/material';
import { maxLength, maxValue, minValue, NumberInput, required, TextInput, useTranslate } from 'react-admin';
import { useFieldArray, useWatch } from 'react-hook-form';
import { FormSection } from './FormSection.tsx';

const WORDS = 'resources.plans.criteria';
const NAME_RULES = [required(), maxLength(200)];
const WEIGHT_RULES = [required(), minValue(0), maxValue(100)];
const MOST = 30;

function TotalWeight() {
  const translate = useTranslate();
  const criteria = (useWatch({ name: 'criteria' }) ?? []) as { weight?: number | null }[];
  const total = criteria.reduce((sum, { weight }) => sum + (weight ?? 0), 0);
  return <Typography aria-live="polite">{translate(`${WORDS}.total`, { total })}</Typography>;
}

/** The criteria of a plan, a row each: what is looked at, and its weight. */
export function CriteriaInput() {
  const translate = useTranslate();
  const { fields, append, remove } = useFieldArray({ name: 'criteria', keyName: 'key' });
  return (
    <FormSection title={translate(`${WORDS}.title`)}>
      <Box sx={{ gridColumn: '1 / -1' }}>
        <Typography sx={{ color: 'text.secondary', mb: 1 }}>{translate(`${WORDS}.hint`)}</Typography>
        {fields.map(({ key }, index) => (
          <Box
            key={key}
            sx={{
              display: 'grid',
              gridTemplateColumns: { xs: '1fr auto', sm: '1fr 130px auto' },
              columnGap: 2,
              alignItems: 'start',
            }}
          >
            <TextInput
              source={`criteria.${index}.name`}
              label={translate(`${WORDS}.numbered`, { number: index + 1 })}
              validate={NAME_RULES}
              helperText={false}
              autoComplete="off"
              sx={{ gridColumn: { xs: '1 / -1', sm: 'auto' } }}
            />
            <NumberInput
              source={`criteria.${index}.weight`}
              label={`${WORDS}.weight`}
              validate={WEIGHT_RULES}
              helperText={false}
            />
            <Button
              startIcon={<DeleteIcon />}
              aria-label={translate(`${WORDS}.remove`, { number: index + 1 })}
              onClick={() => remove(index)}
              sx={{ mt: 1 }}
            >
              {translate(`${WORDS}.removeShort`)}
            </Button>
          </Box>
        ))}
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 2, mt: 1 }}>
          {fields.length < MOST && (
            <Button
              variant="outlined"
              color="inherit"
              startIcon={<AddIcon />}
              onClick={() => append({ name: '', weight: 10 })}
            >
              {translate(`${WORDS}.add`)}
            </Button>
          )}
          {fields.length > 0 && <TotalWeight />}
        </Box>
      </Box>
    </FormSection>
  );
}
