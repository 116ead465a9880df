import { Box } from '@mui/material';
import type { ReactNode } from 'react';
import { SavedQueriesList } from 'react-admin';
import { FacetGroup } from './FacetGroup.tsx';
import type { Facet } from './facets.ts';

interface FilterPanelProps {
  facets: Facet[];
  /** Filters that are not a choice from a few values. */
  extra?: ReactNode;
}

/** The filters of a list: saved ones, then each facet. */
export function FilterPanel({ facets, extra }: FilterPanelProps) {
  return (
    <Box sx={{ '& .RaFilterList-root, & .RaSavedQueriesList-root': { mt: 0 } }}>
      <SavedQueriesList />
      {facets.map((facet) => (
        <FacetGroup key={facet.source} facet={facet} />
      ))}
      {extra}
    </Box>
  );
}
