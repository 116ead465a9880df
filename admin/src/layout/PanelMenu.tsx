import { Box, List, ListSubheader } from '@mui/material';
import { useSidebarState, useTranslate } from 'react-admin';
import { MenuEntry } from './MenuEntry.tsx';
import { SearchMenuItem } from './search/SearchMenuItem.tsx';
import { useScreens } from './useScreens.ts';

/** The screens one may open, in the order of the year's work. */
export function PanelMenu() {
  const translate = useTranslate();
  const [isOpen] = useSidebarState();
  const { work, administration } = useScreens();
  const entry = (name: string) => <MenuEntry key={name} name={name} />;

  return (
    <Box
      component="nav"
      id="main-menu"
      aria-label={translate('menu.label')}
      sx={({ sidebar }) => ({ width: isOpen ? sidebar?.width : sidebar?.closedWidth })}
    >
      <SearchMenuItem />
      <List>{work.map(entry)}</List>
      {administration.length > 0 && (
        <List
          aria-label={translate('menu.administration')}
          subheader={
            isOpen ? (
              <ListSubheader component="div" disableSticky aria-hidden sx={HEADING}>
                {translate('menu.administration')}
              </ListSubheader>
            ) : undefined
          }
        >
          {administration.map(entry)}
        </List>
      )}
    </Box>
  );
}

const HEADING = { backgroundColor: 'transparent', color: 'text.secondary' };
