import { coerceInputValue, type GraphQLInputType, type GraphQLSchema, isInputType } from 'graphql';
import { badField } from '../errors.ts';

/**
 * A value of an address, written in JSON, as the GraphQL input of that name would take it; null when it is not there.
 * @throws BAD_USER_INPUT naming the field.
 */
export function addressInput(
  schema: GraphQLSchema,
  typeName: string,
  field: string,
  text: string | undefined,
): unknown {
  if (!text) return null;
  const type = schema.getType(typeName);
  if (!type || !isInputType(type)) throw new Error(`The schema has no input ${typeName}.`);
  try {
    return coerceInputValue(JSON.parse(text), type as GraphQLInputType, (_path, _value, error) => {
      throw error;
    });
  } catch {
    throw badField(field, 'INVALID');
  }
}
