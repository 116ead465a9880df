import { Box, Button, Chip } from '@mui/material';
import { useListContext, useTranslate } from 'react-admin';
import { formatDay } from '../days.ts';
import { chosenIds, type Facet, toggleChoice } from './facets.ts';
import { LookupChip } from './LookupChip.tsx';
import type { Lookup } from './lookups.ts';

interface FilterChipsProps {
  facets: Facet[];
  lookups?: Lookup[];
}

/** The filters in use, each with a way to remove it. */
export function FilterChips({ facets, lookups = [] }: FilterChipsProps) {
  const translate = useTranslate();
  const { filterValues, setFilters } = useListContext();
  const chips = facets.flatMap((facet) =>
    chosenIds(facet, filterValues).map((id) => {
      const choice = facet.choices.find((each) => each.id === id);
      return { facet, id, label: `${translate(facet.label)}: ${choice ? translate(choice.name) : formatDay(id)}` };
    }),
  );
  const inUse = lookups.filter(({ source }) => filterValues[source]);
  if (chips.length + inUse.length === 0) return null;
  return (
    <Box
      component="section"
      aria-label={translate('list.active')}
      sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, py: 1 }}
    >
      {chips.map(({ facet, id, label }) => (
        <Chip
          key={`${facet.source} ${id}`}
          label={label}
          title={translate('list.remove', { label })}
          onClick={() => setFilters(toggleChoice(facet, id, filterValues))}
          onDelete={() => setFilters(toggleChoice(facet, id, filterValues))}
        />
      ))}
      {inUse.map((lookup) => (
        <LookupChip key={lookup.source} lookup={lookup} />
      ))}
      <Button size="small" onClick={() => setFilters({})}>
        {translate('list.clear')}
      </Button>
    </Box>
  );
}
