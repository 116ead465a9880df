import { BREAK, type DocumentNode, GraphQLError, Kind, visit } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { refusal } from '../access/refusal.ts';
import type { Context } from '../context.ts';
import { shownError } from './localize.ts';

const MAX_OPERATIONS = 20;
const INTROSPECTION = new Set(['__schema', '__type']);

/** Refuses documents with many operations, and introspection by people without the right to it. */
export function useRequestLimits(): Plugin {
  return {
    onParse() {
      return ({ result }) => {
        if (!isDocument(result)) return;
        const operations = result.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
        if (operations.length > MAX_OPERATIONS) {
          throw new GraphQLError(`A document holds at most ${MAX_OPERATIONS} operations.`, {
            extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } },
          });
        }
      };
    },
    onExecute({ args, setResultAndStopExecution }) {
      const { viewer, locale, requestId } = args.contextValue as unknown as Context;
      const refused = asksForSchema(args.document as DocumentNode) ? refusal(viewer, ['schema:read']) : null;
      if (refused) setResultAndStopExecution({ errors: [shownError(refused, locale, requestId)] });
    },
  };
}

function isDocument(result: unknown): result is DocumentNode {
  return typeof result === 'object' && result !== null && 'definitions' in result;
}

/** What was found in documents that are kept parsed. */
const asking = new WeakMap<DocumentNode, boolean>();

/** True when a field of the introspection stands anywhere in the document, also within fragments. */
function asksForSchema(document: DocumentNode): boolean {
  const known = asking.get(document);
  if (known !== undefined) return known;
  let isFound = false;
  visit(document, {
    Field({ name }) {
      if (!INTROSPECTION.has(name.value)) return undefined;
      isFound = true;
      return BREAK;
    },
  });
  asking.set(document, isFound);
  return isFound;
}
