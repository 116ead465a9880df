import { enumChoices } from '../shared/enums.ts';
import type { Facet } from '../shared/list/facets.ts';
import { PLAN_STATUSES } from './planRules.ts';

/** The filters beside the list of plans. */
export const planFacets: Facet[] = [
  {
    source: 'status',
    label: 'resources.plans.fields.status',
    choices: enumChoices('PlanStatus', PLAN_STATUSES),
    multiple: true,
  },
];
