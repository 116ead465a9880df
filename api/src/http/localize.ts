import { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Context } from '../context.ts';
import { ApiError, badField } from '../errors.ts';
import { type Locale, sentence } from '../messages.ts';

/** The language of a request: what `Accept-Language` prefers of vi and en; Vietnamese otherwise. */
export function localeOf(header: string | null | undefined): Locale {
  const first = (header ?? '').split(',').map((part) => part.trim().slice(0, 2).toLowerCase());
  return first.find((tag): tag is Locale => tag === 'vi' || tag === 'en') ?? 'vi';
}

/** The language that an address asks for, else that of the request. @throws BAD_USER_INPUT for another language */
export function askedLocale(language: unknown, locale: Locale): Locale {
  if (language === undefined) return locale;
  if (language !== 'vi' && language !== 'en') throw badField('language', 'NOT_ALLOWED_HERE', { allowed: 'vi, en' });
  return language;
}

/** An error as it leaves the server: deliberate ones in the user's language with their fields, all others without any detail. */
export function shownError(error: unknown, locale: Locale, requestId: string): GraphQLError {
  const cause = error instanceof GraphQLError ? (error.originalError ?? error) : error;
  const place = error instanceof GraphQLError ? { nodes: error.nodes, path: error.path } : {};
  if (cause instanceof ApiError) {
    const fields =
      cause.fields &&
      Object.fromEntries(
        Object.entries(cause.fields).map(([field, { key, params }]) => [
          field,
          { key, params: params ?? {}, message: sentence(key, locale, params) },
        ]),
      );
    return new GraphQLError(sentence(cause.key, locale, cause.params), {
      ...place,
      extensions: { ...cause.extensions, key: cause.key, ...(fields ? { fields } : {}) },
    });
  }
  if (cause instanceof GraphQLError) {
    return new GraphQLError(cause.message, {
      ...place,
      extensions: { ...cause.extensions, code: cause.extensions.code ?? 'BAD_USER_INPUT' },
    });
  }
  return new GraphQLError(sentence('INTERNAL', locale, { requestId }), {
    ...place,
    extensions: { code: 'INTERNAL', requestId },
  });
}

/** Puts every execution error through `shownError`; `report` hears of those that were not deliberate. */
export function useShownErrors(report: (error: unknown, requestId: string) => void): Plugin<Context> {
  return {
    onExecute({ args }) {
      const { locale, requestId } = args.contextValue as unknown as Context;
      return {
        onExecuteDone({ result, setResult }) {
          if (!('errors' in result) || !result.errors) return;
          for (const error of result.errors) {
            const cause = error.originalError ?? error;
            if (!(cause instanceof GraphQLError)) report(cause, requestId);
          }
          setResult({ ...result, errors: result.errors.map((error) => shownError(error, locale, requestId)) });
        },
      };
    },
  };
}
