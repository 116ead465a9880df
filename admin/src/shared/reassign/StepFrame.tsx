import { DialogActions, DialogContent, Typography } from '@mui/material';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslate } from 'react-admin';

interface StepFrameProps {
  step: 'setup' | 'preview' | 'running' | 'result' | 'undone';
  children: ReactNode;
  /** Buttons; the one that leads on comes last. */
  actions?: ReactNode;
}

/** One step of the dialog. Its heading takes the focus, so that the keyboard and the screen reader follow. */
export function StepFrame({ step, children, actions }: StepFrameProps) {
  const translate = useTranslate();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <>
      <DialogContent>
        <Typography ref={heading} tabIndex={-1} variant="h3" sx={{ mb: 1.5, '&:focus': { outline: 'none' } }}>
          {translate(`reassign.steps.${step}`)}
        </Typography>
        {children}
      </DialogContent>
      {actions && <DialogActions sx={{ px: 3, pb: 2, flexWrap: 'wrap', rowGap: 1 }}>{actions}</DialogActions>}
    </>
  );
}
