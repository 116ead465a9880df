import SearchIcon from '@mui/icons-material/Search';
import { InputAdornment, TextField } from '@mui/material';
import { useEffect, useRef, useState } from 'react';
import { useListContext, useTranslate } from 'react-admin';
import { useDebounced } from '../useDebounced.ts';

/** Searches as one types; the server ignores marks. The id lets the shortcut "/" find it. */
export function SearchBox() {
  const translate = useTranslate();
  const { filterValues, setFilters } = useListContext();
  const applied = String(filterValues.search ?? '');
  const [text, setText] = useState(applied);
  const settled = useDebounced(text);
  const sent = useRef(applied);

  useEffect(() => {
    if (settled === sent.current) return;
    sent.current = settled;
    const { search: _before, ...rest } = filterValues;
    setFilters(settled ? { ...rest, search: settled } : rest);
  }, [settled, filterValues, setFilters]);

  // Someone else changed it: a saved filter, "remove all", the browser's back button.
  useEffect(() => {
    if (applied === sent.current) return;
    sent.current = applied;
    setText(applied);
  }, [applied]);

  return (
    <TextField
      id="list-search"
      type="search"
      label={translate('list.search')}
      placeholder={translate('list.searchHint')}
      value={text}
      onChange={(event) => setText(event.target.value)}
      sx={{ flexGrow: 1, maxWidth: 480 }}
      slotProps={{
        inputLabel: { shrink: true },
        htmlInput: { autoComplete: 'off' },
        input: {
          startAdornment: (
            <InputAdornment position="start">
              <SearchIcon />
            </InputAdornment>
          ),
        },
      }}
    />
  );
}
