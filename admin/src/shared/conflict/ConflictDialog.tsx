import {
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogContentText,
  DialogTitle,
  FormControl,
  FormControlLabel,
  FormLabel,
  Radio,
  RadioGroup,
  Skeleton,
} from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { type RaRecord, useDataProvider, useTranslate, useUpdate } from 'react-admin';
import { ErrorState } from '../ErrorState.tsx';
import { fieldLabel, valueText } from '../history.ts';
import { type Choice, contestedFields, mergeRecord } from './merge.ts';

/** A save that was refused because the record had changed. */
export interface Conflict {
  resource: string;
  /** What the person sent. */
  mine: RaRecord;
  /** What the person had seen when they began. */
  base: RaRecord;
}

interface ConflictDialogProps extends Conflict {
  onSaved: (record: RaRecord) => void;
  onCancel: () => void;
  /** How a value reads, where it is more than a text (an enum). */
  describe?: (field: string, value: unknown) => ReactNode;
}

/** Shows both values of each contested field, lets the person choose, and saves on top of the newest version. */
export function ConflictDialog({ resource, mine, base, onSaved, onCancel, describe }: ConflictDialogProps) {
  const translate = useTranslate();
  const [choices, setChoices] = useState<Record<string, Choice>>({});
  const dataProvider = useDataProvider();
  // Asked apart from the page's own record: the form behind must keep what was typed, in case of "cancel".
  const {
    data: current,
    error,
    refetch,
  } = useQuery<RaRecord>({
    queryKey: ['conflict', resource, base.id],
    queryFn: async () => (await dataProvider.getOne(resource, { id: base.id })).data,
    gcTime: 0,
  });
  const [update, { isPending: isSaving, error: saveError }] = useUpdate<RaRecord, Error>();
  const contested = current ? contestedFields(base, mine, current) : [];
  const words = (field: string, value: unknown) => describe?.(field, value) ?? valueText(translate, value);

  const save = () => {
    const data = mergeRecord(base, mine, current ?? {}, choices);
    update(
      resource,
      { id: base.id, data, previousData: current },
      { mutationMode: 'pessimistic', onSuccess: onSaved, onError: () => void refetch() },
    );
  };

  return (
    <Dialog open onClose={onCancel} aria-labelledby="conflict-title" maxWidth="sm" fullWidth>
      <DialogTitle id="conflict-title">{translate('conflict.title')}</DialogTitle>
      <DialogContent>
        {error && <ErrorState error={error} onRetry={() => void refetch()} />}
        {saveError && <ErrorState error={saveError} />}
        {!current && !error && <Skeleton variant="rounded" height={96} />}
        {current && (
          <DialogContentText sx={{ mb: 2 }}>
            {translate(contested.length > 0 ? 'conflict.explain' : 'conflict.merged')}
          </DialogContentText>
        )}
        {contested.map(({ field, theirs, mine: typed }) => (
          <FormControl key={field} fullWidth sx={{ mb: 2 }}>
            <FormLabel id={`conflict-${field}`}>{fieldLabel(translate, resource, field)}</FormLabel>
            <RadioGroup
              aria-labelledby={`conflict-${field}`}
              value={choices[field] ?? 'mine'}
              onChange={(_event, choice) => setChoices({ ...choices, [field]: choice as Choice })}
            >
              <FormControlLabel
                value="theirs"
                control={<Radio />}
                label={
                  <>
                    {translate('conflict.theirs')}: {words(field, theirs)}
                  </>
                }
              />
              <FormControlLabel
                value="mine"
                control={<Radio />}
                label={
                  <>
                    {translate('conflict.mine')}: {words(field, typed)}
                  </>
                }
              />
            </RadioGroup>
          </FormControl>
        ))}
      </DialogContent>
      <DialogActions>
        <Button onClick={onCancel}>{translate('ra.action.cancel')}</Button>
        <Button variant="contained" onClick={save} disabled={!current || isSaving}>
          {translate('conflict.save')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
