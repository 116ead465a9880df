import { type DocumentNode, print } from 'graphql';
import { features } from '../../../admin/src/features.ts';
import { createPermissionOf } from '../../../admin/src/providers/permissions.ts';
import { VIEWER } from '../../../admin/src/providers/viewer.ts';
import type { DemoPanel, DemoRole } from './demo.ts';

type View = 'list' | 'create' | 'show' | 'edit';

/** One screen of the panel; a test walks them all, so that a new resource is covered by itself. */
export interface Screen {
  name: string;
  resource: string;
  view: View;
  /** The demo has no records of this kind; what they look like is tried in tests of their own. */
  mayBeWithoutRecords: boolean;
}

const WITHOUT_RECORDS = new Set(['imports']);

const VIEWS: View[] = ['list', 'create', 'show', 'edit'];
const permissionOf = createPermissionOf(features);
const text = (document: DocumentNode) => print(document);

/** Every screen of every resource, and the paths features add. */
export const screens: Screen[] = features.flatMap(({ resource }) =>
  VIEWS.filter((view) => resource[view]).map((view) => ({
    name: `${resource.name} ${view}`,
    resource: resource.name,
    view,
    mayBeWithoutRecords: WITHOUT_RECORDS.has(resource.name),
  })),
);

/** Paths outside the resources' four views; those with a parameter in them are reached from a record. */
export const extraPaths: string[] = [
  '/account/password',
  ...features.flatMap(({ routes = [] }) => routes.map(({ path }) => path)).filter((path) => !path.includes(':')),
];

/** Whether a role may open a screen at all. */
export async function mayOpen(panel: DemoPanel, role: DemoRole, { resource, view }: Screen): Promise<boolean> {
  const permission = permissionOf(resource, view);
  if (permission === undefined) return true;
  const { data } = await panel.graphql(panel.idOf(role), text(VIEWER));
  return data.viewer.permissions.includes(permission);
}

interface Listed {
  id: string;
  kind?: string;
  state?: string;
}

/** The addresses of a screen: for a record one of each kind and state among the first that the role sees. */
export async function pathsOf(panel: DemoPanel, role: DemoRole, { resource, view }: Screen): Promise<string[]> {
  if (view === 'list') return [`/${resource}`];
  if (view === 'create') return [`/${resource}/create`];
  const queries = features.find((feature) => feature.resource.name === resource)?.queries;
  if (!queries) return [];
  const { data } = await panel.graphql(panel.idOf(role), text(queries.list.document), { first: 50, offset: 0 });
  const records: Listed[] = data?.[queries.list.field].nodes ?? [];
  const various = [...new Map(records.map((record) => [`${record.kind} ${record.state}`, record])).values()];
  return various.map(({ id }) => `/${resource}/${id}${view === 'show' ? '/show' : ''}`);
}
