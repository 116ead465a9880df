import { Box, ListSubheader } from '@mui/material';
import { Menu, useCanAccessResources, useResourceDefinitions, useSidebarState, useTranslate } from 'react-admin';
import { ADMINISTRATION_MENU, WORK_MENU } from './menuOrder.ts';

/** The screens one may open, in the order of the year's work. */
export function PanelMenu() {
  const translate = useTranslate();
  const definitions = useResourceDefinitions();
  const [isOpen] = useSidebarState();
  const registered = [...WORK_MENU, ...ADMINISTRATION_MENU].filter((name) => definitions[name]?.hasList);
  const { canAccess } = useCanAccessResources({ action: 'list', resources: registered });
  const isShown = (name: string) => registered.includes(name) && canAccess?.[name] === true;
  const administration = ADMINISTRATION_MENU.filter(isShown);
  const item = (name: string) => <Menu.ResourceItem key={name} name={name} />;

  return (
    <Box component="nav" id="main-menu" aria-label={translate('menu.label')}>
      <Menu>
        {WORK_MENU.filter(isShown).map(item)}
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
