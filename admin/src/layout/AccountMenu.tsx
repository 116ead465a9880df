import CodeIcon from '@mui/icons-material/Code';
import DarkModeIcon from '@mui/icons-material/DarkModeOutlined';
import KeyboardIcon from '@mui/icons-material/KeyboardOutlined';
import LanguageIcon from '@mui/icons-material/Language';
import LightModeIcon from '@mui/icons-material/LightModeOutlined';
import PasswordIcon from '@mui/icons-material/Password';
import { ListItemIcon, ListItemText, MenuItem } from '@mui/material';
import {
  Logout,
  UserMenu,
  useGetIdentity,
  useLocaleState,
  usePermissions,
  useTheme,
  useTranslate,
  useUserMenu,
} from 'react-admin';
import { Link } from 'react-router-dom';
import { useOtherLocale } from './useOtherLocale.ts';

function ChangePasswordItem() {
  const translate = useTranslate();
  const menu = useUserMenu();
  return (
    <MenuItem component={Link} to="/account/password" onClick={menu?.onClose}>
      <ListItemIcon>
        <PasswordIcon fontSize="small" />
      </ListItemIcon>
      <ListItemText>{translate('account.changePassword')}</ListItemText>
    </MenuItem>
  );
}

function GraphiQLItem() {
  const translate = useTranslate();
  const { permissions } = usePermissions<string[]>();
  if (!permissions?.includes('schema:read')) return null;
  return (
    <MenuItem component="a" href="/graphiql" target="_blank" rel="noopener">
      <ListItemIcon>
        <CodeIcon fontSize="small" />
      </ListItemIcon>
      <ListItemText>{translate('account.graphiql')}</ListItemText>
    </MenuItem>
  );
}

function ThemeItem() {
  const translate = useTranslate();
  const menu = useUserMenu();
  const [theme, setTheme] = useTheme();
  const isDark = theme === 'dark';
  const change = () => {
    setTheme(isDark ? 'light' : 'dark');
    menu?.onClose();
  };
  return (
    <MenuItem onClick={change}>
      <ListItemIcon>{isDark ? <LightModeIcon fontSize="small" /> : <DarkModeIcon fontSize="small" />}</ListItemIcon>
      <ListItemText>{translate(isDark ? 'account.light' : 'account.dark')}</ListItemText>
    </MenuItem>
  );
}

function LanguageItem() {
  const menu = useUserMenu();
  const [, setLocale] = useLocaleState();
  const other = useOtherLocale();
  const change = () => {
    setLocale(other.locale);
    menu?.onClose();
  };
  return (
    <MenuItem lang={other.locale} onClick={change} sx={{ display: { md: 'none' } }}>
      <ListItemIcon>
        <LanguageIcon fontSize="small" />
      </ListItemIcon>
      <ListItemText>{other.name}</ListItemText>
    </MenuItem>
  );
}

function ShortcutsItem({ onOpen }: { onOpen: () => void }) {
  const translate = useTranslate();
  const menu = useUserMenu();
  const open = () => {
    menu?.onClose();
    onOpen();
  };
  return (
    <MenuItem onClick={open} sx={{ display: { xs: 'none', md: 'flex' } }}>
      <ListItemIcon>
        <KeyboardIcon fontSize="small" />
      </ListItemIcon>
      <ListItemText>{translate('shortcuts.title')} (?)</ListItemText>
    </MenuItem>
  );
}

/** The person's name; behind it the password, light or dark, the shortcuts and signing out. */
export function AccountMenu({ onShortcuts }: { onShortcuts: () => void }) {
  const translate = useTranslate();
  const { identity } = useGetIdentity();
  return (
    <UserMenu label={translate('account.menu', { name: identity?.fullName ?? '' })}>
      <ChangePasswordItem />
      <ThemeItem />
      <LanguageItem />
      <ShortcutsItem onOpen={onShortcuts} />
      <GraphiQLItem />
      <Logout />
    </UserMenu>
  );
}
