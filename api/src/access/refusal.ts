import { type ApiError, forbidden, mustChangePassword, unauthenticated } from '../errors.ts';
import type { Permission } from './permissions.ts';
import { mayAnywhere, type Viewer } from './viewer.ts';

/**
 * Why a viewer is refused what needs one of the permissions (none named: only a sign-in), or null when allowed: nobody signed in, a
 * password set by somebody else not yet changed, or no grant that gives any of them.
 */
export function refusal(viewer: Viewer | null, permissions: readonly Permission[]): ApiError | null {
  if (!viewer) return unauthenticated();
  if (viewer.mustChangePassword) return mustChangePassword();
  if (permissions.length === 0) return null;
  return permissions.some((permission) => mayAnywhere(viewer, permission)) ? null : forbidden();
}
