import type { ReactNode } from 'react';
import { FacetGroup } from './FacetGroup.tsx';
import type { Facet } from './facets.ts';
import { LookupFilter } from './LookupFilter.tsx';
import type { Lookup } from './lookups.ts';
import { SavedFilters } from './SavedFilters.tsx';

interface FilterPanelProps {
  facets: Facet[];
  lookups?: Lookup[];
  /** Filters that are not a choice from a few values. */
  extra?: ReactNode;
}

/** The filters of a list: saved ones, each facet, then other records. */
export function FilterPanel({ facets, lookups = [], extra }: FilterPanelProps) {
  return (
    <>
      <SavedFilters />
      {facets.map((facet) => (
        <FacetGroup key={facet.source} facet={facet} />
      ))}
      {lookups.map((lookup) => (
        <LookupFilter key={lookup.source} lookup={lookup} />
      ))}
      {extra}
    </>
  );
}
