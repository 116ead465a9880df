import type { GraphQLResolveInfo } from 'graphql';
import { selectsField } from './selectsField.ts';

/** True when the list's selection names a count, also within fragments, so that it can be worked out with the page. */
export function asksForCount(info: Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments'>): boolean {
  return selectsField(info, ['totalCount']) || selectsField(info, ['totalCountIsExact']);
}
