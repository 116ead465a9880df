import { Alert, Box, Button } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useImportWork } from '../ImportContext.tsx';
import type { PreviewTotals } from '../previewQueries.ts';

const WORDS = 'resources.imports.check';

/** What can be done about rows that cannot be taken in; where units are missing, the choice that settles many at once. */
export function RepairHelp({ totals }: { totals: PreviewTotals }) {
  const translate = useTranslate();
  const { open } = useImportWork();
  const isUnitMissing = totals.missingBranches.length + totals.missingHouseholdGroups.length > 0;
  const [severity, words, step, label] = isUnitMissing
    ? (['warning', `${WORDS}.unitsMissing`, 'options', `${WORDS}.toOptions`] as const)
    : (['info', `${WORDS}.repair`, 'file', 'resources.imports.replace.button'] as const);
  return (
    <Alert severity={severity} sx={{ mb: 1, '& .MuiAlert-message': { width: '100%' } }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
        <Box sx={{ flex: '1 1 260px' }}>{translate(words)}</Box>
        <Button color="inherit" variant="outlined" onClick={() => open(step)}>
          {translate(label)}
        </Button>
      </Box>
    </Alert>
  );
}
