import {
  Alert,
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogContent,
  DialogContentText,
  DialogTitle,
  FormControlLabel,
  MenuItem,
  TextField,
} from '@mui/material';
import { useId, useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { today } from '../../shared/days.ts';
import { clauseText, useClauses } from '../../shared/guidance/useClauses.ts';
import { BasisRows } from './BasisRows.tsx';
import { useSetBasis } from './useSetBasis.ts';

const WORDS = 'resources.assignments.setBasis';

interface BasisDialogProps {
  ids: string[];
  /** The branch of all of them; undefined when they are of several. */
  branchId: string | undefined;
  onClose: (isChanged: boolean) => void;
}

interface ClauseSelectProps {
  branchId: string;
  value: string;
  onChange: (clauseId: string) => void;
}

function ClauseSelect({ branchId, value, onChange }: ClauseSelectProps) {
  const translate = useTranslate();
  const clauses = useClauses(branchId, today());
  if (clauses?.length === 0) return <Alert severity="warning">{translate('resources.assignments.clause.none')}</Alert>;
  return (
    <TextField
      select
      fullWidth
      label={translate('resources.assignments.fields.clauseId')}
      value={clauses ? value : ''}
      onChange={(event) => onChange(event.target.value)}
      sx={{ mt: 2 }}
    >
      {(clauses ?? []).map((clause) => (
        <MenuItem key={clause.id} value={clause.id}>
          {clauseText(clause)}
        </MenuItem>
      ))}
    </TextField>
  );
}

/** Choose a clause, see what would happen row by row, then do it. */
export function BasisDialog({ ids, branchId, onClose }: BasisDialogProps) {
  const translate = useTranslate();
  const notify = useNotify();
  const id = useId();
  const [clauseId, setClauseId] = useState('');
  const { preview, failure, isBusy, isSkipping, look, skip, back, run } = useSetBasis(ids, clauseId);
  const finish = async () => {
    const count = await run();
    if (count === undefined) return;
    notify(`${WORDS}.done`, { type: 'success', messageArgs: { count } });
    onClose(true);
  };
  const close = () => onClose(false);
  return (
    <Dialog open onClose={isBusy ? undefined : close} aria-labelledby={id} maxWidth="md" fullWidth>
      <DialogTitle id={id}>{translate(`${WORDS}.title`, { count: ids.length })}</DialogTitle>
      <DialogContent>
        {failure && (
          <Alert severity="error" sx={{ mb: 1 }}>
            {failure}
          </Alert>
        )}
        {!preview && <DialogContentText>{translate(`${WORDS}.explain`)}</DialogContentText>}
        {!preview && !branchId && <Alert severity="warning">{translate(`${WORDS}.severalBranches`)}</Alert>}
        {!preview && branchId && <ClauseSelect branchId={branchId} value={clauseId} onChange={setClauseId} />}
        {preview && preview.refusedCount > 0 && (
          <FormControlLabel
            control={<Checkbox checked={isSkipping} onChange={(_event, checked) => void skip(checked)} />}
            label={translate(`${WORDS}.skip`)}
          />
        )}
        {preview && <BasisRows answer={preview} />}
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2, flexWrap: 'wrap' }}>
        <Button onClick={preview ? back : close} disabled={isBusy}>
          {translate(preview ? `${WORDS}.back` : 'ra.action.cancel')}
        </Button>
        {preview ? (
          <Button variant="contained" disabled={isBusy || preview.setCount === 0} onClick={() => void finish()}>
            {translate(`${WORDS}.submit`, { count: preview.setCount })}
          </Button>
        ) : (
          <Button variant="contained" disabled={isBusy || clauseId === ''} onClick={() => void look()}>
            {translate(`${WORDS}.preview`)}
          </Button>
        )}
      </DialogActions>
    </Dialog>
  );
}
