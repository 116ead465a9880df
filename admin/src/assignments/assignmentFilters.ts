import type { RaRecord } from 'react-admin';
import { enumChoices } from '../shared/enums.ts';
import type { Facet } from '../shared/list/facets.ts';
import type { Lookup } from '../shared/list/lookups.ts';
import { DUE_WINDOWS } from './dueWindows.ts';
import { ASSIGNMENT_BASES, ASSIGNMENT_KINDS, ASSIGNMENT_STATUSES, COMMITTEE_POSITIONS } from './enums.ts';

const FIELDS = 'resources.assignments.fields';
const FILTERS = 'resources.assignments.filters';

const yesOrNo = (source: string, yes: string, no: string): Facet => ({
  source,
  label: `${FILTERS}.${source}`,
  choices: [
    { id: 'yes', name: `${FILTERS}.${yes}` },
    { id: 'no', name: `${FILTERS}.${no}` },
  ],
});

/** The filters beside the list of assignments; how they reach the server is in queries.ts. */
export function assignmentFacets(taskFields: { id: string; name: string }[]): Facet[] {
  return [
    {
      source: 'status',
      label: `${FIELDS}.status`,
      choices: enumChoices('AssignmentStatus', ASSIGNMENT_STATUSES),
      multiple: true,
    },
    yesOrNo('overdue', 'isOverdue', 'notOverdue'),
    {
      source: 'due',
      label: `${FIELDS}.dueOn`,
      choices: DUE_WINDOWS.map(({ id }) => ({ id, name: `${FILTERS}.due.${id}` })),
    },
    yesOrNo('hasGuide', 'guided', 'notGuided'),
    yesOrNo('reviewOverdue', 'reviewMissing', 'reviewThere'),
    yesOrNo('guideSilent', 'silent', 'notSilent'),
    {
      source: 'kind',
      label: `${FIELDS}.kind`,
      choices: enumChoices('AssignmentKind', ASSIGNMENT_KINDS),
      multiple: true,
    },
    {
      source: 'basis',
      label: `${FIELDS}.basis`,
      choices: enumChoices('AssignmentBasis', ASSIGNMENT_BASES),
      multiple: true,
    },
    { source: 'taskField', label: `${FIELDS}.taskFieldId`, choices: taskFields },
  ];
}

const branchOf = (record: RaRecord): string | undefined => record.branch?.name;

/** The filters by another record; what is offered is in the unit one works in, of several branches with its branch. */
export function assignmentLookups(unit: { within?: string }, isOneBranch: boolean): Lookup[] {
  const detail = isOneBranch ? undefined : branchOf;
  const name = { field: 'fullName', order: 'ASC' } as const;
  return [
    {
      source: 'memberId',
      label: `${FIELDS}.memberId`,
      reference: 'members',
      sort: name,
      filter: unit,
      detail,
    },
    {
      source: 'guideId',
      label: `${FIELDS}.guideId`,
      reference: 'members',
      sort: name,
      filter: { ...unit, position: COMMITTEE_POSITIONS },
      detail,
    },
    {
      source: 'householdGroupId',
      label: `${FIELDS}.householdGroupId`,
      reference: 'householdGroups',
      sort: { field: 'name', order: 'ASC' },
      filter: unit,
      detail,
    },
  ];
}
