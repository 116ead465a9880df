import { Button } from '@mui/material';
import type { ReactNode } from 'react';
import { CreateButton, useListContext, useResourceDefinition, useTranslate } from 'react-admin';
import { EmptyState } from '../EmptyState.tsx';
import { ErrorState } from '../ErrorState.tsx';
import { ListPaging } from './ListTotal.tsx';

interface ListBodyProps {
  children: ReactNode;
  /** What stands here before the first record exists. */
  empty?: ReactNode;
}

/** The rows of a list, or the state that stands in their place. */
export function ListBody({ children, empty }: ListBodyProps) {
  const translate = useTranslate();
  const { hasCreate } = useResourceDefinition();
  const { error, refetch, isPaused, data, total, filterValues, setFilters, isPending } = useListContext();

  if (isPaused && !data) return <EmptyState title={translate('state.offline')} />;
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!isPending && total === 0) {
    if (Object.keys(filterValues).length > 0) {
      const clear = <Button onClick={() => setFilters({})}>{translate('list.clear')}</Button>;
      return <EmptyState title={translate('empty.filtered')} hint={translate('empty.filteredHint')} action={clear} />;
    }
    return <>{empty ?? <EmptyState title={translate('empty.title')} action={hasCreate && <CreateButton />} />}</>;
  }
  return (
    <>
      {children}
      <div className="no-print">
        <ListPaging />
      </div>
    </>
  );
}
