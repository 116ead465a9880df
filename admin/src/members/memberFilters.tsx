import { enumChoices } from '../shared/enums.ts';
import type { Facet } from '../shared/list/facets.ts';
import { AGE_BANDS } from './ageBands.ts';
import {
  CIRCUMSTANCE_FRESHNESS,
  GENDERS,
  MEMBER_STATUSES,
  MEMBERSHIPS,
  OCCUPATION_GROUPS,
  POSITIONS,
} from './enums.ts';

const FILTERS = 'resources.members.filters';

/** The filters beside the list of members; how they reach the server is in queries.ts. */
export const memberFacets: Facet[] = [
  {
    source: 'assigned',
    label: `${FILTERS}.assigned`,
    choices: [
      { id: 'yes', name: `${FILTERS}.hasAssignment` },
      { id: 'no', name: `${FILTERS}.hasNone` },
    ],
  },
  {
    source: 'ageBand',
    label: `${FILTERS}.ageBand`,
    choices: AGE_BANDS.map(({ id }) => ({ id, name: `${FILTERS}.ageBands.${id}` })),
  },
  {
    source: 'status',
    label: 'resources.members.fields.status',
    choices: enumChoices('MemberStatus', MEMBER_STATUSES),
    multiple: true,
  },
  {
    source: 'membership',
    label: 'resources.members.fields.membership',
    choices: enumChoices('Membership', MEMBERSHIPS),
  },
  {
    source: 'position',
    label: 'resources.members.fields.position',
    choices: enumChoices('Position', POSITIONS),
    multiple: true,
  },
  {
    source: 'circumstances',
    label: `${FILTERS}.circumstances`,
    choices: enumChoices('CircumstanceFreshness', CIRCUMSTANCE_FRESHNESS),
    multiple: true,
  },
  {
    source: 'hasGuide',
    label: `${FILTERS}.hasGuide`,
    choices: [
      { id: 'yes', name: `${FILTERS}.guided` },
      { id: 'no', name: `${FILTERS}.notGuided` },
    ],
  },
  {
    source: 'away',
    label: `${FILTERS}.away`,
    choices: [
      { id: 'yes', name: `${FILTERS}.isAway` },
      { id: 'no', name: `${FILTERS}.isHere` },
    ],
  },
  {
    source: 'occupationGroup',
    label: 'resources.members.fields.occupationGroup',
    choices: enumChoices('OccupationGroup', OCCUPATION_GROUPS),
    multiple: true,
  },
  {
    source: 'gender',
    label: 'resources.members.fields.gender',
    choices: enumChoices('Gender', GENDERS),
  },
];
