import { TextField } from '@mui/material';
import { useEffect, useState } from 'react';
import { useListContext, useTranslate } from 'react-admin';
import { formatDay, parseDay } from '../days.ts';
import { chosenIds, type Facet, setChoice } from './facets.ts';

/** A day, typed as dd/mm/yyyy; it filters once it is a day, or when it is emptied. */
export function FacetDay({ facet }: { facet: Facet }) {
  const translate = useTranslate();
  const { filterValues, setFilters } = useListContext();
  const [chosen = ''] = chosenIds(facet, filterValues);
  const [text, setText] = useState(formatDay(chosen));
  const day = parseDay(text);
  const isWrong = text.trim() !== '' && day === undefined;

  useEffect(() => setText(formatDay(chosen)), [chosen]);

  const apply = () => {
    if (!isWrong && (day ?? '') !== chosen) setFilters(setChoice(facet, day, filterValues));
  };
  return (
    <TextField
      label={translate(facet.label)}
      value={text}
      onChange={(event) => setText(event.target.value)}
      onBlur={apply}
      onKeyDown={(event) => event.key === 'Enter' && apply()}
      error={isWrong}
      helperText={translate(isWrong ? 'day.invalid' : 'day.hint')}
      slotProps={{ htmlInput: { inputMode: 'numeric', autoComplete: 'off' } }}
    />
  );
}
