import { builder } from '../builder.ts';
import { runCommand } from '../write/command.ts';
import { parseInput } from '../write/parseInput.ts';
import { payloadType } from '../write/payload.ts';
import { evaluationRule } from './access.ts';
import {
  createSchema,
  decideSchema,
  EvaluationCreateInput,
  EvaluationDecideInput,
  EvaluationReopenInput,
  EvaluationUpdateInput,
  reopenSchema,
  targetSchema,
  updateSchema,
} from './inputs.ts';
import { decideEvaluation, lockEvaluation, reopenEvaluation, submitEvaluation } from './moveEvaluation.ts';
import { createEvaluation, updateEvaluation } from './saveEvaluation.ts';
import { TransitionInput } from './transitionInput.ts';
import { Evaluation } from './type.ts';

const EvaluationPayload = payloadType('Evaluation', 'evaluation', Evaluation, 'evaluation', evaluationRule);

builder.mutationField('createEvaluation', (t) =>
  t.field({
    type: EvaluationPayload,
    description: "Adds a member's evaluation to a cycle.",
    authScopes: { anyPermission: ['evaluation:propose', 'evaluation:decide'] },
    args: { input: t.arg({ type: EvaluationCreateInput, required: true, description: 'Cycle and member.' }) },
    resolve: (_root, { input }, context) =>
      runCommand(context, 'createEvaluation', 'Evaluation', (command) =>
        createEvaluation(command, parseInput(createSchema, input)),
      ),
  }),
);

builder.mutationField('updateEvaluation', (t) =>
  t.field({
    type: EvaluationPayload,
    description: 'Changes the parts of an evaluation that are the signed-in person to write at its present step.',
    authScopes: { anyPermission: ['evaluation:self', 'evaluation:propose', 'evaluation:decide'] },
    args: { input: t.arg({ type: EvaluationUpdateInput, required: true, description: 'The changes.' }) },
    resolve: (_root, { input }, context) =>
      runCommand(context, 'updateEvaluation', 'Evaluation', (command) =>
        updateEvaluation(command, parseInput(updateSchema, input)),
      ),
  }),
);

builder.mutationField('submitEvaluation', (t) =>
  t.field({
    type: EvaluationPayload,
    description: "Sends the branch's proposal to the commune.",
    authScopes: { permission: 'evaluation:propose' },
    args: { input: t.arg({ type: TransitionInput, required: true, description: 'The evaluation.' }) },
    resolve: (_root, { input }, context) =>
      runCommand(context, 'submitEvaluation', 'Evaluation', (command) =>
        submitEvaluation(command, parseInput(targetSchema, input)),
      ),
  }),
);

builder.mutationField('decideEvaluation', (t) =>
  t.field({
    type: EvaluationPayload,
    description: 'Decides an evaluation.',
    authScopes: { permission: 'evaluation:decide' },
    args: { input: t.arg({ type: EvaluationDecideInput, required: true, description: 'The decision.' }) },
    resolve: (_root, { input }, context) =>
      runCommand(context, 'decideEvaluation', 'Evaluation', (command) =>
        decideEvaluation(command, parseInput(decideSchema, input)),
      ),
  }),
);

builder.mutationField('lockEvaluation', (t) =>
  t.field({
    type: EvaluationPayload,
    description: 'Locks a decided evaluation.',
    authScopes: { permission: 'evaluation:decide' },
    args: { input: t.arg({ type: TransitionInput, required: true, description: 'The evaluation.' }) },
    resolve: (_root, { input }, context) =>
      runCommand(context, 'lockEvaluation', 'Evaluation', (command) =>
        lockEvaluation(command, parseInput(targetSchema, input)),
      ),
  }),
);

builder.mutationField('reopenEvaluation', (t) =>
  t.field({
    type: EvaluationPayload,
    description: 'Opens a decided or locked evaluation again, with a reason.',
    authScopes: { permission: 'evaluation:reopen' },
    args: {
      input: t.arg({ type: EvaluationReopenInput, required: true, description: 'The evaluation and the reason.' }),
    },
    resolve: (_root, { input }, context) =>
      runCommand(context, 'reopenEvaluation', 'Evaluation', (command) =>
        reopenEvaluation(command, parseInput(reopenSchema, input)),
      ),
  }),
);
