import { Button } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { EmptyState } from '../shared/EmptyState.tsx';

const WORDS = 'resources.todo';

const PLACES = [
  { resource: 'organizations', needs: 'organization:read' },
  { resource: 'ruleSets', needs: 'ruleSet:read' },
];

/** For accounts that look after nobody's work (analysts): what they can read instead. */
export function NoDuties({ permissions }: { permissions: string[] }) {
  const translate = useTranslate();
  const readable = PLACES.filter(({ needs }) => permissions.includes(needs));
  return (
    <EmptyState
      title={translate(`${WORDS}.noDuties`)}
      hint={translate(permissions.includes('schema:read') ? `${WORDS}.noDutiesQueryHint` : `${WORDS}.noDutiesHint`)}
      action={
        <>
          {readable.map(({ resource }) => (
            <Button
              key={resource}
              component={Link}
              to={`/${resource}`}
              variant="outlined"
              color="secondary"
              sx={{ m: 0.5 }}
            >
              {translate(`resources.${resource}.name`, { smart_count: 2 })}
            </Button>
          ))}
          {permissions.includes('schema:read') && (
            <Button component="a" href="/graphiql" variant="outlined" color="secondary" sx={{ m: 0.5 }}>
              {translate(`${WORDS}.queryPage`)}
            </Button>
          )}
        </>
      }
    />
  );
}
