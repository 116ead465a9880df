import { type Theme, useMediaQuery } from '@mui/material';
import { Sidebar, type SidebarProps, useTranslate } from 'react-admin';

/** The side bar; on phones, where it is a dialog, it is named for screen readers. */
export function PanelSidebar(props: SidebarProps) {
  const translate = useTranslate();
  const isDialog = useMediaQuery((theme: Theme) => theme.breakpoints.down('sm'));
  const named = isDialog ? { slotProps: { paper: { 'aria-label': translate('menu.label') } } } : {};
  return <Sidebar {...props} {...named} />;
}
