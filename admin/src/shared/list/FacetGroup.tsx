import { Checkbox, FormControlLabel, FormGroup, Typography } from '@mui/material';
import { useState } from 'react';
import { useListContext, useTranslate } from 'react-admin';
import { FacetBox } from './FacetBox.tsx';
import { FacetDay } from './FacetDay.tsx';
import { chosenIds, type Facet, toggleChoice } from './facets.ts';

function FacetTicks({ facet }: { facet: Facet }) {
  const translate = useTranslate();
  const { filterValues, setFilters } = useListContext();
  const chosen = chosenIds(facet, filterValues);
  const [isOpen, setOpen] = useState(chosen.length > 0);
  return (
    <details open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <Typography component="summary" sx={{ fontWeight: 600, py: 1.25, cursor: 'pointer' }}>
        {translate(facet.label)}
        {chosen.length > 0 && ` (${chosen.length})`}
      </Typography>
      <FormGroup aria-label={translate(facet.label)} sx={{ pb: 1 }}>
        {facet.choices.map(({ id, name }) => (
          <FormControlLabel
            key={id}
            label={translate(name)}
            control={
              <Checkbox
                checked={chosen.includes(id)}
                onChange={() => setFilters(toggleChoice(facet, id, filterValues))}
              />
            }
          />
        ))}
      </FormGroup>
    </details>
  );
}

/** How one facet is chosen; ticks are open at first when one of them is in use. */
export function FacetGroup({ facet }: { facet: Facet }) {
  switch (facet.input) {
    case 'box':
      return <FacetBox facet={facet} />;
    case 'day':
      return <FacetDay facet={facet} />;
    default:
      return <FacetTicks facet={facet} />;
  }
}
