import { Box, Typography } from '@mui/material';
import type { ReactNode } from 'react';

interface EmptyStateProps {
  title: ReactNode;
  hint?: ReactNode;
  /** One button that leads on. */
  action?: ReactNode;
}

/** What stands where there is nothing to show: what it is, and what one can do. Its texts are already translated. */
export function EmptyState({ title, hint, action }: EmptyStateProps) {
  return (
    <Box role="status" sx={{ py: 6, px: 2, textAlign: 'center' }}>
      <Typography variant="h3" component="p">
        {title}
      </Typography>
      {hint && <Typography sx={{ color: 'text.secondary', mt: 1 }}>{hint}</Typography>}
      {action && <Box sx={{ mt: 2 }}>{action}</Box>}
    </Box>
  );
}
