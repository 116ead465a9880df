import { enumChoices } from '../shared/enums.ts';
import type { Facet } from '../shared/list/facets.ts';
import type { Lookup } from '../shared/list/lookups.ts';
import { PLAN_STATUSES } from './planRules.ts';

/** The filters beside the list of plans. */
export const planFacets: Facet[] = [
  {
    source: 'status',
    label: 'resources.plans.fields.status',
    choices: enumChoices('PlanStatus', PLAN_STATUSES),
    multiple: true,
  },
  {
    source: 'late',
    label: 'resources.plans.lateFacet',
    choices: [{ id: 'yes', name: 'resources.plans.lateChoice' }],
  },
];

/** The filter by branch, among those of the unit one works in. */
export function planLookups(unit: { within?: string }): Lookup[] {
  return [
    {
      source: 'branchId',
      label: 'resources.plans.fields.branchId',
      reference: 'organizations',
      sort: { field: 'name', order: 'ASC' },
      filter: { ...unit, kind: ['BRANCH'], isEnded: 'no' },
    },
  ];
}
