import { Box, Button } from '@mui/material';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { useImportWork } from './ImportContext.tsx';
import { mayOpen, neighbours } from './steps.ts';

interface StepFooterProps {
  /** Why one cannot go on yet. */
  hint?: ReactNode;
  /** Stands in the place of the way to the next step. */
  children?: ReactNode;
}

/** The way back and the way on, always in sight. What was chosen is saved already. */
export function StepFooter({ hint, children }: StepFooterProps) {
  const translate = useTranslate();
  const { record, step, open, isSaving } = useImportWork();
  const { previous, next } = neighbours(step);
  const isOpenNext = next !== undefined && mayOpen(next, record);
  return (
    <Box
      className="no-print"
      sx={{
        position: 'sticky',
        bottom: 0,
        zIndex: 2,
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        gap: 1,
        py: 1.5,
        mt: 2,
        borderTop: 1,
        borderColor: 'divider',
        backgroundColor: 'background.default',
      }}
    >
      {previous && (
        <Button variant="outlined" color="inherit" onClick={() => open(previous)}>
          {translate('resources.imports.back')}
        </Button>
      )}
      <Box role="status" sx={{ flexGrow: 1, color: 'text.secondary' }}>
        {isSaving ? translate('save.saving') : hint}
      </Box>
      {children ??
        (next && (
          <Button variant="contained" disabled={!isOpenNext || isSaving} onClick={() => open(next)}>
            {translate('resources.imports.onTo', { step: translate(`resources.imports.steps.${next}`) })}
          </Button>
        ))}
    </Box>
  );
}
