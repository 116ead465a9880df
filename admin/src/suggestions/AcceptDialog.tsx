import { Button, Dialog, DialogActions, DialogContent, DialogContentText, DialogTitle } from '@mui/material';
import { useId } from 'react';
import { useTranslate } from 'react-admin';

const WORDS = 'resources.suggestions';

interface AcceptDialogProps {
  count: number;
  isBusy: boolean;
  onApply: () => void;
  onClose: () => void;
}

/** The last question before lines are carried out. */
export function AcceptDialog({ count, isBusy, onApply, onClose }: AcceptDialogProps) {
  const translate = useTranslate();
  const id = useId();
  return (
    <Dialog open onClose={isBusy ? undefined : onClose} aria-labelledby={id} maxWidth="sm" fullWidth>
      <DialogTitle id={id}>{translate(`${WORDS}.confirm`)}</DialogTitle>
      <DialogContent>
        <DialogContentText>{translate(`${WORDS}.confirmHint`, { smart_count: count })}</DialogContentText>
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2 }}>
        <Button onClick={onClose} disabled={isBusy}>
          {translate('ra.action.cancel')}
        </Button>
        <Button variant="contained" onClick={onApply} disabled={isBusy}>
          {translate(`${WORDS}.apply`)}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
