import { mayAnywhere } from '../access/viewer.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { runCommand } from '../write/command.ts';
import { parseInput } from '../write/parseInput.ts';
import { payloadType } from '../write/payload.ts';
import { circumstanceRule } from './access.ts';
import {
  CircumstanceCreateInput,
  CircumstanceUpdateInput,
  circumstanceCreateSchema,
  circumstanceUpdateSchema,
} from './inputs.ts';
import { createCircumstance, updateCircumstance } from './saveCircumstance.ts';
import { Circumstance } from './type.ts';

const CircumstancePayload = payloadType('Circumstance', 'circumstance', Circumstance, 'circumstance', circumstanceRule);

/** Whoever may write circumstances somewhere, or only their own wishes. */
const authScopes = (_root: unknown, _args: unknown, { viewer }: Context) =>
  viewer !== null && (mayAnywhere(viewer, 'circumstance:write') || mayAnywhere(viewer, 'circumstance:wish'));

builder.mutationFields((t) => ({
  createCircumstance: t.field({
    type: CircumstancePayload,
    description: "Records a member's circumstances; members record their own wishes.",
    authScopes,
    args: { input: t.arg({ type: CircumstanceCreateInput, required: true, description: 'The circumstances.' }) },
    resolve: (_root, { input }, context) =>
      runCommand(context, 'createCircumstance', 'Circumstance', (command) =>
        createCircumstance(command, parseInput(circumstanceCreateSchema, input)),
      ),
  }),
  updateCircumstance: t.field({
    type: CircumstancePayload,
    description: 'Changes circumstances; members change the wishes of their latest record.',
    authScopes,
    args: { input: t.arg({ type: CircumstanceUpdateInput, required: true, description: 'The changes.' }) },
    resolve: (_root, { input }, context) =>
      runCommand(context, 'updateCircumstance', 'Circumstance', (command) =>
        updateCircumstance(command, parseInput(circumstanceUpdateSchema, input)),
      ),
  }),
}));
