import type { AuthProvider } from 'react-admin';
import type { PanelDataProvider } from './dataProvider.ts';
import { errorCode } from './errors.ts';
import type { Action } from './feature.ts';
import { SIGN_IN, SIGN_OUT, VIEWER, type Viewer } from './viewer.ts';

/** Resource and action → the permission string it needs; undefined when anyone signed in may. */
export type PermissionOf = (resource: string, action: Action) => string | undefined;

export interface PanelAuthProvider extends AuthProvider {
  /** The signed-in person, asked once and kept until sign-out or `forget()`. */
  getViewer: () => Promise<Viewer>;
  /** Makes the next question go to the server, after something about the account has changed. */
  forget: () => void;
}

interface Credentials {
  username: string;
  password: string;
}

/**
 * Signing in and out by session cookie, and the answer to "may I?" from the server's permission strings.
 * The panel only hides what would be refused; every rule is enforced by the server.
 */
export function createAuthProvider(
  request: PanelDataProvider['request'],
  permissionOf: PermissionOf,
): PanelAuthProvider {
  let pending: Promise<Viewer> | undefined;

  const forget = () => {
    pending = undefined;
  };

  const getViewer = () => {
    pending ??= request<{ viewer: Viewer | null }>(VIEWER).then(
      ({ viewer }) => {
        if (viewer) return viewer;
        forget();
        throw new Error('ra.auth.auth_check_error');
      },
      (error) => {
        forget();
        throw error;
      },
    );
    return pending;
  };

  return {
    getViewer,
    forget,
    async login({ username, password }: Credentials) {
      await request(SIGN_IN, { input: { login: username, password } });
      forget();
    },
    async logout() {
      const wasSignedIn = pending !== undefined;
      forget();
      // The session may be gone already; signing out then has nothing left to do.
      if (wasSignedIn) await request(SIGN_OUT).catch(() => undefined);
    },
    async checkAuth() {
      await getViewer();
    },
    async checkError(error) {
      if (errorCode(error) !== 'UNAUTHENTICATED') return;
      forget();
      throw error;
    },
    async getIdentity() {
      const { id, displayName } = await getViewer();
      return { id, fullName: displayName };
    },
    async getPermissions() {
      return (await getViewer()).permissions;
    },
    async canAccess({ resource, action }) {
      const permission = permissionOf(resource, action);
      return permission === undefined || (await getViewer()).permissions.includes(permission);
    },
  };
}
