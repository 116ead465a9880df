import SwapHorizIcon from '@mui/icons-material/SwapHoriz';
import { Button, type ButtonProps } from '@mui/material';
import { lazy, Suspense, useState } from 'react';
import { useRefresh, useTranslate } from 'react-admin';
import { useViewer } from '../viewer.ts';
import type { Origin, Scope } from './selection.ts';

const Dialog = lazy(() => import('./ReassignDialog.tsx').then((module) => ({ default: module.ReassignDialog })));

interface ReassignButtonProps extends Pick<ButtonProps, 'variant' | 'color'> {
  /** A translation key: a verb. */
  label: string;
  scopes: readonly [Scope, ...Scope[]];
  origin?: Origin;
  /** After something was changed and the dialog is closed. */
  onChanged?: () => void;
}

/** What opened the dialog may be gone with the work it was for; the keyboard then goes on from the top of the page. */
function goOnFromContent() {
  const content = document.getElementById('main-content');
  if (!content) return;
  content.tabIndex = -1;
  content.style.outline = 'none';
  // After the dialog has given the focus back.
  setTimeout(() => content.focus({ preventScroll: true }));
}

/** Opens the reassignment of many assignments; nothing for those who may not reassign. */
export function ReassignButton({ label, scopes, origin = {}, onChanged, ...button }: ReassignButtonProps) {
  const translate = useTranslate();
  const refresh = useRefresh();
  const [isOpen, setOpen] = useState(false);
  const mayReassign = useViewer()?.permissions.includes('assignment:reassign') ?? false;
  if (!mayReassign) return null;
  const close = (isChanged: boolean) => {
    setOpen(false);
    if (!isChanged) return;
    onChanged?.();
    // Not earlier: the rows behind may vanish, and the dialog with them.
    refresh();
    goOnFromContent();
  };
  return (
    <>
      <Button {...button} startIcon={<SwapHorizIcon />} onClick={() => setOpen(true)}>
        {translate(label)}
      </Button>
      {isOpen && (
        <Suspense fallback={null}>
          <Dialog scopes={scopes} origin={origin} onClose={close} />
        </Suspense>
      )}
    </>
  );
}
