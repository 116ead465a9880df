import { builder } from '../builder.ts';
import { ImportRowAction } from './enums.ts';
import { previewImport } from './preview.ts';
import { ImportPreview } from './previewType.ts';

builder.queryField('importPreview', (t) =>
  t.field({
    type: ImportPreview,
    description: 'What an import will do with the database as it is now.',
    authScopes: { permission: 'import:run' },
    complexity: 50,
    args: {
      id: t.arg.id({ required: true, description: 'Id of the import.' }),
      first: t.arg.int({ description: 'Rows to show, 1 to 200; 50 unless told.' }),
      offset: t.arg.int({ description: 'Rows to pass over.' }),
      onlyProblems: t.arg.boolean({ description: 'Only rows with an error or a warning.' }),
      action: t.arg({ type: ImportRowAction, description: 'Only rows with this action.' }),
      problem: t.arg.string({ description: 'Only rows with a problem of this code.' }),
      decidable: t.arg.boolean({ description: 'Only rows that somebody can choose for, or has chosen for.' }),
    },
    resolve: (_root, args, context) => previewImport(context, args),
  }),
);
