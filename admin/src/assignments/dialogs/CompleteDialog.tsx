import { DialogContentText } from '@mui/material';
import { BooleanInput, required, SelectInput, useTranslate } from 'react-admin';
import { DayInput } from '../../shared/DayInput.tsx';
import { today } from '../../shared/days.ts';
import { enumChoices } from '../../shared/enums.ts';
import { FormDialog } from '../../shared/FormDialog.tsx';
import { useCommand } from '../../shared/useCommand.ts';
import { useViewer } from '../../shared/viewer.ts';
import { notAfter, notBefore } from '../dayRules.ts';
import { QUALITY_RATINGS } from '../enums.ts';
import { COMPLETE_ASSIGNMENT } from '../stepQueries.ts';
import { isOwn } from '../steps.ts';
import { QuantityDoneInput } from './QuantityDoneInput.tsx';
import { STEP_WORDS, type StepProps } from './stepProps.ts';

const IS_REQUIRED = required();

/** Completes an assignment and assesses it, or changes the assessment of a completed one; nobody assesses their own. */
export function CompleteDialog({ assignment, onClose }: StepProps) {
  const translate = useTranslate();
  const viewer = useViewer();
  const { id, version, status, startsOn, completedOn, quantityDone, exceededRequirement, qualityRating } = assignment;
  const step = status === 'COMPLETED' ? 'assess' : 'complete';
  const send = useCommand(COMPLETE_ASSIGNMENT, `${STEP_WORDS}.${step}.done`);
  const own = isOwn(assignment, viewer);
  const assessment = own
    ? {}
    : { exceededRequirement: exceededRequirement ?? false, qualityRating: qualityRating ?? null };
  return (
    <FormDialog
      title={translate(`${STEP_WORDS}.${step}.title`)}
      explain={
        <DialogContentText sx={{ mb: 1 }}>
          {translate(`${STEP_WORDS}.${own ? 'ownExplain' : `${step}.explain`}`)}
        </DialogContentText>
      }
      submitLabel={translate(`${STEP_WORDS}.${step}.button`)}
      defaultValues={{ completedOn: completedOn ?? today(), quantityDone: quantityDone ?? null, ...assessment }}
      onSubmit={(values) => send({ ...values, id, version })}
      onClose={onClose}
    >
      <DayInput
        source="completedOn"
        label={`${STEP_WORDS}.completedOn`}
        validate={[
          IS_REQUIRED,
          notBefore(startsOn, `${STEP_WORDS}.beforeStart`),
          notAfter(today(), `${STEP_WORDS}.inTheFuture`),
        ]}
      />
      <QuantityDoneInput assignment={assignment} />
      {!own && (
        <>
          <SelectInput
            source="qualityRating"
            label={`${STEP_WORDS}.qualityRating`}
            choices={enumChoices('QualityRating', QUALITY_RATINGS)}
          />
          <BooleanInput source="exceededRequirement" label={`${STEP_WORDS}.exceededRequirement`} helperText={false} />
        </>
      )}
    </FormDialog>
  );
}
