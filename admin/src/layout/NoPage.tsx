import { Button } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { EmptyState } from '../shared/EmptyState.tsx';
import { PageHeader } from '../shared/PageHeader.tsx';

interface NoPageProps {
  /** Translation keys. */
  title: string;
  lines: string[];
}

function NoPage({ title, lines }: NoPageProps) {
  const translate = useTranslate();
  const [first = '', ...rest] = lines.map((line) => translate(line));
  return (
    <>
      <PageHeader title={translate(title)} />
      <EmptyState
        title={first}
        hint={rest.join(' ')}
        action={
          <Button component={Link} to="/" variant="contained">
            {translate('state.first')}
          </Button>
        }
      />
    </>
  );
}

/** Where a page stands that the account may not see. */
export function AccessDeniedPage() {
  return <NoPage title="state.forbiddenTitle" lines={['state.forbidden', 'state.forbiddenHint']} />;
}

/** Where an address leads nowhere. */
export function MissingPage() {
  return <NoPage title="state.missingTitle" lines={['state.missingHint']} />;
}
