import type { OrganizationKind, Role } from '@phan-cong/prisma/generated/client/enums';
import { type Permission, permissionTable, reachesOf } from './permissions.ts';

/** A grant in force, with the place of its organisation in the tree. */
export type ViewerGrant = {
  role: Role;
  organizationId: string;
  kind: OrganizationKind;
  provinceId: string | null;
  communeId: string | null;
  subordinateId: string | null;
  branchId: string | null;
};

/** What depends on duties rather than on grants; read once a request, only when a rule asks. */
export type ViewerDuties = { guidedMemberIds: string[]; chargedGroupIds: string[]; chargedHouseholdIds: string[] };

/** The person behind a request. Rights are the union over grants of that role's permissions on that subtree. */
export type Viewer = {
  userId: string;
  username: string;
  displayName: string;
  sessionId: string;
  memberId: string | null;
  mustChangePassword: boolean;
  grants: ViewerGrant[];
  duties: ViewerDuties;
};

/** True when some grant of the viewer gives the permission anywhere. */
export function mayAnywhere(viewer: Viewer, permission: Permission): boolean {
  return viewer.grants.some((grant) => reachesOf(permission, grant.role).length > 0);
}

/** Every permission that some grant of the viewer gives, for menus and buttons. */
export function permissionsOf(viewer: Viewer): Permission[] {
  return (Object.keys(permissionTable) as Permission[]).filter((permission) => mayAnywhere(viewer, permission));
}

/** True when a rule of the viewer's grants depends on whom they guide or which households they have in charge. */
export function needsDuties(grants: ViewerGrant[]): boolean {
  return grants.some((grant) => grant.role === 'COMMITTEE_MEMBER' || grant.role === 'MEMBER');
}
