import { Box, Typography } from '@mui/material';
import { useState } from 'react';
import { AppBar, LoadingIndicator, useTranslate } from 'react-admin';
import { AccountMenu } from './AccountMenu.tsx';
import { LanguageButton } from './LanguageButton.tsx';
import { ShortcutHelp } from './ShortcutHelp.tsx';
import { SearchButton } from './search/SearchButton.tsx';
import { UnitPicker } from './UnitPicker.tsx';
import { YearPicker } from './YearPicker.tsx';

const toolbar = (
  <Box sx={{ display: { xs: 'none', md: 'contents' } }}>
    <LanguageButton />
    <LoadingIndicator />
  </Box>
);

/** Always there: the unit and the year one works in; then the language and the account. */
export function PanelAppBar() {
  const translate = useTranslate();
  const [isHelpOpen, setHelpOpen] = useState(false);
  const account = <AccountMenu onShortcuts={() => setHelpOpen(true)} />;
  return (
    <AppBar color="default" elevation={0} alwaysOn toolbar={toolbar} userMenu={account}>
      <Typography
        component="span"
        sx={{
          display: { xs: 'none', md: 'block' },
          color: 'primary.main',
          fontWeight: 700,
          mr: 2,
          whiteSpace: 'nowrap',
        }}
      >
        {translate('app.name')}
      </Typography>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, flexGrow: 1, minWidth: 0 }}>
        <UnitPicker />
        <YearPicker />
        <SearchButton />
      </Box>
      <ShortcutHelp isOpen={isHelpOpen} onChange={setHelpOpen} />
    </AppBar>
  );
}
