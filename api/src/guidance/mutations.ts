import { builder } from '../builder.ts';
import { runCommand } from '../write/command.ts';
import { parseInput } from '../write/parseInput.ts';
import { DeleteInput, DeletePayload, payloadType } from '../write/payload.ts';
import { guidanceRule } from './access.ts';
import {
  GuidanceDocumentCreateInput,
  GuidanceDocumentUpdateInput,
  guidanceCreateSchema,
  guidanceDeleteSchema,
  guidanceUpdateSchema,
} from './inputs.ts';
import { createGuidance, deleteGuidance, updateGuidance } from './saveGuidance.ts';
import { GuidanceDocument } from './type.ts';

const GuidanceDocumentPayload = payloadType(
  'GuidanceDocument',
  'guidanceDocument',
  GuidanceDocument,
  'guidanceDocument',
  guidanceRule,
);
const authScopes = { permission: 'guidance:write' } as const;

builder.mutationFields((t) => ({
  createGuidanceDocument: t.field({
    type: GuidanceDocumentPayload,
    description: 'Publishes a guidance document for a unit and those below it.',
    authScopes,
    args: { input: t.arg({ type: GuidanceDocumentCreateInput, required: true, description: 'The document.' }) },
    resolve: (_root, { input }, context) =>
      runCommand(context, 'createGuidanceDocument', 'GuidanceDocument', (command) =>
        createGuidance(command, parseInput(guidanceCreateSchema, input)),
      ),
  }),
  updateGuidanceDocument: t.field({
    type: GuidanceDocumentPayload,
    description: 'Changes a guidance document; central ones cannot be changed.',
    authScopes,
    args: { input: t.arg({ type: GuidanceDocumentUpdateInput, required: true, description: 'The changes.' }) },
    resolve: (_root, { input }, context) =>
      runCommand(context, 'updateGuidanceDocument', 'GuidanceDocument', (command) =>
        updateGuidance(command, parseInput(guidanceUpdateSchema, input)),
      ),
  }),
  deleteGuidanceDocument: t.field({
    type: DeletePayload,
    description: 'Deletes a guidance document that nothing refers to.',
    authScopes,
    args: { input: t.arg({ type: DeleteInput, required: true, description: 'The document.' }) },
    resolve: (_root, { input }, context) =>
      runCommand(context, 'deleteGuidanceDocument', 'GuidanceDocument', (command) =>
        deleteGuidance(command, parseInput(guidanceDeleteSchema, input)),
      ),
  }),
}));
