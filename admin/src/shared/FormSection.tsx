import { Box, Typography } from '@mui/material';
import { type ReactNode, useId } from 'react';

interface FormSectionProps {
  /** Translated. */
  title: string;
  children: ReactNode;
}

/** A part of a form under its heading; inputs stand side by side where there is room. */
export function FormSection({ title, children }: FormSectionProps) {
  const id = useId();
  return (
    <Box component="section" aria-labelledby={id} sx={{ width: '100%', mb: 2 }}>
      <Typography id={id} variant="h2" sx={{ mb: 1 }}>
        {title}
      </Typography>
      <Box
        sx={{
          display: 'grid',
          gridTemplateColumns: 'repeat(auto-fill, minmax(min(280px, 100%), 1fr))',
          columnGap: 2,
          alignItems: 'start',
        }}
      >
        {children}
      </Box>
    </Box>
  );
}
