import { enumChoices } from '../shared/enums.ts';
import type { Facet } from '../shared/list/facets.ts';
import { GROUP_KINDS } from './enums.ts';

const FILTERS = 'resources.households.filters';

const covered: Facet = {
  source: 'covered',
  label: `${FILTERS}.covered`,
  choices: [
    { id: 'no', name: `${FILTERS}.uncovered` },
    { id: 'yes', name: `${FILTERS}.isCovered` },
  ],
};

const ended: Facet = {
  source: 'isEnded',
  label: `${FILTERS}.ended`,
  choices: [
    { id: 'no', name: `${FILTERS}.present` },
    { id: 'yes', name: `${FILTERS}.isEnded` },
  ],
};

/** The filters of the list of households. */
export const householdFacets: Facet[] = [covered, ended];

/** The filters of the list of groups. */
export const groupFacets: Facet[] = [
  covered,
  {
    source: 'kind',
    label: 'resources.householdGroups.fields.kind',
    choices: enumChoices('HouseholdGroupKind', GROUP_KINDS),
    multiple: true,
  },
  ended,
];

/** What has not ended, until one asks for more. */
export const AT_FIRST = { isEnded: 'no' };
