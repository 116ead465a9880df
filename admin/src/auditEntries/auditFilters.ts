import type { Viewer } from '../providers/viewer.ts';
import { enumChoices } from '../shared/enums.ts';
import type { Facet } from '../shared/list/facets.ts';
import type { Lookup } from '../shared/list/lookups.ts';
import { actionWords } from './actionWords.ts';
import { AUDITED_KINDS, OUTCOMES } from './enums.ts';

const FILTERS = 'resources.auditEntries.filters';

const facets: Facet[] = [
  { source: 'from', label: `${FILTERS}.from`, choices: [], input: 'day' },
  { source: 'to', label: `${FILTERS}.to`, choices: [], input: 'day' },
  {
    source: 'outcome',
    label: 'resources.auditEntries.fields.outcome',
    choices: enumChoices('AuditOutcome', OUTCOMES),
    multiple: true,
  },
  {
    source: 'kind',
    label: 'resources.auditEntries.fields.entityType',
    choices: AUDITED_KINDS.map((kind) => ({ id: kind, name: `auditKinds.${kind}` })),
    input: 'box',
  },
  {
    source: 'action',
    label: 'resources.auditEntries.fields.action',
    choices: Object.keys(actionWords.vi).map((action) => ({ id: action, name: `audit.${action}` })),
    input: 'box',
  },
];

const who: Lookup = {
  source: 'actorId',
  label: 'resources.auditEntries.fields.actorName',
  reference: 'users',
  sort: { field: 'displayName', order: 'ASC' },
};

type Asker = Pick<Viewer, 'id' | 'permissions'>;

/** The filters beside the trail; those who may not look accounts up choose between all acts and their own. */
export function auditFacets(viewer: Asker | undefined): Facet[] {
  if (!viewer || viewer.permissions.includes('user:read')) return facets;
  const choices = [{ id: viewer.id, name: `${FILTERS}.mine` }];
  return [...facets, { source: who.source, label: who.label, choices }];
}

/** The filters by another record. */
export function auditLookups(viewer: Asker | undefined, unit: { within?: string }): Lookup[] {
  const member: Lookup = {
    source: 'memberId',
    label: 'resources.auditEntries.fields.memberId',
    reference: 'members',
    sort: { field: 'fullName', order: 'ASC' },
    filter: unit,
    detail: ({ branch }) => branch?.name,
  };
  return viewer?.permissions.includes('user:read') ? [who, member] : [member];
}
