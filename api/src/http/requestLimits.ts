import { type DocumentNode, GraphQLError, Kind } from 'graphql';
import type { Plugin } from 'graphql-yoga';

const MAX_OPERATIONS = 20;
const INTROSPECTION = new Set(['__schema', '__type']);

/** Refuses documents with many operations, and introspection by people who are not signed in. */
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
    onExecute({ args }) {
      const { viewer } = args.contextValue as unknown as { viewer: unknown };
      if (viewer || !asksForSchema(args.document as DocumentNode)) return;
      throw new GraphQLError('Introspection needs a signed-in user.', { extensions: { code: 'UNAUTHENTICATED' } });
    },
  };
}

function isDocument(result: unknown): result is DocumentNode {
  return typeof result === 'object' && result !== null && 'definitions' in result;
}

function asksForSchema(document: DocumentNode): boolean {
  return document.definitions.some(
    (definition) =>
      definition.kind === Kind.OPERATION_DEFINITION &&
      definition.selectionSet.selections.some(
        (selection) => selection.kind === Kind.FIELD && INTROSPECTION.has(selection.name.value),
      ),
  );
}
