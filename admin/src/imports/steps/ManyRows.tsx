import { Button } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { DialogWords } from '../../shared/DialogWords.tsx';
import { FormDialog } from '../../shared/FormDialog.tsx';
import { useRequest } from '../../shared/request.ts';
import { useImportWork } from '../ImportContext.tsx';
import { IMPORT_ROW_NUMBERS, type PreviewFilter } from '../previewQueries.ts';
import { countOf, useTotals } from '../useTotals.ts';

const WORDS = 'resources.imports.people';

/** Rows that can safely be left out together: repeats of rows that stay, and all that nobody has decided about. */
const MANY: Record<'repeats' | 'rest', PreviewFilter> = {
  repeats: { problem: 'DUPLICATE_IN_FILE' },
  rest: { action: 'REFUSE', decidable: true },
};

interface Asked {
  kind: keyof typeof MANY;
  rowNumbers: number[];
}

/** Leaves many rows out at once, after their number was seen. Who is meant is never decided for many. */
export function ManyRows({ onDone }: { onDone: () => void }) {
  const translate = useTranslate();
  const request = useRequest();
  const { record, decide } = useImportWork();
  const { totals } = useTotals(record.id);
  const [asked, setAsked] = useState<Asked>();
  const hasRepeats = totals?.problemCounts.some(({ code }) => code === 'DUPLICATE_IN_FILE');
  const hasRest = totals !== undefined && countOf(totals.actionCounts, 'REFUSE') > 0;
  const ask = async (kind: Asked['kind']) => {
    const variables = { id: record.id, ...MANY[kind] };
    const answer = await request<{ importPreview: { rowNumbers: number[] } }>(IMPORT_ROW_NUMBERS, variables);
    setAsked({ kind, rowNumbers: answer.importPreview.rowNumbers });
  };
  const leaveOut = async () => {
    if (!asked || asked.rowNumbers.length === 0) return;
    await decide({ rowNumbers: asked.rowNumbers, decision: { action: 'SKIP' } });
    onDone();
  };
  return (
    <>
      {hasRepeats && (
        <Button variant="outlined" color="inherit" onClick={() => void ask('repeats')}>
          {translate(`${WORDS}.many.repeats`)}
        </Button>
      )}
      {hasRest && (
        <Button variant="outlined" color="inherit" onClick={() => void ask('rest')}>
          {translate(`${WORDS}.many.rest`)}
        </Button>
      )}
      {asked && (
        <FormDialog
          title={translate(`${WORDS}.many.title`, { smart_count: asked.rowNumbers.length })}
          explain={<DialogWords lines={[`${WORDS}.many.explain.${asked.kind}`]} />}
          submitLabel={translate(`${WORDS}.many.submit`)}
          onSubmit={leaveOut}
          onClose={() => setAsked(undefined)}
        >
          {null}
        </FormDialog>
      )}
    </>
  );
}
