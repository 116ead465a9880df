import type { Viewer } from '../providers/viewer.ts';
import type { GuidanceDocument } from './guidanceQueries.ts';

/**
 * Whether a person may change a document that they read: provinces those of their whole tree, communes their own. The server decides.
 */
export function mayChange({ scope, organization }: GuidanceDocument, viewer: Pick<Viewer, 'grants'> | undefined) {
  if (scope === 'CENTRAL') return false;
  return (
    viewer?.grants.some(
      (grant) =>
        grant.role === 'PROVINCE_ADMIN' ||
        (grant.role === 'COMMUNE_ADMIN' && grant.organization !== null && grant.organization.id === organization?.id),
    ) ?? false
  );
}
