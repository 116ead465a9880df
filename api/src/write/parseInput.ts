import type { z } from 'zod';
import { badInput, type FieldProblem, type FieldProblems } from '../errors.ts';
import { type MessageKey, messages } from '../messages.ts';

/**
 * The input after its schema, trimmed and normalised.
 * @throws BAD_USER_INPUT with every bad field and what is allowed there.
 */
export function parseInput<Schema extends z.ZodType>(schema: Schema, input: unknown): z.output<Schema> {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  const fields: FieldProblems = {};
  for (const issue of result.error.issues) {
    const field = issue.path.join('.') || 'input';
    fields[field] ??= problemOf(issue);
  }
  throw badInput(fields);
}

function problemOf(issue: z.core.$ZodIssue): FieldProblem {
  if (issue.code === 'custom') {
    const key = issue.message in messages ? (issue.message as MessageKey) : 'INVALID';
    return { key, params: (issue.params ?? {}) as FieldProblem['params'] };
  }
  if (issue.code === 'too_small') {
    if (issue.origin === 'string')
      return Number(issue.minimum) <= 1
        ? { key: 'REQUIRED' }
        : { key: 'TOO_SHORT', params: { minimum: Number(issue.minimum) } };
    return { key: 'TOO_SMALL', params: { minimum: Number(issue.minimum) } };
  }
  if (issue.code === 'too_big')
    return { key: issue.origin === 'string' ? 'TOO_LONG' : 'TOO_LARGE', params: { maximum: Number(issue.maximum) } };
  if (issue.code === 'invalid_format') return { key: keyOfFormat(issue.message) };
  if (issue.code === 'invalid_type') return { key: 'REQUIRED' };
  return { key: 'INVALID' };
}

function keyOfFormat(message: string): MessageKey {
  return message in messages ? (message as MessageKey) : 'INVALID';
}
