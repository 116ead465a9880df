import { type GraphQLResolveInfo, Kind, type SelectionSetNode } from 'graphql';

const COUNTS = new Set(['totalCount', 'totalCountIsExact']);

/** True when the list's selection names a count, also within fragments, so that it can be worked out with the page. */
export function asksForCount({ fieldNodes, fragments }: Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments'>): boolean {
  const names = ({ selections }: SelectionSetNode): boolean =>
    selections.some((selection) => {
      if (selection.kind === Kind.FIELD) return COUNTS.has(selection.name.value);
      const inner =
        selection.kind === Kind.INLINE_FRAGMENT
          ? selection.selectionSet
          : fragments[selection.name.value]?.selectionSet;
      return inner !== undefined && names(inner);
    });
  return fieldNodes.some(({ selectionSet }) => selectionSet !== undefined && names(selectionSet));
}
