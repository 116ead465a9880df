import { maxLength, maxValue, minValue, NumberInput, SelectInput, TextInput, useTranslate } from 'react-admin';
import { DayInput } from '../shared/DayInput.tsx';
import { enumChoices } from '../shared/enums.ts';
import { FormSection } from '../shared/FormSection.tsx';
import { QUALITY_RATINGS } from './enums.ts';
import { linksProblem, typedLinks } from './evidence.ts';

const WORDS = 'resources.reviews';
const PROGRESS_RULES = [minValue(0), maxValue(100)];
const COMMENT_RULES = maxLength(2000);

/** What the branch writes in a review. */
export function ReviewInputs({ isNew = false }: { isNew?: boolean }) {
  const translate = useTranslate();
  return (
    <>
      <FormSection title={translate(`${WORDS}.sections.rating`)}>
        <NumberInput
          source="progress"
          label={`${WORDS}.progressPercent`}
          min={0}
          max={100}
          step={5}
          validate={PROGRESS_RULES}
          helperText={isNew ? `${WORDS}.progressHint` : undefined}
        />
        <SelectInput
          source="rating"
          choices={enumChoices('QualityRating', QUALITY_RATINGS)}
          helperText={`${WORDS}.ratingHint`}
        />
        <DayInput source="reviewedOn" helperText={`${WORDS}.reviewedOnHint`} />
      </FormSection>
      <TextInput source="comment" multiline minRows={4} validate={COMMENT_RULES} helperText={`${WORDS}.commentHint`} />
      <TextInput
        source="evidenceLinks"
        multiline
        minRows={2}
        {...typedLinks}
        validate={linksProblem}
        helperText={`${WORDS}.evidence.hint`}
      />
    </>
  );
}
