import { permissionsOf, type ViewerGrant, type Viewer as ViewerShape } from '../access/viewer.ts';
import { builder } from '../builder.ts';
import { typeOf } from '../read/visible.ts';
import { Role } from './enums.ts';

const ViewerGrantType = builder.objectRef<ViewerGrant>('ViewerGrant').implement({
  description: 'One right of the signed-in person.',
  fields: (t) => ({
    role: t.expose('role', { type: Role, description: 'Role.' }),
    organization: t.field({
      type: typeOf('Organization'),
      nullable: true,
      description: 'The unit whose subtree the right reaches.',
      resolve: async (grant, _args, context) =>
        (await context.db.organization.findUnique({ where: { id: grant.organizationId } })) as never,
    }),
  }),
});

export const Viewer = builder.objectRef<ViewerShape>('Viewer').implement({
  description: 'The signed-in person.',
  fields: (t) => ({
    id: t.exposeID('userId', { description: 'Id of the account.' }),
    username: t.exposeString('username', { description: 'User name.' }),
    displayName: t.exposeString('displayName', { description: 'Name shown.' }),
    memberId: t.exposeID('memberId', { nullable: true, description: 'The member the account belongs to.' }),
    mustChangePassword: t.exposeBoolean('mustChangePassword', {
      description: 'The password was set by somebody else.',
    }),
    permissions: t.stringList({
      description: 'Permissions that some grant gives, for menus and buttons.',
      resolve: (viewer) => permissionsOf(viewer),
    }),
    grants: t.field({
      type: [ViewerGrantType],
      description: 'Rights in force today.',
      resolve: (viewer) => viewer.grants,
    }),
  }),
});

builder.queryField('viewer', (t) =>
  t.field({
    type: Viewer,
    nullable: true,
    description: 'The signed-in person; null when signed out.',
    authScopes: { anyone: true },
    resolve: (_root, _args, context) => context.viewer,
  }),
);
