import DownloadIcon from '@mui/icons-material/Download';
import { Alert, Box, Button } from '@mui/material';
import { useTranslate } from 'react-admin';
import { resultAddress } from '../files.ts';
import { useImportWork } from '../ImportContext.tsx';
import type { PreviewTotals } from '../previewQueries.ts';

const WORDS = 'resources.imports.check';

/** What can be done about rows that cannot be taken in; names the choice that would settle many at once. */
export function RepairHelp({ totals }: { totals: PreviewTotals }) {
  const translate = useTranslate();
  const { record, open } = useImportWork();
  const has = (code: string) => totals.problemCounts.some((each) => each.code === code);
  const isUnitMissing = has('UNKNOWN_BRANCH') || has('UNKNOWN_HOUSEHOLD_GROUP');
  return (
    <Alert severity="info" sx={{ mb: 1 }}>
      {isUnitMissing && <p style={{ marginTop: 0 }}>{translate(`${WORDS}.unitsMissing`)}</p>}
      {translate(`${WORDS}.repair`)}
      <Box className="no-print" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 1 }}>
        {isUnitMissing && (
          <Button variant="contained" onClick={() => open('options')}>
            {translate(`${WORDS}.toOptions`)}
          </Button>
        )}
        <Button
          component="a"
          variant="outlined"
          color="inherit"
          startIcon={<DownloadIcon />}
          href={resultAddress(record.id)}
          download
        >
          {translate(`${WORDS}.download`)}
        </Button>
      </Box>
    </Alert>
  );
}
