import { Alert, Box, Button, LinearProgress } from '@mui/material';
import { useEffect, useId, useState } from 'react';
import { Form, useTranslate } from 'react-admin';
import { useFormState } from 'react-hook-form';
import { fieldErrorsOf } from '../../providers/errors.ts';
import { describeFailure } from './failure.ts';
import { fits, ScopeInput } from './ScopeInput.tsx';
import { SettingsInputs } from './SettingsInputs.tsx';
import { StepFrame } from './StepFrame.tsx';
import type { Origin, Scope } from './selection.ts';
import { problemsByInput, type Settings } from './settings.ts';
import { useScopeCounts } from './useScopeCounts.ts';

interface SetupStepProps {
  scopes: readonly Scope[];
  origin: Origin;
  settings: Settings;
  /** Asks the server what would happen; the next step follows when it answers. */
  onPreview: (settings: Settings) => Promise<void>;
  /** As soon as there is something to lose. */
  onTyped: () => void;
  onClose: () => void;
}

function TypedMark({ onTyped }: Pick<SetupStepProps, 'onTyped'>) {
  const { isDirty } = useFormState();
  useEffect(() => {
    if (isDirty) onTyped();
  }, [isDirty, onTyped]);
  return null;
}

/** The first step: to whom, from when, why. What was typed stays until the dialog is closed. */
export function SetupStep({ scopes, origin, settings, onPreview, onTyped, onClose }: SetupStepProps) {
  const translate = useTranslate();
  const id = useId();
  const counts = useScopeCounts(scopes);
  const [chosen, setChosen] = useState(settings.scope);
  const isFitting = fits(counts[scopes.findIndex((scope) => scope.id === chosen)]);
  const [isAsking, setAsking] = useState(false);
  const [problem, setProblem] = useState<string>();

  const submit = async (values: Record<string, unknown>) => {
    const typed = values as unknown as Settings;
    setAsking(true);
    setProblem(undefined);
    try {
      await onPreview(typed);
    } catch (error) {
      setAsking(false);
      const problems = problemsByInput(fieldErrorsOf(error) ?? {}, typed);
      const isShown = Object.keys(problems).length > 0 && Object.keys(problems).every((input) => input in typed);
      if (!isShown) setProblem(describeFailure(error).message);
      return problems;
    }
    return undefined;
  };

  return (
    <StepFrame
      step="setup"
      actions={
        <>
          <Button onClick={onClose} disabled={isAsking}>
            {translate('ra.action.cancel')}
          </Button>
          <Button type="submit" form={id} variant="contained" disabled={isAsking || !isFitting}>
            {translate(isAsking ? 'reassign.previewing' : 'reassign.preview')}
          </Button>
        </>
      }
    >
      {problem && (
        <Alert severity="error" sx={{ mb: 1 }}>
          {problem} {translate('reassign.failures.previewOnly')}
        </Alert>
      )}
      <Form id={id} record={{}} defaultValues={settings} onSubmit={submit} disableInvalidFormNotification>
        <ScopeInput scopes={scopes} counts={counts} chosen={chosen} onChoose={setChosen} />
        <SettingsInputs origin={origin} />
        <TypedMark onTyped={onTyped} />
      </Form>
      <Box role="status" sx={{ minHeight: 28, pt: 1 }}>
        {isAsking && (
          <>
            <LinearProgress aria-label={translate('reassign.previewing')} />
            <span>{translate('reassign.previewing')}</span>
          </>
        )}
      </Box>
    </StepFrame>
  );
}
