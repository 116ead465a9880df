import { Box, useMediaQuery } from '@mui/material';
import type { ReactNode } from 'react';
import { ListBase, type ListBaseProps, useGetResourceLabel, useResourceContext, useTranslate } from 'react-admin';
import { PageHeader } from '../PageHeader.tsx';
import { ListColumnsProvider } from './columns.tsx';
import { FilterChips } from './FilterChips.tsx';
import { FilterDrawer } from './FilterDrawer.tsx';
import { FilterPanel } from './FilterPanel.tsx';
import type { Facet } from './facets.ts';
import { ListBody } from './ListBody.tsx';
import { ListTotal } from './ListTotal.tsx';
import type { Lookup } from './lookups.ts';
import { SearchBox } from './SearchBox.tsx';

interface ListLayoutProps extends Pick<ListBaseProps, 'resource' | 'sort' | 'filter' | 'filterDefaultValues'> {
  children: ReactNode;
  facets?: Facet[];
  /** Filters by another record. */
  lookups?: Lookup[];
  /** Filters that are not a choice from a few values. */
  extraFilters?: ReactNode;
  /** What has to be known before the rows. */
  above?: ReactNode;
  /** Buttons at the right of the title: create, columns, export. */
  actions?: ReactNode;
  /** What stands here before the first record exists. */
  empty?: ReactNode;
  /** Translated; the default is the resource's name. */
  title?: string;
  /** A list whose server filter has no `search` says false. */
  hasSearch?: boolean;
  /** A translation key: what one may type into the search box; a name unless told. */
  searchHint?: string;
  perPage?: number;
}

/** The frame of every list: title and total, search, filters at the side or in a drawer, chips, rows, paging. */
export function ListLayout(props: ListLayoutProps) {
  const {
    children,
    facets = [],
    lookups = [],
    extraFilters,
    above,
    actions,
    empty,
    title,
    hasSearch = true,
    searchHint,
    ...base
  } = props;
  const translate = useTranslate();
  const resource = useResourceContext(props);
  const getResourceLabel = useGetResourceLabel();
  const isWide = useMediaQuery('(min-width:1100px)', { noSsr: true });
  const hasFilters = facets.length + lookups.length > 0 || extraFilters !== undefined;
  const panel = hasFilters && <FilterPanel facets={facets} lookups={lookups} extra={extraFilters} />;

  return (
    <ListBase exporter={false} perPage={25} {...base}>
      <ListColumnsProvider>
        <PageHeader title={title ?? getResourceLabel(resource ?? '', 2)} subtitle={<ListTotal />} actions={actions} />
        <Box sx={{ display: 'flex', alignItems: 'flex-start', gap: 3 }}>
          {isWide && panel && (
            <Box component="aside" aria-label={translate('list.filters')} className="no-print list-filters">
              {panel}
            </Box>
          )}
          <Box component="section" aria-label={translate('list.results')} sx={{ flex: '1 1 0', minWidth: 0 }}>
            <Box className="no-print" sx={{ display: 'flex', alignItems: 'center', gap: 1, py: 1 }}>
              {hasSearch && <SearchBox hint={searchHint} />}
              {!isWide && panel && <FilterDrawer>{panel}</FilterDrawer>}
            </Box>
            <FilterChips facets={facets} lookups={lookups} />
            {above}
            <ListBody empty={empty}>{children}</ListBody>
          </Box>
        </Box>
      </ListColumnsProvider>
    </ListBase>
  );
}
