import { maxValue, minValue, NumberInput, required, useTranslate } from 'react-admin';
import { DayInput } from '../../shared/DayInput.tsx';
import { today } from '../../shared/days.ts';
import { FormDialog } from '../../shared/FormDialog.tsx';
import { useCommand } from '../../shared/useCommand.ts';
import { useViewer } from '../../shared/viewer.ts';
import { notAfter, notBefore } from '../dayRules.ts';
import { RECORD_PROGRESS } from '../stepQueries.ts';
import { stepsFor } from '../steps.ts';
import { QuantityDoneInput } from './QuantityDoneInput.tsx';
import { STEP_WORDS, type StepProps } from './stepProps.ts';

const PROGRESS_RULES = [required(), minValue(0), maxValue(100)];

/** Records how far the work is; those who may not complete it say here that it is done. */
export function ProgressDialog({ assignment, onClose }: StepProps) {
  const translate = useTranslate();
  const send = useCommand(RECORD_PROGRESS, `${STEP_WORDS}.progress.done`);
  const maySayDone = !stepsFor(assignment, useViewer()).includes('complete');
  const { id, version, progress, quantityDone, startsOn } = assignment;
  return (
    <FormDialog
      title={translate(`${STEP_WORDS}.progress.title`)}
      submitLabel={translate(`${STEP_WORDS}.progress.button`)}
      defaultValues={{ progress, quantityDone: quantityDone ?? null, completedOn: null }}
      onSubmit={(values) =>
        send({
          id,
          version,
          progress: values.progress,
          quantityDone: values.quantityDone,
          completedOn: values.completedOn,
        })
      }
      onClose={onClose}
    >
      <NumberInput
        source="progress"
        label={`${STEP_WORDS}.progress.percent`}
        validate={PROGRESS_RULES}
        min={0}
        max={100}
        step={1}
        helperText={`${STEP_WORDS}.progress.hint`}
      />
      <QuantityDoneInput assignment={assignment} />
      {maySayDone && (
        <DayInput
          source="completedOn"
          label={`${STEP_WORDS}.progress.completedOn`}
          helperText={`${STEP_WORDS}.progress.completedHint`}
          validate={[notBefore(startsOn, `${STEP_WORDS}.beforeStart`), notAfter(today(), `${STEP_WORDS}.inTheFuture`)]}
        />
      )}
    </FormDialog>
  );
}
