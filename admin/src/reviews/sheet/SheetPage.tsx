import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import { EmptyState } from '../../shared/EmptyState.tsx';
import { PageHeader } from '../../shared/PageHeader.tsx';
import { useUnit } from '../../shared/unit.tsx';
import { useViewer } from '../../shared/viewer.ts';
import { BranchSheet } from './BranchSheet.tsx';

const WORDS = 'resources.reviews.sheet';

/** Fast entry: the whole branch and one period on one screen. */
export function SheetPage() {
  const translate = useTranslate();
  const unit = useUnit();
  const mayWrite = useViewer()?.permissions.includes('review:write') ?? false;
  if (unit?.kind === 'BRANCH' && mayWrite) return <BranchSheet key={unit.id} branch={unit} />;
  return (
    <Box>
      <PageHeader title={translate(`${WORDS}.title`)} />
      <EmptyState
        title={translate(`${WORDS}.${mayWrite ? 'noBranch' : 'notPermitted'}`)}
        hint={translate(`${WORDS}.${mayWrite ? 'noBranchHint' : 'notPermittedHint'}`)}
      />
    </Box>
  );
}
