import { builder } from '../builder.ts';
import { runCommand } from '../write/command.ts';
import { parseInput } from '../write/parseInput.ts';
import { payloadType } from '../write/payload.ts';
import { householdGroupRule, householdRule } from './access.ts';
import {
  HouseholdCreateInput,
  HouseholdEndInput,
  HouseholdGroupCreateInput,
  HouseholdGroupUpdateInput,
  HouseholdsCreateInput,
  HouseholdUpdateInput,
  householdCreateSchema,
  householdEndSchema,
  householdGroupCreateSchema,
  householdGroupUpdateSchema,
  householdsCreateSchema,
  householdUpdateSchema,
} from './inputs.ts';
import { createHousehold, createHouseholds, endHousehold, updateHousehold } from './saveHousehold.ts';
import { createHouseholdGroup, endHouseholdGroup, updateHouseholdGroup } from './saveHouseholdGroup.ts';
import { Household, HouseholdGroup } from './type.ts';

const HouseholdGroupPayload = payloadType(
  'HouseholdGroup',
  'householdGroup',
  HouseholdGroup,
  'householdGroup',
  householdGroupRule,
);
const HouseholdPayload = payloadType('Household', 'household', Household, 'household', householdRule);

const HouseholdsPayload = builder.objectRef<{ ids: string[] }>('HouseholdsPayload').implement({
  description: 'The new households.',
  fields: (t) => ({
    ids: t.exposeIDList('ids', { description: 'Their ids, in the order of their numbers.' }),
    count: t.int({ description: 'How many were made.', resolve: ({ ids }) => ids.length }),
  }),
});

const authScopes = { permission: 'household:write' } as const;

builder.mutationFields((t) => ({
  createHouseholdGroup: t.field({
    type: HouseholdGroupPayload,
    description: "Adds a household group to a branch's area.",
    authScopes,
    args: { input: t.arg({ type: HouseholdGroupCreateInput, required: true, description: 'The new group.' }) },
    resolve: (_root, { input }, context) =>
      runCommand(context, 'createHouseholdGroup', 'HouseholdGroup', (command) =>
        createHouseholdGroup(command, parseInput(householdGroupCreateSchema, input)),
      ),
  }),
  updateHouseholdGroup: t.field({
    type: HouseholdGroupPayload,
    description: 'Changes a household group.',
    authScopes,
    args: { input: t.arg({ type: HouseholdGroupUpdateInput, required: true, description: 'The changes.' }) },
    resolve: (_root, { input }, context) =>
      runCommand(context, 'updateHouseholdGroup', 'HouseholdGroup', (command) =>
        updateHouseholdGroup(command, parseInput(householdGroupUpdateSchema, input)),
      ),
  }),
  endHouseholdGroup: t.field({
    type: HouseholdGroupPayload,
    description: 'Ends a household group and the households in it, once nobody is in charge of them.',
    authScopes,
    args: { input: t.arg({ type: HouseholdEndInput, required: true, description: 'The group and its last day.' }) },
    resolve: (_root, { input }, context) =>
      runCommand(context, 'endHouseholdGroup', 'HouseholdGroup', (command) =>
        endHouseholdGroup(command, parseInput(householdEndSchema, input)),
      ),
  }),
  createHousehold: t.field({
    type: HouseholdPayload,
    description: 'Adds a household to a group.',
    authScopes,
    args: { input: t.arg({ type: HouseholdCreateInput, required: true, description: 'The new household.' }) },
    resolve: (_root, { input }, context) =>
      runCommand(context, 'createHousehold', 'Household', (command) =>
        createHousehold(command, parseInput(householdCreateSchema, input)),
      ),
  }),
  createHouseholds: t.field({
    type: HouseholdsPayload,
    description: 'Adds several households to a group, all or none.',
    authScopes,
    args: { input: t.arg({ type: HouseholdsCreateInput, required: true, description: 'How many, or their labels.' }) },
    resolve: (_root, { input }, context) =>
      runCommand(context, 'createHouseholds', 'Household', (command) =>
        createHouseholds(command, parseInput(householdsCreateSchema, input)),
      ),
  }),
  updateHousehold: t.field({
    type: HouseholdPayload,
    description: 'Changes a household.',
    authScopes,
    args: { input: t.arg({ type: HouseholdUpdateInput, required: true, description: 'The changes.' }) },
    resolve: (_root, { input }, context) =>
      runCommand(context, 'updateHousehold', 'Household', (command) =>
        updateHousehold(command, parseInput(householdUpdateSchema, input)),
      ),
  }),
  endHousehold: t.field({
    type: HouseholdPayload,
    description: 'Ends a household, once nobody is in charge of it.',
    authScopes,
    args: { input: t.arg({ type: HouseholdEndInput, required: true, description: 'The household and its last day.' }) },
    resolve: (_root, { input }, context) =>
      runCommand(context, 'endHousehold', 'Household', (command) =>
        endHousehold(command, parseInput(householdEndSchema, input)),
      ),
  }),
}));
