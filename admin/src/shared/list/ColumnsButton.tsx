import ViewWeekIcon from '@mui/icons-material/ViewWeek';
import { Button, Checkbox, FormControlLabel, FormGroup, Popover } from '@mui/material';
import { useState } from 'react';
import { useStore, useTranslate, useTranslateLabel } from 'react-admin';
import { type ListColumns, useListColumns } from './columns.tsx';

function ColumnTicks({ storeKey, hiddenAtFirst, columns }: ListColumns) {
  const translate = useTranslate();
  const translateLabel = useTranslateLabel();
  const [hidden, setHidden] = useStore<string[]>(storeKey, hiddenAtFirst);
  const toggle = (source: string) =>
    setHidden(hidden.includes(source) ? hidden.filter((each) => each !== source) : [...hidden, source]);
  return (
    <>
      <FormGroup>
        {columns.map(({ source, label }) => (
          <FormControlLabel
            key={source}
            label={translateLabel({ source, label })}
            control={<Checkbox checked={!hidden.includes(source)} onChange={() => toggle(source)} />}
          />
        ))}
      </FormGroup>
      <Button fullWidth onClick={() => setHidden(hiddenAtFirst)}>
        {translate('list.columnsReset')}
      </Button>
    </>
  );
}

/** Chooses the columns of the list's table; nothing where the rows are cards. */
export function ColumnsButton() {
  const translate = useTranslate();
  const columns = useListColumns();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const title = translate('ra.action.select_columns');
  if (!columns) return null;
  return (
    <>
      <Button startIcon={<ViewWeekIcon />} aria-haspopup="dialog" onClick={(event) => setAnchor(event.currentTarget)}>
        {title}
      </Button>
      <Popover
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
        slotProps={{ paper: { role: 'dialog', 'aria-label': title, sx: { px: 2, py: 1, minWidth: 220 } } }}
      >
        <ColumnTicks {...columns} />
      </Popover>
    </>
  );
}
