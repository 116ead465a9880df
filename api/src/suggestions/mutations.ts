import { builder } from '../builder.ts';
import { overloaded } from '../errors.ts';
import { runCommand } from '../write/command.ts';
import { parseInput } from '../write/parseInput.ts';
import { payloadType } from '../write/payload.ts';
import { acceptRun } from './acceptRun.ts';
import { suggestionRule } from './access.ts';
import { carryOut } from './carryOut.ts';
import {
  AcceptSuggestionsInput,
  acceptSchema,
  runTargetSchema,
  SuggestAssignmentsInput,
  SuggestionRunTargetInput,
  suggestSchema,
} from './inputs.ts';
import { isBusy, startWork, stopWork } from './running.ts';
import { cancelRun, startRun } from './startRun.ts';
import { AcceptSuggestionsPayload, SuggestionRun } from './type.ts';

const SuggestionRunPayload = payloadType(
  'SuggestionRun',
  'suggestionRun',
  SuggestionRun,
  'suggestionRun',
  suggestionRule,
);
const running = { permission: 'suggestion:run' } as const;

builder.mutationFields((t) => ({
  suggestAssignments: t.field({
    type: SuggestionRunPayload,
    description: 'Begins to work out who could be given what; follow its status and progress. Nothing is given by it.',
    authScopes: running,
    args: { input: t.arg({ type: SuggestAssignmentsInput, required: true, description: 'What is to be placed.' }) },
    resolve: async (_root, { input }, context) => {
      const { db, now, report } = context;
      const run = await runCommand(context, 'suggestAssignments', 'SuggestionRun', (command) => {
        if (isBusy()) throw overloaded();
        return startRun(command, parseInput(suggestSchema, input));
      });
      startWork(run.id, (signal, enter) => carryOut({ db, run, signal, enter, now, report }));
      return { id: run.id };
    },
  }),
  cancelSuggestionRun: t.field({
    type: SuggestionRunPayload,
    description: 'Stops a run that is being worked out.',
    authScopes: running,
    args: { input: t.arg({ type: SuggestionRunTargetInput, required: true, description: 'The run.' }) },
    resolve: async (_root, { input }, context) => {
      const stopped = await runCommand(context, 'cancelSuggestionRun', 'SuggestionRun', (command) =>
        cancelRun(command, parseInput(runTargetSchema, input)),
      );
      stopWork(stopped.id);
      return stopped;
    },
  }),
  acceptSuggestions: t.field({
    type: AcceptSuggestionsPayload,
    description: 'Carries out the lines of a run that a person takes: all of them or none. The others are left.',
    authScopes: running,
    args: { input: t.arg({ type: AcceptSuggestionsInput, required: true, description: 'The lines.' }) },
    resolve: (_root, { input }, context) =>
      runCommand(context, 'acceptSuggestions', 'SuggestionRun', (command) =>
        acceptRun(command, parseInput(acceptSchema, input)),
      ),
  }),
}));
