import GavelIcon from '@mui/icons-material/GavelOutlined';
import { Button } from '@mui/material';
import { lazy, Suspense, useState } from 'react';
import { type RaRecord, useListContext, useRefresh, useTranslate } from 'react-admin';
import { originOf } from '../../shared/reassign/selection.ts';
import { useViewer } from '../../shared/viewer.ts';

const Dialog = lazy(() => import('./BasisDialog.tsx').then((module) => ({ default: module.BasisDialog })));

type AssignmentRow = RaRecord & { branch?: { id: string } };

/** Makes the selected assignments rest on a clause of the working regulation; nothing for those who may not write them. */
export function BasisButton() {
  const translate = useTranslate();
  const refresh = useRefresh();
  const { selectedIds, data = [], onUnselectItems } = useListContext<AssignmentRow>();
  const [isOpen, setOpen] = useState(false);
  const mayWrite = useViewer()?.permissions.includes('assignment:write') ?? false;
  if (!mayWrite) return null;
  const close = (isChanged: boolean) => {
    setOpen(false);
    if (!isChanged) return;
    onUnselectItems();
    refresh();
  };
  return (
    <>
      <Button color="inherit" startIcon={<GavelIcon />} onClick={() => setOpen(true)}>
        {translate('resources.assignments.setBasis.button')}
      </Button>
      {isOpen && (
        <Suspense fallback={null}>
          <Dialog ids={selectedIds.map(String)} branchId={originOf(data, selectedIds).branchId} onClose={close} />
        </Suspense>
      )}
    </>
  );
}
