import SearchIcon from '@mui/icons-material/Search';
import { ListItemButton, ListItemIcon, useMediaQuery } from '@mui/material';
import { useState } from 'react';
import { useSidebarState, useTranslate } from 'react-admin';
import { SearchDialog } from './SearchDialog.tsx';

/** On narrow screens, whose bar has no room for it, the search for everything stands first in the menu. */
export function SearchMenuItem() {
  const translate = useTranslate();
  const [isOpen, setOpen] = useState(false);
  const [, setSidebarOpen] = useSidebarState();
  const isNarrow = useMediaQuery('(max-width:899.95px)', { noSsr: true });
  if (!isNarrow) return null;
  return (
    <>
      <ListItemButton
        component="button"
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
        sx={{ width: '100%', textAlign: 'left' }}
      >
        <ListItemIcon>
          <SearchIcon />
        </ListItemIcon>
        {translate('search.open')}
      </ListItemButton>
      {isOpen && (
        <SearchDialog
          onClose={() => {
            setOpen(false);
            setSidebarOpen(false);
          }}
        />
      )}
    </>
  );
}
