import type { PermissionOf } from './authProvider.ts';
import type { Feature } from './feature.ts';

const VERB_BY_ACTION: Record<string, string> = {
  list: 'read',
  show: 'read',
  create: 'write',
  edit: 'write',
  delete: 'write',
};

/**
 * Reads from the features which permission an action needs: the feature's own table first, then
 * `<record>:<verb>` (`member:read`) for resources with records. A screen without either is open to all signed in.
 */
export function createPermissionOf(features: Feature[]): PermissionOf {
  const byName = new Map(features.map((feature) => [feature.resource.name, feature]));
  return (resource, action) => {
    const feature = byName.get(resource);
    const own = feature?.permissions?.[action];
    if (own) return own;
    const record = feature?.queries?.record;
    return record && `${record}:${VERB_BY_ACTION[action] ?? action}`;
  };
}
