import { builder } from '../builder.ts';

type Account = { username: string; displayName: string; role: string; password: string };

const DemoAccount = builder.objectRef<Account>('DemoAccount').implement({
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
    type: [DemoAccount],
    description: 'Accounts of the demo; none where it was not seeded.',
    authScopes: { anyone: true },
    resolve: async (_root, _args, context) => {
      const setting = await context.db.setting.findUnique({ where: { key: 'demo.accounts' } });
      return (setting?.value as Account[] | undefined) ?? [];
    },
  }),
);
