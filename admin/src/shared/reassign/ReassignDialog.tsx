import { Dialog, DialogTitle } from '@mui/material';
import { useCallback, useId, useState } from 'react';
import { useTranslate } from 'react-admin';
import { today } from '../days.ts';
import { useIsNarrow } from '../useIsNarrow.ts';
import { PreviewStep } from './PreviewStep.tsx';
import { ResultStep } from './ResultStep.tsx';
import { RunningStep } from './RunningStep.tsx';
import { SetupStep } from './SetupStep.tsx';
import type { Origin, Scope } from './selection.ts';
import type { Settings } from './settings.ts';
import { UndoneStep } from './UndoneStep.tsx';
import { useReassignment } from './useReassignment.ts';

interface ReassignDialogProps {
  /** At least one; the first is chosen at first. */
  scopes: readonly [Scope, ...Scope[]];
  origin: Origin;
  /** `isChanged` when the page behind has to be read again. */
  onClose: (isChanged: boolean) => void;
}

const initialSettings = (scope: Scope): Settings => ({
  scope: scope.id,
  way: 'one',
  target: null,
  targets: [],
  effectiveOn: today(),
  reason: '',
  loadReason: '',
  guideWay: 'keep',
  guide: null,
  errorPolicy: 'SKIP_FAILED',
});

/** Moves many assignments to other members: settings, preview, run, result with undo. */
export function ReassignDialog({ scopes, origin, onClose }: ReassignDialogProps) {
  const translate = useTranslate();
  const id = useId();
  const isNarrow = useIsNarrow();
  const work = useReassignment(scopes, initialSettings(scopes[0]));
  const { step, settings, preview, result, failure, isBusy } = work;
  // After a run without an answer the list behind may have changed as well.
  const close = () => onClose(result !== undefined || failure?.kind === 'unknown');
  const [isTyped, setTyped] = useState(false);
  const onTyped = useCallback(() => setTyped(true), []);
  const isOver = step === 'result' || step === 'undone';
  const mayEscape = !isBusy && (isOver || (step === 'setup' && !isTyped));

  return (
    <Dialog
      open
      // Neither a click beside the dialog nor Escape throws away what was typed; the buttons do.
      onClose={(_event, reason) => reason === 'escapeKeyDown' && mayEscape && close()}
      aria-labelledby={id}
      maxWidth="lg"
      fullWidth
      fullScreen={isNarrow}
      // The frame keeps its size from step to step.
      slotProps={{ paper: { sx: isNarrow ? undefined : { minHeight: 'min(600px, calc(100% - 64px))' } } }}
    >
      <DialogTitle id={id}>{translate('reassign.title')}</DialogTitle>
      {step === 'setup' && (
        <SetupStep
          scopes={scopes}
          origin={origin}
          settings={settings}
          onPreview={work.ask}
          onTyped={onTyped}
          onClose={close}
        />
      )}
      {step === 'preview' && preview && (
        <PreviewStep
          preview={preview}
          failure={failure}
          isAsking={isBusy}
          onBack={work.back}
          onRun={work.run}
          onPreviewAgain={work.previewAgain}
          onClose={close}
        />
      )}
      {step === 'running' && preview && <RunningStep count={preview.movedCount} />}
      {step === 'result' && result && (
        <ResultStep
          result={result}
          expected={preview?.movedCount ?? result.movedCount}
          isUndoing={isBusy}
          undoFailure={failure}
          onUndo={work.undo}
          onClose={close}
        />
      )}
      {step === 'undone' && <UndoneStep count={result?.movedCount ?? 0} onClose={close} />}
    </Dialog>
  );
}
