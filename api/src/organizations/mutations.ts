import { builder } from '../builder.ts';
import { runCommand } from '../write/command.ts';
import { parseInput } from '../write/parseInput.ts';
import { payloadType } from '../write/payload.ts';
import { organizationRule } from './access.ts';
import { endOrganization } from './endOrganization.ts';
import {
  OrganizationCreateInput,
  OrganizationEndInput,
  OrganizationMergeInput,
  OrganizationMoveInput,
  OrganizationUpdateInput,
  organizationCreateSchema,
  organizationEndSchema,
  organizationMergeSchema,
  organizationMoveSchema,
  organizationUpdateSchema,
} from './inputs.ts';
import { mergeOrganizations } from './mergeOrganizations.ts';
import { moveOrganization } from './moveOrganization.ts';
import { createOrganization, updateOrganization } from './saveOrganization.ts';
import { Organization } from './type.ts';

const OrganizationPayload = payloadType('Organization', 'organization', Organization, 'organization', organizationRule);

builder.mutationField('createOrganization', (t) =>
  t.field({
    type: OrganizationPayload,
    description: 'Adds a unit below an existing one.',
    authScopes: { permission: 'organization:write' },
    args: { input: t.arg({ type: OrganizationCreateInput, required: true, description: 'The new unit.' }) },
    resolve: (_root, { input }, context) =>
      runCommand(context, 'createOrganization', 'Organization', (command) =>
        createOrganization(command, parseInput(organizationCreateSchema, input)),
      ),
  }),
);

builder.mutationField('updateOrganization', (t) =>
  t.field({
    type: OrganizationPayload,
    description: 'Changes a unit, but not its place.',
    authScopes: { permission: 'organization:write' },
    args: { input: t.arg({ type: OrganizationUpdateInput, required: true, description: 'The changes.' }) },
    resolve: (_root, { input }, context) =>
      runCommand(context, 'updateOrganization', 'Organization', (command) =>
        updateOrganization(command, parseInput(organizationUpdateSchema, input)),
      ),
  }),
);

builder.mutationField('moveOrganization', (t) =>
  t.field({
    type: OrganizationPayload,
    description: 'Hangs a unit, with everything below it, under another parent.',
    authScopes: { permission: 'organization:write' },
    args: { input: t.arg({ type: OrganizationMoveInput, required: true, description: 'The unit and its new place.' }) },
    resolve: (_root, { input }, context) =>
      runCommand(context, 'moveOrganization', 'Organization', (command) =>
        moveOrganization(command, parseInput(organizationMoveSchema, input)),
      ),
  }),
);

builder.mutationField('mergeOrganizations', (t) =>
  t.field({
    type: OrganizationPayload,
    description: 'Ends a unit and gives what is open in it to another of the same level. Answers the unit that ended.',
    authScopes: { permission: 'organization:write' },
    args: { input: t.arg({ type: OrganizationMergeInput, required: true, description: 'Both units and the day.' }) },
    resolve: (_root, { input }, context) =>
      runCommand(context, 'mergeOrganizations', 'Organization', (command) =>
        mergeOrganizations(command, parseInput(organizationMergeSchema, input)),
      ),
  }),
);

builder.mutationField('endOrganization', (t) =>
  t.field({
    type: OrganizationPayload,
    description: 'Ends a unit that has no units below it and no members on its roll.',
    authScopes: { permission: 'organization:write' },
    args: { input: t.arg({ type: OrganizationEndInput, required: true, description: 'The unit and its last day.' }) },
    resolve: (_root, { input }, context) =>
      runCommand(context, 'endOrganization', 'Organization', (command) =>
        endOrganization(command, parseInput(organizationEndSchema, input)),
      ),
  }),
);
