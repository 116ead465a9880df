import { Button } from '@mui/material';
import { useCanAccess, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { useYear } from '../../shared/year.ts';

/** Leads a branch to the page on which its plan of the year is prepared. */
export function PrepareLink() {
  const translate = useTranslate();
  const year = useYear();
  const { canAccess } = useCanAccess({ resource: 'plans', action: 'create' });
  if (!canAccess) return null;
  return (
    <Button component={Link} to="/plans/prepare" variant="contained" sx={{ mb: 1 }}>
      {translate('resources.plans.prepare.open', { year })}
    </Button>
  );
}
