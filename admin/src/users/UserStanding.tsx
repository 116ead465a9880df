import { Box, Chip } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { User } from './queries.ts';

/** Whether somebody may sign in with an account, and what stands in the way. */
export function UserStanding({ user }: { user: User }) {
  const translate = useTranslate();
  const chips = [
    !user.isActive && 'inactive',
    user.isLocked && 'locked',
    user.isActive && user.mustChangePassword && 'mustChange',
  ].filter((key): key is string => Boolean(key));
  if (chips.length === 0) return <>{translate('resources.users.standing.active')}</>;
  return (
    <Box component="span" sx={{ display: 'inline-flex', flexWrap: 'wrap', gap: 0.5 }}>
      {chips.map((key) => (
        <Chip
          key={key}
          size="small"
          variant="outlined"
          color={key === 'mustChange' ? 'default' : 'warning'}
          label={translate(`resources.users.standing.${key}`)}
        />
      ))}
    </Box>
  );
}
