import { getLoaderMapping } from '@pothos/selection-mapper';
import {
  type FieldNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLResolveInfo,
  getNamedType,
  isInterfaceType,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from 'graphql';

type Path = GraphQLResolveInfo['path'];
type Mapping = NonNullable<ReturnType<typeof getLoaderMapping>>;
/** The mapping that the plan recorded for a field of a type, by the field's name in the answer. */
type Planned = (type: string, key: string) => Mapping | null;

/**
 * True when the planned query holds the value of every field that the document selects below `info`, reached through `paths`. It does
 * not where one relation is selected twice with different arguments: then one of them is read on its own, and no row is whole.
 * What is not plain to see, such as fragments on other types, counts as not whole.
 */
export function isWhole(context: object, info: GraphQLResolveInfo, paths: readonly string[][]): boolean {
  const root = getNamedType(info.returnType);
  return info.fieldNodes.every(
    ({ selectionSet }) =>
      selectionSet !== undefined && paths.every((path) => reaches(context, info, root, selectionSet, path, info.path)),
  );
}

function reaches(
  context: object,
  info: GraphQLResolveInfo,
  type: GraphQLNamedType,
  selection: SelectionSetNode,
  [next, ...rest]: readonly string[],
  path: Path,
): boolean {
  if (next === undefined) {
    const planned: Planned = (name, key) => getLoaderMapping(context, { prev: path, key, typename: name }, name);
    return holdsAll(info, type, selection, planned);
  }
  const fields = fieldsOf(info, type, selection);
  return (
    fields?.every(({ node, field }) => {
      if (field.name !== next || !node.selectionSet) return true;
      const below = { prev: path, key: node.alias?.value ?? field.name, typename: type.name };
      return reaches(context, info, getNamedType(field.type), node.selectionSet, rest, below);
    }) ?? false
  );
}

function holdsAll(
  info: GraphQLResolveInfo,
  type: GraphQLNamedType,
  selection: SelectionSetNode,
  planned: Planned,
): boolean {
  const fields = fieldsOf(info, type, selection);
  return (
    fields?.every(({ node, field }) => {
      if (!field.extensions.pothosPrismaSelect) return true;
      const mapping = planned(type.name, node.alias?.value ?? field.name);
      if (!mapping) return false;
      if (!node.selectionSet) return true;
      const nested: Planned = (name, key) => mapping.nested[`${name}@${key}`] ?? null;
      return holdsAll(info, getNamedType(field.type), node.selectionSet, nested);
    }) ?? false
  );
}

type Selected = { node: FieldNode; field: GraphQLField<unknown, unknown> };

/** The selected fields of a type, those of fragments on it included; null where a fragment is on another type. */
function fieldsOf(
  info: GraphQLResolveInfo,
  type: GraphQLNamedType,
  { selections }: SelectionSetNode,
): Selected[] | null {
  if (!isObjectType(type) && !isInterfaceType(type)) return null;
  const found: Selected[] = [];
  for (const node of selections) {
    if (node.kind === Kind.FIELD) {
      const field = type.getFields()[node.name.value];
      if (field) found.push({ node, field });
      else if (!node.name.value.startsWith('__')) return null;
      continue;
    }
    const fragment = node.kind === Kind.FRAGMENT_SPREAD ? info.fragments[node.name.value] : node;
    if (!fragment || (fragment.typeCondition && fragment.typeCondition.name.value !== type.name)) return null;
    const inner = fieldsOf(info, type, fragment.selectionSet);
    if (!inner) return null;
    found.push(...inner);
  }
  return found;
}
