import { Alert, Box, Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { useTranslate } from 'react-admin';
import { FormDialog } from './FormDialog.tsx';

type Values = Record<string, unknown>;

interface PreviewDialogProps<Preview> {
  /** Translated, as are the other texts. */
  title: string;
  defaultValues: Values;
  /** Inputs of react-admin. */
  children: ReactNode;
  /** Asks the server what would happen; refused input is shown beside its field. */
  onPreview: (values: Values) => Promise<Preview>;
  /** What would happen, in words. */
  showPreview: (preview: Preview) => ReactNode;
  /** The verb of the button that does it; without one only going back is left. */
  runLabel: (preview: Preview) => string | undefined;
  onRun: (values: Values, preview: Preview) => Promise<unknown>;
  /** What is said once it is done. */
  showDone: (preview: Preview) => ReactNode;
  /** `isDone` when the page behind has to be read again. */
  onClose: (isDone: boolean) => void;
}

interface Step<Preview> {
  values: Values;
  preview?: Preview;
  isRunning: boolean;
  isDone: boolean;
  problem?: string;
}

/** A form, then what it would do, then what it did: nothing changes before the second step says so. */
export function PreviewDialog<Preview>(props: PreviewDialogProps<Preview>) {
  const { title, defaultValues, children, onPreview, onRun, onClose } = props;
  const translate = useTranslate();
  const [step, setStep] = useState<Step<Preview>>({ values: defaultValues, isRunning: false, isDone: false });
  // The form closes itself once it is sent; then the preview stands in its place.
  const isAnswered = useRef(false);
  const { values, preview } = step;

  if (preview === undefined) {
    return (
      <FormDialog
        title={title}
        submitLabel={translate('previewDialog.preview')}
        defaultValues={values}
        maxWidth="md"
        onSubmit={async (typed) => {
          const answer = await onPreview(typed);
          isAnswered.current = true;
          setStep({ values: typed, preview: answer, isRunning: false, isDone: false });
        }}
        onClose={() => {
          if (!isAnswered.current) onClose(false);
          isAnswered.current = false;
        }}
      >
        {children}
      </FormDialog>
    );
  }

  const run = async () => {
    setStep({ ...step, isRunning: true, problem: undefined });
    try {
      await onRun(values, preview);
      setStep({ ...step, isRunning: false, isDone: true, problem: undefined });
    } catch (error) {
      setStep({ ...step, isRunning: false, problem: (error as Error).message });
    }
  };
  const back = () => {
    isAnswered.current = false;
    setStep({ values, isRunning: false, isDone: false });
  };
  return <PreviewPart {...props} step={step} preview={preview} onBack={back} onRunNow={() => void run()} />;
}

interface PreviewPartProps<Preview> extends PreviewDialogProps<Preview> {
  step: Step<Preview>;
  preview: Preview;
  onBack: () => void;
  onRunNow: () => void;
}

function PreviewPart<Preview>(props: PreviewPartProps<Preview>) {
  const { title, step, preview, showPreview, showDone, runLabel, onBack, onRunNow, onClose } = props;
  const { isRunning, isDone, problem } = step;
  const translate = useTranslate();
  const id = useId();
  const content = useRef<HTMLDivElement>(null);
  // What was asked for is read out, and the keyboard stands where it can be scrolled.
  useEffect(() => content.current?.focus(), []);
  const label = runLabel(preview);
  return (
    <Dialog open onClose={isRunning ? undefined : () => onClose(isDone)} aria-labelledby={id} maxWidth="md" fullWidth>
      <DialogTitle id={id}>{title}</DialogTitle>
      <DialogContent ref={content} tabIndex={-1} sx={{ outline: 'none' }}>
        {problem && (
          <Alert severity="error" sx={{ mb: 1.5 }}>
            {problem}
          </Alert>
        )}
        {isDone ? showDone(preview) : showPreview(preview)}
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2 }}>
        {isDone ? (
          <Button variant="contained" onClick={() => onClose(true)}>
            {translate('ra.action.close')}
          </Button>
        ) : (
          <>
            <Button onClick={onBack} disabled={isRunning}>
              {translate('previewDialog.back')}
            </Button>
            <Box sx={{ flexGrow: 1 }} />
            <Button onClick={() => onClose(false)} disabled={isRunning}>
              {translate('ra.action.cancel')}
            </Button>
            {label && (
              <Button variant="contained" onClick={onRunNow} disabled={isRunning}>
                {isRunning ? translate('save.saving') : label}
              </Button>
            )}
          </>
        )}
      </DialogActions>
    </Dialog>
  );
}
