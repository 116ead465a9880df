import { ListItem, ListItemButton, ListItemIcon, ListItemText, useMediaQuery } from '@mui/material';
import { createElement } from 'react';
import { useCreatePath, useGetResourceLabel, useResourceDefinition, useSidebarState } from 'react-admin';
import { NavLink } from 'react-router-dom';

/** One screen in the menu: its picture and its name; the present one is marked. */
export function MenuEntry({ name }: { name: string }) {
  const { icon } = useResourceDefinition({ resource: name });
  const label = useGetResourceLabel()(name, 2);
  const createPath = useCreatePath();
  const [isOpen, setOpen] = useSidebarState();
  const isDrawer = useMediaQuery('(max-width:899.95px)', { noSsr: true });
  return (
    <ListItem disablePadding>
      <ListItemButton
        component={NavLink}
        to={createPath({ resource: name, type: 'list' })}
        title={isOpen ? undefined : label}
        aria-label={isOpen ? undefined : label}
        onClick={() => isDrawer && setOpen(false)}
        sx={ENTRY}
      >
        {icon && <ListItemIcon>{createElement(icon)}</ListItemIcon>}
        {isOpen && <ListItemText primary={label} disableTypography />}
      </ListItemButton>
    </ListItem>
  );
}

const ENTRY = {
  px: 1.5,
  py: 0.5,
  borderLeft: '4px solid transparent',
  color: 'text.secondary',
  lineHeight: 1.3,
  '&.active': { borderLeftColor: 'primary.main', color: 'text.primary', fontWeight: 600 },
};
