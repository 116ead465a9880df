import { type GraphQLResolveInfo, Kind, type SelectionSetNode } from 'graphql';

type Asked = Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments'>;

const COUNTS = new Set(['totalCount', 'totalCountIsExact']);
const CURSORS = new Set(['cursor', 'startCursor', 'endCursor']);
const WITH_CURSORS = new Set(['edges', 'pageInfo']);

/** True when the list's selection names a count, also within fragments, so that it can be worked out with the page. */
export function asksForCount(info: Asked): boolean {
  return selects(info, COUNTS, new Set());
}

/** True when the list's selection names a cursor, also within fragments, so that the columns of the order are read. */
export function asksForCursor(info: Asked): boolean {
  return selects(info, CURSORS, WITH_CURSORS);
}

/** True when one of the fields is selected from the list, or from one of its parts `within`. */
function selects({ fieldNodes, fragments }: Asked, names: Set<string>, within: Set<string>): boolean {
  const holds = ({ selections }: SelectionSetNode): boolean =>
    selections.some((selection) => {
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        const fragment = fragments[selection.name.value];
        return fragment !== undefined && holds(fragment.selectionSet);
      }
      if (selection.kind === Kind.INLINE_FRAGMENT) return holds(selection.selectionSet);
      if (names.has(selection.name.value)) return true;
      return within.has(selection.name.value) && selection.selectionSet !== undefined && holds(selection.selectionSet);
    });
  return fieldNodes.some(({ selectionSet }) => selectionSet !== undefined && holds(selectionSet));
}
