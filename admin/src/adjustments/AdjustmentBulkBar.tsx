import { Button } from '@mui/material';
import { useState } from 'react';
import { useListContext, useRefresh, useTranslate } from 'react-admin';
import { BulkExport } from '../shared/list/BulkExport.tsx';
import { SuggestLink } from '../shared/SuggestLink.tsx';
import { useViewer } from '../shared/viewer.ts';
import { type Adjustment, adjustmentQueries } from './queries.ts';
import { ResolveDialog } from './ResolveDialog.tsx';
import { tasksToSuggest } from './tasksToSuggest.ts';

/** What can be done with the selected adjustments. */
export function AdjustmentBulkBar() {
  const translate = useTranslate();
  const refresh = useRefresh();
  const { data = [], selectedIds, onUnselectItems } = useListContext<Adjustment>();
  const mayResolve = useViewer()?.permissions.includes('adjustment:resolve');
  const [isOpen, setOpen] = useState(false);
  const tasks = tasksToSuggest(data, selectedIds);
  const close = (isDone: boolean) => {
    setOpen(false);
    if (!isDone) return;
    onUnselectItems();
    refresh();
  };
  return (
    <>
      {mayResolve && (
        <Button variant="contained" onClick={() => setOpen(true)}>
          {translate('resources.adjustments.resolve.button')}
        </Button>
      )}
      {mayResolve && tasks && <SuggestLink {...tasks} />}
      {isOpen && <ResolveDialog rows={data} ids={selectedIds} onClose={close} />}
      <BulkExport queries={adjustmentQueries} />
    </>
  );
}
