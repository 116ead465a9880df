import { enumChoices } from '../shared/enums.ts';
import type { Facet } from '../shared/list/facets.ts';
import type { Lookup } from '../shared/list/lookups.ts';

const FILTERS = 'resources.adjustments.filters';
const KINDS = ['ASSIGNMENT', 'GUIDE_HANDOVER'] as const;
const EVENT_KINDS = [
  'OFFICIAL_TRANSFER',
  'TEMPORARY_TRANSFER',
  'WORKING_AWAY',
  'POSITION_CHANGED',
  'CAPACITY_CHANGED',
  'TEMPORARILY_EXEMPTED',
  'EXEMPTED',
  'SUSPENDED',
  'REMOVED',
  'EXPELLED',
  'LEFT',
  'DECEASED',
] as const;
const RESOLUTIONS = ['REASSIGNED', 'KEPT', 'ENDED', 'WITHDRAWN'] as const;

/** The filters beside the list of adjustments; how they reach the server is in queries.ts. */
export const adjustmentFacets: Facet[] = [
  {
    source: 'open',
    label: `${FILTERS}.state`,
    choices: [
      { id: 'yes', name: `${FILTERS}.open` },
      { id: 'no', name: `${FILTERS}.resolved` },
    ],
  },
  {
    source: 'overdue',
    label: `${FILTERS}.due`,
    choices: [{ id: 'yes', name: `${FILTERS}.overdue` }],
  },
  { source: 'kind', label: 'resources.adjustments.fields.kind', choices: enumChoices('AdjustmentKind', KINDS) },
  {
    source: 'eventKind',
    label: 'resources.adjustments.fields.eventKind',
    choices: enumChoices('MemberEventKind', EVENT_KINDS),
    multiple: true,
  },
  {
    source: 'resolution',
    label: 'resources.adjustments.fields.resolution',
    choices: enumChoices('AdjustmentResolution', RESOLUTIONS),
    multiple: true,
  },
];

/** The filter by the member who changed. */
export function adjustmentLookups(unit: { within?: string }): Lookup[] {
  return [
    {
      source: 'memberId',
      label: 'resources.adjustments.fields.memberName',
      reference: 'members',
      sort: { field: 'fullName', order: 'ASC' },
      filter: unit,
      detail: ({ branch }) => branch?.name,
    },
  ];
}
