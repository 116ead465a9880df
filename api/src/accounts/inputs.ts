import { MIN_PASSWORD } from '@phan-cong/prisma/passwords';
import { z } from 'zod';
import { builder } from '../builder.ts';
import { day, id, lineText, optionalLine, target } from '../write/inputTypes.ts';
import { Role } from './enums.ts';

export const UserCreateInput = builder.inputType('UserCreateInput', {
  description: 'A new account, without rights until one is granted.',
  fields: (t) => ({
    username: t.string({
      required: true,
      description: 'User name: small letters without marks, digits, dot and dash; 3 to 40.',
    }),
    displayName: t.string({ required: true, description: 'Name shown, at most 100 characters.' }),
    email: t.string({ description: 'E-mail.' }),
    memberId: t.id({ description: 'The member the account belongs to.' }),
    initialPassword: t.string({
      required: true,
      description: `First password, at least ${MIN_PASSWORD} characters; it must be changed.`,
    }),
  }),
});

export const UserUpdateInput = builder.inputType('UserUpdateInput', {
  description: 'Changes to an account; fields left out stay, null clears.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'Id of the account.' }),
    version: t.int({ required: true, description: 'Version that was read; a stale one is refused.' }),
    displayName: t.string({ description: 'Name shown, at most 100 characters.' }),
    email: t.string({ description: 'E-mail.' }),
    memberId: t.id({ description: 'The member the account belongs to.' }),
    isActive: t.boolean({ description: 'May sign in; its sessions end when not.' }),
  }),
});

export const ResetPasswordInput = builder.inputType('ResetPasswordInput', {
  description: 'A new first password of an account.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'Id of the account.' }),
    version: t.int({ required: true, description: 'Version that was read; a stale one is refused.' }),
    newPassword: t.string({
      required: true,
      description: `Password, at least ${MIN_PASSWORD} characters; it must be changed.`,
    }),
  }),
});

export const EndSessionsInput = builder.inputType('EndSessionsInput', {
  description: 'Whose sessions end.',
  fields: (t) => ({ id: t.id({ required: true, description: 'Id of the account.' }) }),
});

export const GrantRoleInput = builder.inputType('GrantRoleInput', {
  description: 'A new right of an account.',
  fields: (t) => ({
    userId: t.id({ required: true, description: 'Id of the account.' }),
    role: t.field({ type: Role, required: true, description: 'Role.' }),
    organizationId: t.id({ required: true, description: 'Unit whose subtree it reaches.' }),
    validFrom: t.field({ type: 'Date', description: 'First day, today or later; today when left out.' }),
    validTo: t.field({ type: 'Date', description: 'Last day; without an end when left out.' }),
    reason: t.string({ description: 'Why, at most 500 characters.' }),
  }),
});

export const RevokeGrantInput = builder.inputType('RevokeGrantInput', {
  description: 'A right to take back.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'Id of the grant.' }),
    version: t.int({ required: true, description: 'Version that was read; a stale one is refused.' }),
    validTo: t.field({ type: 'Date', description: 'Last day, today or later; at once when left out.' }),
  }),
});

const password = z.string().min(1).max(200);
const email = z.union([
  z.null(),
  z.literal('').transform(() => null),
  z
    .string()
    .transform((text) => text.trim().toLowerCase())
    .pipe(
      z
        .string()
        .max(200)
        .regex(/^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/, 'EMAIL_FORM'),
    ),
]);

export const userCreateSchema = z.object({
  username: z
    .string()
    .transform((text) => text.trim().toLowerCase())
    .pipe(z.string().regex(/^[a-z0-9][a-z0-9.-]{2,39}$/, 'USERNAME_FORM')),
  displayName: lineText(100),
  email: email.optional(),
  memberId: id.nullish(),
  initialPassword: password,
});

export const userUpdateSchema = z.object({
  ...target,
  displayName: lineText(100)
    .nullish()
    .transform((value) => value ?? undefined),
  email: email.optional(),
  memberId: id.nullish(),
  isActive: z
    .boolean()
    .nullish()
    .transform((value) => value ?? undefined),
});

export const resetPasswordSchema = z.object({ ...target, newPassword: password });
export const endSessionsSchema = z.object({ id });

export const grantRoleSchema = z.object({
  userId: id,
  role: z.custom<typeof Role.$inferType>(),
  organizationId: id,
  validFrom: day.nullish(),
  validTo: day.nullish(),
  reason: optionalLine(500),
});

export const revokeGrantSchema = z.object({ ...target, validTo: day.nullish() });
