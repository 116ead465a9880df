import { Autocomplete, TextField } from '@mui/material';
import { useListContext, useLocaleState, useTranslate } from 'react-admin';
import { useAutocompleteWords } from '../useAutocompleteWords.ts';
import { chosenIds, type Facet, setChoice } from './facets.ts';

/** One value of many, found by typing a part of its name. */
export function FacetBox({ facet }: { facet: Facet }) {
  const translate = useTranslate();
  const autocompleteWords = useAutocompleteWords();
  const [locale] = useLocaleState();
  const { filterValues, setFilters } = useListContext();
  const options = facet.choices
    .map(({ id, name }) => ({ id, label: translate(name) }))
    .sort((one, other) => one.label.localeCompare(other.label, locale));
  const [chosen] = chosenIds(facet, filterValues);
  return (
    <Autocomplete
      {...autocompleteWords}
      options={options}
      value={options.find(({ id }) => id === chosen) ?? null}
      onChange={(_event, option) => setFilters(setChoice(facet, option?.id, filterValues))}
      isOptionEqualToValue={(one, other) => one.id === other.id}
      renderInput={(params) => <TextField {...params} label={translate(facet.label)} />}
      openText={translate('ra.action.open')}
      closeText={translate('ra.action.close')}
      clearText={translate('ra.action.clear_input_value')}
      noOptionsText={translate('empty.filtered')}
    />
  );
}
