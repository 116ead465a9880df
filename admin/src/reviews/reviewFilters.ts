import type { RaRecord } from 'react-admin';
import { enumChoices } from '../shared/enums.ts';
import type { Facet } from '../shared/list/facets.ts';
import type { Lookup } from '../shared/list/lookups.ts';
import { QUALITY_RATINGS } from './enums.ts';
import { PROGRESS_BANDS } from './queries.ts';

const FILTERS = 'resources.reviews.filters';

/** The filters beside the list of reviews; how they reach the server is in queries.ts. */
export const reviewFacets: Facet[] = [
  {
    source: 'closed',
    label: `${FILTERS}.closed`,
    choices: [
      { id: 'no', name: `${FILTERS}.isOpen` },
      { id: 'yes', name: `${FILTERS}.isClosed` },
    ],
  },
  {
    source: 'rating',
    label: 'resources.reviews.fields.rating',
    choices: enumChoices('QualityRating', QUALITY_RATINGS),
    multiple: true,
  },
  {
    source: 'progress',
    label: 'resources.reviews.fields.progress',
    choices: Object.keys(PROGRESS_BANDS).map((id) => ({ id, name: `${FILTERS}.progress.${id}` })),
  },
  {
    source: 'self',
    label: 'resources.reviews.fields.selfComment',
    choices: [
      { id: 'yes', name: `${FILTERS}.written` },
      { id: 'no', name: `${FILTERS}.unwritten` },
    ],
  },
  {
    source: 'guide',
    label: 'resources.reviews.fields.guideComment',
    choices: [
      { id: 'yes', name: `${FILTERS}.written` },
      { id: 'no', name: `${FILTERS}.unwritten` },
    ],
  },
];

const branchOf = (record: RaRecord): string | undefined => record.branch?.name;

/** The filters by another record; what is offered is in the unit one works in. */
export function reviewLookups(unit: { within?: string }): Lookup[] {
  return [
    {
      source: 'memberId',
      label: 'resources.reviews.fields.memberName',
      reference: 'members',
      sort: { field: 'fullName', order: 'ASC' },
      filter: unit,
      detail: branchOf,
    },
    {
      source: 'assignmentId',
      label: 'resources.reviews.fields.assignmentTitle',
      reference: 'assignments',
      sort: { field: 'startsOn', order: 'DESC' },
      filter: unit,
      detail: ({ memberName }) => memberName,
    },
  ];
}
