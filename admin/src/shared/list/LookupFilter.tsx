import { Autocomplete, TextField } from '@mui/material';
import { useState } from 'react';
import { type RaRecord, useGetList, useListContext, useTranslate } from 'react-admin';
import { useAutocompleteWords } from '../useAutocompleteWords.ts';
import { useDebounced } from '../useDebounced.ts';
import { type Lookup, useChosen, useLookupText, useMayLookUp } from './lookups.ts';

const OFFERED = 20;

/** A filter by another record: type a part of its name, choose it. Nothing where the viewer may not read such records. */
export function LookupFilter({ lookup }: { lookup: Lookup }) {
  const { source, label, reference, sort, filter } = lookup;
  const translate = useTranslate();
  const autocompleteWords = useAutocompleteWords();
  const { filterValues, setFilters } = useListContext();
  const [isOpen, setOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const search = useDebounced(typed);
  const isPermitted = useMayLookUp(reference);
  const chosen = useChosen(lookup, filterValues[source]);
  const textOf = useLookupText(lookup);
  const { data: found = [], isPending } = useGetList<RaRecord>(
    reference,
    { pagination: { page: 1, perPage: OFFERED }, sort, filter: { ...filter, ...(search && { search }) } },
    { enabled: isOpen && isPermitted },
  );
  if (!isPermitted) return null;

  const choose = (record: RaRecord | null) => {
    const { [source]: _before, ...rest } = filterValues;
    setFilters(record ? { ...rest, [source]: record.id } : rest);
  };

  return (
    <Autocomplete<RaRecord>
      {...autocompleteWords}
      value={chosen ?? null}
      options={found}
      open={isOpen}
      onOpen={() => setOpen(true)}
      onClose={() => setOpen(false)}
      loading={isPending}
      onChange={(_event, record) => choose(record)}
      onInputChange={(_event, text, reason) => setTyped(reason === 'input' ? text : '')}
      filterOptions={(options) => options}
      isOptionEqualToValue={(option, value) => option.id === value.id}
      getOptionLabel={textOf}
      getOptionKey={({ id }) => id}
      loadingText={translate('lookup.loading')}
      noOptionsText={translate('lookup.none')}
      renderInput={(params) => (
        <TextField {...params} label={translate(label)} placeholder={translate('lookup.hint')} margin="dense" />
      )}
    />
  );
}
