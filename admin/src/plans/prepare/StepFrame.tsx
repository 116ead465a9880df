import CheckIcon from '@mui/icons-material/CheckCircleOutlined';
import { Box, ButtonBase, Paper, Typography } from '@mui/material';
import { type ReactNode, useId } from 'react';

interface StepFrameProps {
  number: number;
  /** Translated, as is the other text. */
  title: string;
  state: string;
  isDone: boolean;
  isOpen: boolean;
  onToggle: () => void;
  children: ReactNode;
}

/** A step of the page: its number, what it is about and how much is left; its content shows while it is open. */
export function StepFrame({ number, title, state, isDone, isOpen, onToggle, children }: StepFrameProps) {
  const id = useId();
  return (
    <Paper component="li" variant="outlined" sx={{ mb: 1.5, borderColor: isOpen ? 'primary.main' : undefined }}>
      <Typography variant="h2" sx={{ m: 0 }}>
        <ButtonBase
          onClick={onToggle}
          aria-expanded={isOpen}
          aria-controls={`${id}-content`}
          sx={{
            width: '100%',
            minHeight: 60,
            px: 2,
            py: 1,
            gap: 2,
            font: 'inherit',
            textAlign: 'left',
            justifyContent: 'flex-start',
            flexWrap: 'wrap',
          }}
        >
          <Box component="span" sx={{ fontSize: '1.5rem', fontWeight: 700, minWidth: 24 }}>
            {number}
          </Box>
          <Box component="span" sx={{ flex: '1 1 200px' }}>
            {title}
          </Box>
          <Box
            component="span"
            sx={{
              display: 'flex',
              alignItems: 'center',
              gap: 0.5,
              fontSize: '1rem',
              fontWeight: 600,
              color: isDone ? 'success.main' : 'text.primary',
            }}
          >
            {isDone && <CheckIcon />}
            {state}
          </Box>
        </ButtonBase>
      </Typography>
      <Box id={`${id}-content`} hidden={!isOpen} sx={{ px: 2, pb: 2, overflowX: 'auto' }}>
        {isOpen && children}
      </Box>
    </Paper>
  );
}
