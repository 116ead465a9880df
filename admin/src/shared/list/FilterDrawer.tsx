import FilterListIcon from '@mui/icons-material/FilterList';
import { Box, Button, Drawer } from '@mui/material';
import { type ReactNode, useState } from 'react';
import { useListContext, useTranslate } from 'react-admin';

/** On narrow screens: a button with the number of filters in use, and the filters in a drawer. */
export function FilterDrawer({ children }: { children: ReactNode }) {
  const translate = useTranslate();
  const [isOpen, setOpen] = useState(false);
  const { filterValues } = useListContext();
  const count = Object.keys(filterValues).filter((source) => source !== 'search').length;
  return (
    <>
      <Button variant="outlined" startIcon={<FilterListIcon />} onClick={() => setOpen(true)}>
        {translate('list.filters')}
        {count > 0 && ` (${count})`}
      </Button>
      <Drawer
        anchor="right"
        open={isOpen}
        onClose={() => setOpen(false)}
        slotProps={{ paper: { 'aria-label': translate('list.filters'), sx: { width: 'min(360px, 92vw)', p: 2 } } }}
      >
        {children}
        <Box sx={{ position: 'sticky', bottom: 0, pt: 2 }}>
          <Button fullWidth variant="contained" onClick={() => setOpen(false)}>
            {translate('list.showResults')}
          </Button>
        </Box>
      </Drawer>
    </>
  );
}
