import { Box, List, ListItem, ListItemButton, ListItemText, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { DEMO_ACCOUNTS, type DemoAccount } from '../providers/viewer.ts';
import { enumKey } from '../shared/enums.ts';
import { useDocument } from '../shared/request.ts';

/** The accounts of a demo installation, one click each; nothing where there is no demo. */
export function DemoAccounts({ onChoose }: { onChoose: (account: DemoAccount) => void }) {
  const translate = useTranslate();
  const { data } = useDocument<{ demoAccounts: DemoAccount[] }>(DEMO_ACCOUNTS);
  const accounts = data?.demoAccounts ?? [];
  if (accounts.length === 0) return null;
  return (
    <Box component="section" aria-labelledby="demo-accounts" sx={{ mt: 3 }}>
      <Typography id="demo-accounts" variant="h2">
        {translate('signIn.demo')}
      </Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {translate('signIn.demoHint')}
      </Typography>
      <List disablePadding>
        {accounts.map((account) => (
          <ListItem key={account.username} disablePadding>
            <ListItemButton onClick={() => onChoose(account)} sx={{ px: 1 }}>
              <ListItemText
                primary={account.displayName}
                secondary={`${translate(enumKey('Role', account.role), { _: account.role })} · ${account.username}`}
              />
            </ListItemButton>
          </ListItem>
        ))}
      </List>
    </Box>
  );
}
