import { type GraphQLResolveInfo, Kind, type SelectionNode, type SelectionSetNode } from 'graphql';

type Info = Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments'>;

/** True when a field's selection leads to a field by its name or path ('totalCount', ['years', 'reviews']), also within fragments. */
export function selectsField({ fieldNodes, fragments }: Info, path: readonly string[]): boolean {
  const leads = (selections: readonly SelectionNode[], [name, ...rest]: readonly string[]): boolean =>
    selections.some((selection) => {
      if (selection.kind === Kind.FIELD) {
        return selection.name.value === name && (rest.length === 0 || leads(inner(selection.selectionSet), rest));
      }
      const set =
        selection.kind === Kind.INLINE_FRAGMENT
          ? selection.selectionSet
          : fragments[selection.name.value]?.selectionSet;
      return leads(inner(set), [name ?? '', ...rest]);
    });
  return fieldNodes.some(({ selectionSet }) => leads(inner(selectionSet), path));
}

function inner(set: SelectionSetNode | undefined): readonly SelectionNode[] {
  return set?.selections ?? [];
}
