import { builder } from '../builder.ts';
import { runCommand } from '../write/command.ts';
import { parseInput } from '../write/parseInput.ts';
import { payloadType } from '../write/payload.ts';
import { householdVisitRule } from './access.ts';
import {
  HouseholdVisitCreateInput,
  HouseholdVisitUpdateInput,
  householdVisitCreateSchema,
  householdVisitUpdateSchema,
} from './inputs.ts';
import { createHouseholdVisit, updateHouseholdVisit } from './saveHouseholdVisit.ts';
import { HouseholdVisit } from './type.ts';

const HouseholdVisitPayload = payloadType(
  'HouseholdVisit',
  'householdVisit',
  HouseholdVisit,
  'householdVisit',
  householdVisitRule,
);
const authScopes = { permission: 'visit:write' } as const;

builder.mutationFields((t) => ({
  createHouseholdVisit: t.field({
    type: HouseholdVisitPayload,
    description: 'Records a visit to a household or to a group of them.',
    authScopes,
    args: { input: t.arg({ type: HouseholdVisitCreateInput, required: true, description: 'The new visit.' }) },
    resolve: (_root, { input }, context) =>
      runCommand(context, 'createHouseholdVisit', 'HouseholdVisit', (command) =>
        createHouseholdVisit(command, parseInput(householdVisitCreateSchema, input)),
      ),
  }),
  updateHouseholdVisit: t.field({
    type: HouseholdVisitPayload,
    description: 'Changes a visit; those who are not secretaries, their own.',
    authScopes,
    args: { input: t.arg({ type: HouseholdVisitUpdateInput, required: true, description: 'The changes.' }) },
    resolve: (_root, { input }, context) =>
      runCommand(context, 'updateHouseholdVisit', 'HouseholdVisit', (command) =>
        updateHouseholdVisit(command, parseInput(householdVisitUpdateSchema, input)),
      ),
  }),
}));
