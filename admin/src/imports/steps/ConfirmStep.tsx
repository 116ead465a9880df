import { Alert, Box, Button, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { ErrorState } from '../../shared/ErrorState.tsx';
import { useImportWork } from '../ImportContext.tsx';
import { NumberList } from '../NumberList.tsx';
import type { PreviewTotals } from '../previewQueries.ts';
import { StepFooter } from '../StepFooter.tsx';
import { useNumberText } from '../useNumberText.ts';
import { countOf, useTotals } from '../useTotals.ts';

const WORDS = 'resources.imports.confirm';

/** Rows that cannot be taken in while the choice is all or none: nothing would be written. */
function RefusedNote({ refused }: { refused: number }) {
  const translate = useTranslate();
  const { record, configure, open } = useImportWork();
  if (refused === 0) return null;
  const isAll = record.options.errorPolicy === 'ALL_OR_NOTHING';
  return (
    <Alert severity={isAll ? 'error' : 'warning'} sx={{ my: 2 }}>
      {translate(`${WORDS}.${isAll ? 'blocked' : 'leavingOut'}`, { smart_count: refused })}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 1 }}>
        {isAll && (
          <Button
            variant="outlined"
            color="inherit"
            onClick={() => void configure(() => ({ options: { errorPolicy: 'SKIP_FAILED' } }))}
          >
            {translate(`${WORDS}.leaveOut`, { smart_count: refused })}
          </Button>
        )}
        <Button color="inherit" onClick={() => open('check')}>
          {translate(`${WORDS}.see`)}
        </Button>
      </Box>
    </Alert>
  );
}

function made({ newBranches, newHouseholdGroups, newPlans, createsCycle }: PreviewTotals) {
  return [
    { name: 'branches', count: newBranches.length },
    { name: 'householdGroups', count: newHouseholdGroups.length },
    { name: 'plans', count: newPlans.length },
    { name: 'cycles', count: createsCycle ? 1 : 0 },
  ].filter(({ count }) => count > 0);
}

/** The numbers, before anything is written. */
export function ConfirmStep() {
  const translate = useTranslate();
  const number = useNumberText();
  const { record, apply, isSaving } = useImportWork();
  const { totals, error, retry, isFetching } = useTotals(record.id);
  const count = (action: 'CREATE' | 'UPDATE' | 'UNCHANGED' | 'SKIP' | 'REFUSE') =>
    totals ? countOf(totals.actionCounts, action) : 0;
  const refused = count('REFUSE');
  const written = count('CREATE') + count('UPDATE');
  const isBlocked = refused > 0 && record.options.errorPolicy === 'ALL_OR_NOTHING';
  return (
    <>
      <Typography variant="h2">{translate(`${WORDS}.title`)}</Typography>
      {record.failureMessage && (
        <Alert severity="error" sx={{ my: 1 }}>
          {record.failureMessage}
        </Alert>
      )}
      {error && <ErrorState error={error} onRetry={retry} />}
      {!totals && !error && <Typography role="status">{translate('resources.imports.check.working')}</Typography>}
      {totals && (
        <>
          <NumberList
            numbers={[
              { name: 'read', count: record.rowCount },
              { name: 'toCreate', count: count('CREATE') },
              { name: 'toUpdate', count: count('UPDATE') },
              { name: 'unchanged', count: count('UNCHANGED') },
              { name: 'skipped', count: count('SKIP') },
              { name: 'refused', count: refused },
            ]}
          />
          {made(totals).map(({ name, count: number }) => (
            <Typography key={name}>{translate(`${WORDS}.made.${name}`, { smart_count: number })}</Typography>
          ))}
          {written === 0 && (
            <Alert severity="success" sx={{ my: 2 }}>
              {translate(`${WORDS}.nothingNew`)}
            </Alert>
          )}
          <RefusedNote refused={refused} />
          <Typography sx={{ color: 'text.secondary' }}>{translate(`${WORDS}.safe`)}</Typography>
        </>
      )}
      <StepFooter>
        <Button
          variant="contained"
          size="large"
          disabled={!totals || isBlocked || isSaving || isFetching}
          onClick={() => void apply()}
        >
          {translate(`${WORDS}.${written === 0 ? 'applyNothing' : 'apply'}`, {
            smart_count: written,
            rows: number(written),
          })}
        </Button>
      </StepFooter>
    </>
  );
}
