import { Box, Button, Paper } from '@mui/material';
import type { ReactNode } from 'react';
import { SelectAllButton, useListContext, useTranslate } from 'react-admin';

/** How many rows are selected, and what can be done with them; it stays in sight while one scrolls. */
export function SelectionBar({ children }: { children: ReactNode }) {
  const translate = useTranslate();
  const { selectedIds, onUnselectItems } = useListContext();
  if (selectedIds.length === 0) return null;
  return (
    <Paper
      component="section"
      variant="outlined"
      aria-label={translate('list.selection')}
      className="no-print"
      sx={{
        position: 'sticky',
        top: 64,
        zIndex: 2,
        mb: 1,
        px: 2,
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        columnGap: 1,
        borderColor: 'primary.main',
      }}
    >
      <Box component="strong" role="status" sx={{ mr: 1 }}>
        {translate('ra.action.bulk_actions', { smart_count: selectedIds.length })}
      </Box>
      <SelectAllButton />
      <Button onClick={() => onUnselectItems()}>{translate('ra.action.unselect')}</Button>
      <Box sx={{ flexGrow: 1 }} />
      {children}
    </Paper>
  );
}
