import SearchIcon from '@mui/icons-material/Search';
import { InputAdornment, TextField } from '@mui/material';
import { useEffect, useRef, useState } from 'react';
import { useListContext, useTranslate } from 'react-admin';

const DELAY = 250;

/** Searches as one types; the server ignores marks. The id lets the shortcut "/" find it. */
export function SearchBox({ hint = 'list.searchHint' }: { hint?: string }) {
  const translate = useTranslate();
  const list = useListContext();
  const applied = String(list.filterValues.search ?? '');
  const [text, setText] = useState(applied);
  const latest = useRef(list);
  latest.current = list;
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const type = (next: string) => {
    setText(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      const { filterValues, setFilters } = latest.current;
      const { search: _before, ...rest } = filterValues;
      setFilters(next ? { ...rest, search: next } : rest);
    }, DELAY);
  };

  // The text follows when something else sets it: a saved filter, "remove all", the browser's back button.
  useEffect(() => {
    clearTimeout(timer.current);
    setText(applied);
  }, [applied]);
  useEffect(() => () => clearTimeout(timer.current), []);

  return (
    <TextField
      id="list-search"
      type="search"
      label={translate('list.search')}
      placeholder={translate(hint)}
      value={text}
      onChange={(event) => type(event.target.value)}
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
