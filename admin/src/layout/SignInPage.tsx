import { Alert, Box, Button, Paper, TextField, Typography } from '@mui/material';
import { type FormEvent, useState } from 'react';
import { Notification, useLogin, useTranslate } from 'react-admin';
import { DemoAccounts } from './DemoAccounts.tsx';
import { LanguageButton } from './LanguageButton.tsx';
import { useDocumentLanguage } from './useDocumentLanguage.ts';

/** The page to sign in. */
export function SignInPage() {
  useDocumentLanguage();
  const translate = useTranslate();
  const login = useLogin();
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const [problem, setProblem] = useState<string>();
  const [isWorking, setWorking] = useState(false);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setWorking(true);
    setProblem(undefined);
    try {
      await login({ username: username.trim(), password });
    } catch (error) {
      setProblem(error instanceof Error && error.message ? error.message : translate('ra.auth.sign_in_error'));
      setWorking(false);
    }
  };

  return (
    <Box component="main" sx={{ minHeight: '100vh', display: 'grid', placeItems: 'center', p: 2 }}>
      <title>{`${translate('signIn.title')} · ${translate('app.name')}`}</title>
      <Paper variant="outlined" sx={{ width: '100%', maxWidth: 440, p: { xs: 2, sm: 4 } }}>
        <Box sx={{ display: 'flex', justifyContent: 'space-between', alignItems: 'flex-start' }}>
          <Box>
            <Typography component="p" sx={{ color: 'primary.main', fontWeight: 700, fontSize: '1.25rem' }}>
              {translate('app.name')}
            </Typography>
            <Typography sx={{ color: 'text.secondary' }}>{translate('app.purpose')}</Typography>
          </Box>
          <LanguageButton />
        </Box>
        <Box component="form" onSubmit={submit} sx={{ mt: 3 }}>
          <Typography variant="h1" sx={{ mb: 1 }}>
            {translate('signIn.title')}
          </Typography>
          {problem && (
            <Alert severity="error" sx={{ mb: 1 }}>
              {problem}
            </Alert>
          )}
          <TextField
            autoFocus
            required
            id="username"
            name="username"
            label={translate('ra.auth.username')}
            value={username}
            onChange={(event) => setUsername(event.target.value)}
            slotProps={{ htmlInput: { autoComplete: 'username', autoCapitalize: 'none', spellCheck: false } }}
          />
          <TextField
            required
            id="password"
            name="password"
            type="password"
            label={translate('ra.auth.password')}
            value={password}
            onChange={(event) => setPassword(event.target.value)}
            slotProps={{ htmlInput: { autoComplete: 'current-password' } }}
          />
          <Button type="submit" variant="contained" fullWidth disabled={isWorking} sx={{ mt: 2 }}>
            {translate(isWorking ? 'signIn.working' : 'signIn.submit')}
          </Button>
        </Box>
        <DemoAccounts
          onChoose={(account) => {
            setUsername(account.username);
            setPassword(account.password);
          }}
        />
      </Paper>
      <Notification />
    </Box>
  );
}
