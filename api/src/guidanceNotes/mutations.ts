import { builder } from '../builder.ts';
import { runCommand } from '../write/command.ts';
import { parseInput } from '../write/parseInput.ts';
import { payloadType } from '../write/payload.ts';
import { guidanceNoteRule } from './access.ts';
import {
  GuidanceNoteCreateInput,
  GuidanceNoteUpdateInput,
  guidanceNoteCreateSchema,
  guidanceNoteUpdateSchema,
} from './inputs.ts';
import { createGuidanceNote, updateGuidanceNote } from './saveGuidanceNote.ts';
import { GuidanceNote } from './type.ts';

const GuidanceNotePayload = payloadType('GuidanceNote', 'guidanceNote', GuidanceNote, 'guidanceNote', guidanceNoteRule);
const authScopes = { permission: 'guidanceNote:write' } as const;

builder.mutationFields((t) => ({
  createGuidanceNote: t.field({
    type: GuidanceNotePayload,
    description: 'Adds a note of the viewer as the guide of an assignment.',
    authScopes,
    args: { input: t.arg({ type: GuidanceNoteCreateInput, required: true, description: 'The new note.' }) },
    resolve: (_root, { input }, context) =>
      runCommand(context, 'createGuidanceNote', 'GuidanceNote', (command) =>
        createGuidanceNote(command, parseInput(guidanceNoteCreateSchema, input)),
      ),
  }),
  updateGuidanceNote: t.field({
    type: GuidanceNotePayload,
    description: "Changes the viewer's own note.",
    authScopes,
    args: { input: t.arg({ type: GuidanceNoteUpdateInput, required: true, description: 'The changes.' }) },
    resolve: (_root, { input }, context) =>
      runCommand(context, 'updateGuidanceNote', 'GuidanceNote', (command) =>
        updateGuidanceNote(command, parseInput(guidanceNoteUpdateSchema, input)),
      ),
  }),
}));
