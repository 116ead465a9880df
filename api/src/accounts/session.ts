import { MIN_PASSWORD } from '@phan-cong/prisma/passwords';
import { z } from 'zod';
import { endSession, openSession, viewerOf } from '../access/sessions.ts';
import { checkPassword, isOwnPassword } from '../access/signIn.ts';
import type { Viewer as ViewerShape } from '../access/viewer.ts';
import { auditedError } from '../audit/auditRefusals.ts';
import { writeAudit } from '../audit/writeAudit.ts';
import { builder } from '../builder.ts';
import { ApiError, badField, unauthenticated } from '../errors.ts';
import { actorOf, runCommand } from '../write/command.ts';
import { parseInput } from '../write/parseInput.ts';
import { changePassword } from './changePassword.ts';
import { Viewer } from './viewer.ts';

const SignInInput = builder.inputType('SignInInput', {
  description: 'Who signs in.',
  fields: (t) => ({
    login: t.string({ required: true, description: 'User name or e-mail.' }),
    password: t.string({ required: true, description: 'Password.' }),
  }),
});

const SessionPayload = builder.objectRef<{ viewer: ViewerShape | null }>('SessionPayload').implement({
  description: 'The state of the session after the change.',
  fields: (t) => ({
    viewer: t.field({
      type: Viewer,
      nullable: true,
      description: 'The signed-in person; null when signed out.',
      resolve: ({ viewer }) => viewer,
    }),
  }),
});

const signInSchema = z.object({ login: z.string().min(1).max(200), password: z.string().min(1).max(200) });

builder.mutationField('signIn', (t) =>
  t.field({
    type: SessionPayload,
    description: 'Opens a session and sets its cookie.',
    authScopes: { anyone: true },
    args: { input: t.arg({ type: SignInInput, required: true, description: 'User name and password.' }) },
    resolve: async (_root, { input }, context) => {
      const { login, password } = parseInput(signInSchema, input);
      const audit = (id: string | null, outcome: 'SUCCESS' | 'REFUSED') =>
        writeAudit(
          context.db,
          { ...actorOf(context), id, name: null },
          'signIn',
          { entityType: 'Session', entityId: null },
          outcome,
        );
      try {
        const user = await checkPassword(context.db, context.config, {
          login,
          password,
          address: context.clientAddress,
          now: context.now,
        });
        // Whoever signs in again leaves no second session open behind the one cookie.
        if (context.viewer) await endSession(context.db, context.viewer.sessionId, context.now);
        const { token, expiresAt } = await openSession(
          context.db,
          user.id,
          context.now,
          context.config.SESSION_HOURS,
          context.userAgent,
        );
        await audit(user.id, 'SUCCESS');
        context.cookies.set(token, expiresAt);
        context.viewer = await viewerOf(context.db, token, context.now, context.today);
        return { viewer: context.viewer };
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
        await audit(null, 'REFUSED');
        throw auditedError(error);
      }
    },
  }),
);

builder.mutationField('signOut', (t) =>
  t.field({
    type: SessionPayload,
    description: 'Ends the session of this browser or client.',
    authScopes: { anyone: true },
    resolve: async (_root, _args, context) => {
      const { viewer } = context;
      context.cookies.clear();
      if (!viewer) return { viewer: null };
      await runCommand(context, 'signOut', 'Session', async (command) => {
        await endSession(command.tx, viewer.sessionId, context.now);
        await command.audit({ entityType: 'Session', entityId: viewer.sessionId });
      });
      context.viewer = null;
      return { viewer: null };
    },
  }),
);

const ChangePasswordInput = builder.inputType('ChangePasswordInput', {
  description: 'The present and the new password.',
  fields: (t) => ({
    currentPassword: t.string({ required: true, description: 'Present password.' }),
    newPassword: t.string({ required: true, description: `New password, at least ${MIN_PASSWORD} characters.` }),
  }),
});

const changePasswordSchema = z.object({
  currentPassword: z.string().min(1).max(200),
  newPassword: z.string().min(1).max(200),
});

builder.mutationField('changePassword', (t) =>
  t.field({
    type: SessionPayload,
    description:
      'Changes the own password, ends every session of the account, and opens a new one for this browser or client.',
    authScopes: { ownAccount: true },
    args: { input: t.arg({ type: ChangePasswordInput, required: true, description: 'The passwords.' }) },
    resolve: async (_root, { input }, context) => {
      const { viewer, db, now } = context;
      if (!viewer) throw unauthenticated();
      const { currentPassword, newPassword } = parseInput(changePasswordSchema, input);
      if (!(await isOwnPassword(db, viewer.userId, currentPassword, now)))
        throw badField('currentPassword', 'PASSWORD_WRONG');
      const session = await runCommand(context, 'changePassword', 'User', (command) =>
        changePassword(command, newPassword),
      );
      context.cookies.set(session.token, session.expiresAt);
      context.viewer = await viewerOf(db, session.token, now, context.today);
      return { viewer: context.viewer };
    },
  }),
);
