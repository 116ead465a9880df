import { builder } from '../builder.ts';
import { type DemoAccount, findDemoAccounts } from './findDemoAccounts.ts';

const DemoAccountRef = builder.objectRef<DemoAccount>('DemoAccount').implement({
  description: 'An account of the demo, shown on the sign-in page only where the demo was seeded.',
  fields: (t) => ({
    username: t.exposeString('username', { description: 'User name.' }),
    displayName: t.exposeString('displayName', { description: 'Name shown.' }),
    role: t.exposeString('role', { description: 'Role of its grant.' }),
    password: t.exposeString('password', { description: 'Password.' }),
  }),
});

builder.queryField('demoAccounts', (t) =>
  t.field({
    type: [DemoAccountRef],
    description: 'Accounts of the demo; none where it was not seeded.',
    authScopes: { anyone: true },
    resolve: (_root, _args, context) => findDemoAccounts(context.db),
  }),
);
