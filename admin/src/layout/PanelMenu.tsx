import { Box, ListSubheader } from '@mui/material';
import { Menu, useSidebarState, useTranslate } from 'react-admin';
import { SearchMenuItem } from './search/SearchMenuItem.tsx';
import { useScreens } from './useScreens.ts';

/** The screens one may open, in the order of the year's work. */
export function PanelMenu() {
  const translate = useTranslate();
  const [isOpen] = useSidebarState();
  const { work, administration } = useScreens();
  const item = (name: string) => <Menu.ResourceItem key={name} name={name} />;

  return (
    <Box component="nav" id="main-menu" aria-label={translate('menu.label')}>
      <Menu>
        <SearchMenuItem />
        {work.map(item)}
        {administration.length > 0 && isOpen && (
          <ListSubheader component="li" disableSticky sx={{ backgroundColor: 'transparent', color: 'text.secondary' }}>
            {translate('menu.administration')}
          </ListSubheader>
        )}
        {administration.map(item)}
      </Menu>
    </Box>
  );
}
