import LightbulbIcon from '@mui/icons-material/LightbulbOutlined';
import { Button } from '@mui/material';
import { useCanAccess, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';

/** Leads to the suggestions for a plan, for those who may have them worked out. */
export function SuggestLink({ planId }: { planId: string }) {
  const translate = useTranslate();
  const { canAccess } = useCanAccess({ resource: 'suggestions', action: 'list' });
  if (!canAccess) return null;
  return (
    <Button
      component={Link}
      to={`/suggestions?planId=${planId}`}
      variant="outlined"
      color="inherit"
      startIcon={<LightbulbIcon />}
    >
      {translate('resources.suggestions.title')}
    </Button>
  );
}
