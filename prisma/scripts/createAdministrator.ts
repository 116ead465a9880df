import { parseArgs } from 'node:util';
import { migrate } from '../migrate.ts';
import { AdministratorError, createAdministrator, refuseSecond } from '../seed/createAdministrator.ts';
import { dayInVietnam } from '../seed/days.ts';
import { seedCatalogue } from '../seed/seedCatalogue.ts';
import { type Asking, askLine, askSecret } from './askInput.ts';
import { runScript, withDatabase } from './settings.ts';

const USAGE = `Makes the first organisation and its administrator.
  --kind province|commune   what the organisation is
  --organization <name>     its name
  --username <name>         to sign in with
  --name <name>             the administrator's name as it is shown
What is left out is asked for on a terminal. The password is asked for, or read from the variable ADMIN_PASSWORD,
or from the first line of the standard input when that is not a terminal.`;

const terminal: Asking = { input: process.stdin, output: process.stdout };

await runScript(async () => {
  const values = readArguments();
  if (values.help) return USAGE;
  return withDatabase(async (database) => {
    await migrate(database);
    await refuseSecond(database.db);
    await seedCatalogue(database.db);
    const kind = (values.kind ?? (await ask('province or commune', 'kind', 'commune'))).toLowerCase();
    if (kind !== 'province' && kind !== 'commune') {
      throw new AdministratorError('kind', '--kind must be "province" or "commune".');
    }
    const organizationName = values.organization ?? (await ask('Name of the organisation', 'organization'));
    const username = values.username ?? (await ask('User name', 'username', 'quantri'));
    const displayName = values.name ?? (await ask('Your name', 'name'));
    await createAdministrator(database.db, {
      kind: kind === 'province' ? 'PROVINCE' : 'COMMUNE',
      organizationName,
      username,
      displayName,
      password: await readPassword(),
      today: dayInVietnam(new Date()),
    });
    return `"${username}" can now sign in and administers "${organizationName}".`;
  });
});

function readArguments() {
  const { values } = parseArgs({
    options: {
      kind: { type: 'string' },
      organization: { type: 'string' },
      username: { type: 'string' },
      name: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  return values;
}

async function ask(question: string, option: string, proposal?: string): Promise<string> {
  if (!process.stdin.isTTY) throw new Error(`Give --${option} (there is no terminal to ask on).\n\n${USAGE}`);
  return askLine(terminal, question, proposal);
}

async function readPassword(): Promise<string> {
  if (process.env.ADMIN_PASSWORD) return process.env.ADMIN_PASSWORD;
  const password = await askSecret(terminal, 'Password');
  if (process.stdin.isTTY && password !== (await askSecret(terminal, 'Password again'))) {
    throw new AdministratorError('password', 'The two passwords differ.');
  }
  return password;
}
