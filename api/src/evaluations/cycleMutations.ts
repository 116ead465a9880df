import { z } from 'zod';
import { builder } from '../builder.ts';
import { runCommand } from '../write/command.ts';
import { day, id, target } from '../write/inputTypes.ts';
import { parseInput } from '../write/parseInput.ts';
import { payloadType } from '../write/payload.ts';
import { evaluationCycleRule } from './access.ts';
import { EvaluationCycle } from './cycleType.ts';
import { createEvaluationCycle, lockEvaluationCycle, openEvaluationCycle, updateEvaluationCycle } from './saveCycle.ts';
import { TransitionInput } from './transitionInput.ts';

const EvaluationCyclePayload = payloadType(
  'EvaluationCycle',
  'evaluationCycle',
  EvaluationCycle,
  'evaluationCycle',
  evaluationCycleRule,
);

const EvaluationCycleCreateInput = builder.inputType('EvaluationCycleCreateInput', {
  description: 'A new evaluation cycle.',
  fields: (t) => ({
    organizationId: t.id({ required: true, description: 'Commune that evaluates.' }),
    year: t.int({ required: true, description: 'Year, 2020 to 2100.' }),
    quarter: t.int({ description: 'Quarter 1 to 4; 0 or left out for the whole year.' }),
    opensOn: t.field({ type: 'Date', description: 'First day for evaluations.' }),
    closesOn: t.field({ type: 'Date', description: 'Last day for evaluations.' }),
  }),
});

const EvaluationCycleUpdateInput = builder.inputType('EvaluationCycleUpdateInput', {
  description: 'Changes to a cycle; fields left out stay, null clears.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'Id of the cycle.' }),
    version: t.int({ required: true, description: 'Version that was read; a stale one is refused.' }),
    opensOn: t.field({ type: 'Date', description: 'First day for evaluations.' }),
    closesOn: t.field({ type: 'Date', description: 'Last day for evaluations.' }),
  }),
});

const createSchema = z.object({
  organizationId: id,
  year: z.number().int().min(2020).max(2100),
  quarter: z
    .number()
    .int()
    .min(0)
    .max(4)
    .nullish()
    .transform((value) => value ?? 0),
  opensOn: day.nullish(),
  closesOn: day.nullish(),
});
const updateSchema = z.object({ ...target, opensOn: day.nullish(), closesOn: day.nullish() });
const targetSchema = z.object(target);

builder.mutationField('createEvaluationCycle', (t) =>
  t.field({
    type: EvaluationCyclePayload,
    description: 'Adds an evaluation cycle of a commune, with the rule set in force at the end of its period.',
    authScopes: { permission: 'evaluationCycle:write' },
    args: { input: t.arg({ type: EvaluationCycleCreateInput, required: true, description: 'The new cycle.' }) },
    resolve: (_root, { input }, context) =>
      runCommand(context, 'createEvaluationCycle', 'EvaluationCycle', (command) =>
        createEvaluationCycle(command, parseInput(createSchema, input)),
      ),
  }),
);

builder.mutationField('updateEvaluationCycle', (t) =>
  t.field({
    type: EvaluationCyclePayload,
    description: 'Changes the days of an evaluation cycle.',
    authScopes: { permission: 'evaluationCycle:write' },
    args: { input: t.arg({ type: EvaluationCycleUpdateInput, required: true, description: 'The changes.' }) },
    resolve: (_root, { input }, context) =>
      runCommand(context, 'updateEvaluationCycle', 'EvaluationCycle', (command) =>
        updateEvaluationCycle(command, parseInput(updateSchema, input)),
      ),
  }),
);

builder.mutationField('openEvaluationCycle', (t) =>
  t.field({
    type: EvaluationCyclePayload,
    description: 'Opens a drafted cycle for evaluations.',
    authScopes: { permission: 'evaluationCycle:write' },
    args: { input: t.arg({ type: TransitionInput, required: true, description: 'The cycle.' }) },
    resolve: (_root, { input }, context) =>
      runCommand(context, 'openEvaluationCycle', 'EvaluationCycle', (command) =>
        openEvaluationCycle(command, parseInput(targetSchema, input)),
      ),
  }),
);

builder.mutationField('lockEvaluationCycle', (t) =>
  t.field({
    type: EvaluationCyclePayload,
    description: 'Locks a cycle and its evaluations once all are decided.',
    authScopes: { permission: 'evaluationCycle:write' },
    args: { input: t.arg({ type: TransitionInput, required: true, description: 'The cycle.' }) },
    resolve: (_root, { input }, context) =>
      runCommand(context, 'lockEvaluationCycle', 'EvaluationCycle', (command) =>
        lockEvaluationCycle(command, parseInput(targetSchema, input)),
      ),
  }),
);
