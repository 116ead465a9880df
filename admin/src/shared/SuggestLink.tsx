import LightbulbIcon from '@mui/icons-material/LightbulbOutlined';
import { Button } from '@mui/material';
import { useCanAccess, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';

interface SuggestLinkProps {
  planId: string;
  /** Assignments of the plan that are to go to other members; without them everything that is to be placed. */
  assignmentIds?: readonly string[];
}

/** Leads to the suggestions for a plan, for those who may have them worked out. */
export function SuggestLink({ planId, assignmentIds = [] }: SuggestLinkProps) {
  const translate = useTranslate();
  const { canAccess } = useCanAccess({ resource: 'suggestions', action: 'list' });
  if (!canAccess) return null;
  const moving = assignmentIds.length > 0 ? `&assignments=${assignmentIds.join(',')}` : '';
  return (
    <Button
      component={Link}
      to={`/suggestions?planId=${planId}${moving}`}
      variant="outlined"
      color="inherit"
      startIcon={<LightbulbIcon />}
    >
      {translate(`resources.suggestions.${moving ? 'ask' : 'title'}`)}
    </Button>
  );
}
