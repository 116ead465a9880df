import { builder } from '../builder.ts';
import { runCommand } from '../write/command.ts';
import { parseInput } from '../write/parseInput.ts';
import { DeleteInput, DeletePayload, payloadType } from '../write/payload.ts';
import { regulationRule } from './access.ts';
import {
  regulationCreateSchema,
  regulationDeleteSchema,
  regulationReviseSchema,
  regulationUpdateSchema,
  WorkingRegulationCreateInput,
  WorkingRegulationReviseInput,
  WorkingRegulationUpdateInput,
} from './inputs.ts';
import { createRegulation, deleteRegulation, reviseRegulation, updateRegulation } from './saveRegulation.ts';
import { WorkingRegulation } from './type.ts';

const WorkingRegulationPayload = payloadType(
  'WorkingRegulation',
  'workingRegulation',
  WorkingRegulation,
  'workingRegulation',
  regulationRule,
);
const authScopes = { permission: 'regulation:write' } as const;

builder.mutationFields((t) => ({
  createWorkingRegulation: t.field({
    type: WorkingRegulationPayload,
    description: 'Adds a working regulation of a branch with its clauses.',
    authScopes,
    args: { input: t.arg({ type: WorkingRegulationCreateInput, required: true, description: 'The regulation.' }) },
    resolve: (_root, { input }, context) =>
      runCommand(context, 'createWorkingRegulation', 'WorkingRegulation', (command) =>
        createRegulation(command, parseInput(regulationCreateSchema, input)),
      ),
  }),
  updateWorkingRegulation: t.field({
    type: WorkingRegulationPayload,
    description: 'Changes a working regulation and its clauses.',
    authScopes,
    args: { input: t.arg({ type: WorkingRegulationUpdateInput, required: true, description: 'The changes.' }) },
    resolve: (_root, { input }, context) =>
      runCommand(context, 'updateWorkingRegulation', 'WorkingRegulation', (command) =>
        updateRegulation(command, parseInput(regulationUpdateSchema, input)),
      ),
  }),
  reviseWorkingRegulation: t.field({
    type: WorkingRegulationPayload,
    description: 'Makes the next revision of a working regulation; answers the new one.',
    authScopes,
    args: { input: t.arg({ type: WorkingRegulationReviseInput, required: true, description: 'The revision.' }) },
    resolve: (_root, { input }, context) =>
      runCommand(context, 'reviseWorkingRegulation', 'WorkingRegulation', (command) =>
        reviseRegulation(command, parseInput(regulationReviseSchema, input)),
      ),
  }),
  deleteWorkingRegulation: t.field({
    type: DeletePayload,
    description: 'Deletes a working regulation that no assignment rests on.',
    authScopes,
    args: { input: t.arg({ type: DeleteInput, required: true, description: 'The regulation.' }) },
    resolve: (_root, { input }, context) =>
      runCommand(context, 'deleteWorkingRegulation', 'WorkingRegulation', (command) =>
        deleteRegulation(command, parseInput(regulationDeleteSchema, input)),
      ),
  }),
}));
