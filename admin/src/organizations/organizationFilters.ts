import { enumChoices } from '../shared/enums.ts';
import type { Facet } from '../shared/list/facets.ts';
import { yearChoices } from '../shared/year.ts';
import { AREA_TYPES, ORGANIZATION_KINDS } from './kinds.ts';

const WORDS = 'resources.organizations';

/** The filters beside the list of units. */
export const organizationFacets: Facet[] = [
  {
    source: 'kind',
    label: `${WORDS}.fields.kind`,
    choices: enumChoices('OrganizationKind', ORGANIZATION_KINDS),
    multiple: true,
  },
  {
    source: 'areaType',
    label: `${WORDS}.fields.areaType`,
    choices: enumChoices('AreaType', AREA_TYPES),
    multiple: true,
  },
  {
    source: 'lacksPlanOf',
    label: `${WORDS}.lacksPlanOf`,
    choices: yearChoices().map((year) => ({ id: String(year), name: String(year) })),
  },
  {
    source: 'isEnded',
    label: `${WORDS}.standing`,
    choices: [
      { id: 'no', name: `${WORDS}.working` },
      { id: 'yes', name: `${WORDS}.ended` },
    ],
  },
];
