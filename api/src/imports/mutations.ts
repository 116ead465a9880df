import { builder } from '../builder.ts';
import { actorOf, runCommand } from '../write/command.ts';
import { parseInput } from '../write/parseInput.ts';
import { payloadType } from '../write/payload.ts';
import { importRule } from './access.ts';
import { carryOut } from './apply/carryOut.ts';
import { startWork } from './apply/running.ts';
import { configureImport } from './configureImport.ts';
import { decideImportRows } from './decideImportRows.ts';
import {
  configureSchema,
  decideSchema,
  ImportConfigureInput,
  ImportRowsDecideInput,
  ImportTargetInput,
  targetSchema,
} from './inputs.ts';
import { cancelImport, startImport } from './startImport.ts';
import { Import } from './type.ts';

const ImportPayload = payloadType('Import', 'import', Import, 'import', importRule);

builder.mutationField('configureImport', (t) =>
  t.field({
    type: ImportPayload,
    description: 'Saves the choices for an import that is not applied yet.',
    authScopes: { permission: 'import:run' },
    args: { input: t.arg({ type: ImportConfigureInput, required: true, description: 'The choices.' }) },
    resolve: (_root, { input }, context) =>
      runCommand(context, 'configureImport', 'Import', (command) =>
        configureImport(command, parseInput(configureSchema, input)),
      ),
  }),
);

builder.mutationField('decideImportRows', (t) =>
  t.field({
    type: ImportPayload,
    description: 'Saves a choice for one or many rows: leave them out, whom one is about, or somebody new.',
    authScopes: { permission: 'import:run' },
    args: { input: t.arg({ type: ImportRowsDecideInput, required: true, description: 'The choice.' }) },
    resolve: (_root, { input }, context) =>
      runCommand(context, 'decideImportRows', 'Import', (command) =>
        decideImportRows(command, parseInput(decideSchema, input)),
      ),
  }),
);

builder.mutationField('applyImport', (t) =>
  t.field({
    type: ImportPayload,
    description: 'Begins to carry an import out; follow its status and doneCount. Nothing half-written is ever left.',
    authScopes: { permission: 'import:run' },
    args: { input: t.arg({ type: ImportTargetInput, required: true, description: 'The import.' }) },
    resolve: async (_root, { input }, context) => {
      const started = await runCommand(context, 'applyImport', 'Import', (command) =>
        startImport(command, parseInput(targetSchema, input)),
      );
      const { db, today, now, report } = context;
      const job = { db, importId: started.id, version: started.version, actor: actorOf(context), today, now, report };
      startWork(started.id, (advance) => carryOut(job, advance));
      return started;
    },
  }),
);

builder.mutationField('cancelImport', (t) =>
  t.field({
    type: ImportPayload,
    description: 'Gives an import up before it is applied; its rows are deleted.',
    authScopes: { permission: 'import:run' },
    args: { input: t.arg({ type: ImportTargetInput, required: true, description: 'The import.' }) },
    resolve: (_root, { input }, context) =>
      runCommand(context, 'cancelImport', 'Import', (command) =>
        cancelImport(command, parseInput(targetSchema, input)),
      ),
  }),
);
