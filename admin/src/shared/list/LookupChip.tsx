import { Chip } from '@mui/material';
import { useListContext, useTranslate } from 'react-admin';
import { type Lookup, useChosen, useLookupText } from './lookups.ts';

/** A filter by another record in use, with a way to remove it. */
export function LookupChip({ lookup }: { lookup: Lookup }) {
  const translate = useTranslate();
  const { filterValues, setFilters } = useListContext();
  const chosen = useChosen(lookup, filterValues[lookup.source]);
  const textOf = useLookupText(lookup);
  const { [lookup.source]: _value, ...others } = filterValues;
  const label = `${translate(lookup.label)}: ${chosen ? textOf(chosen) : '…'}`;
  const remove = () => setFilters(others);
  return <Chip label={label} title={translate('list.remove', { label })} onClick={remove} onDelete={remove} />;
}
