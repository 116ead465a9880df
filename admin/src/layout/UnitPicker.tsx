import AccountTreeIcon from '@mui/icons-material/AccountTree';
import ArrowUpwardIcon from '@mui/icons-material/ArrowUpward';
import { Box, Button, Popover, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { type Unit, useSetUnit, useUnit } from '../shared/unit.tsx';
import { UnitList } from './UnitList.tsx';

/** The unit one works in: a button that opens the tree, to be searched or walked. */
export function UnitPicker() {
  const translate = useTranslate();
  const unit = useUnit();
  const setUnit = useSetUnit();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [text, setText] = useState('');
  const [path, setPath] = useState<Unit[]>([]);
  const parent = path.at(-1);

  const choose = (chosen: Unit | null) => {
    setUnit(chosen);
    setAnchor(null);
    setText('');
  };
  const open = (opened: Unit) => {
    setPath([...path, opened]);
    setText('');
  };
  const name = unit?.name ?? translate('unit.all');

  return (
    <>
      <Button
        id="unit-picker"
        color="inherit"
        variant="outlined"
        startIcon={<AccountTreeIcon />}
        aria-haspopup="dialog"
        aria-label={`${translate('unit.label')}: ${name}`}
        onClick={(event) => setAnchor(event.currentTarget)}
        sx={{ minWidth: 0, maxWidth: { xs: 190, md: 360 } }}
      >
        <Typography component="span" noWrap sx={{ font: 'inherit' }}>
          {name}
        </Typography>
      </Button>
      <Popover
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
        slotProps={{
          paper: { role: 'dialog', 'aria-label': translate('unit.pick'), sx: { width: 'min(460px, 94vw)', p: 2 } },
        }}
      >
        <TextField
          autoFocus
          type="search"
          label={translate('unit.search')}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
          <Button onClick={() => choose(null)}>{translate('unit.all')}</Button>
          {parent && !text && (
            <Button startIcon={<ArrowUpwardIcon />} onClick={() => setPath(path.slice(0, -1))}>
              {translate('unit.up')}
            </Button>
          )}
        </Box>
        {parent && !text && (
          <Typography variant="h3" component="p" sx={{ px: 2, py: 1 }}>
            {path.map((each) => each.name).join(' › ')}
          </Typography>
        )}
        <Box sx={{ maxHeight: '50vh', overflowY: 'auto' }}>
          <UnitList text={text} parent={parent} selectedId={unit?.id} onSelect={choose} onOpen={open} />
        </Box>
      </Popover>
    </>
  );
}
