import {
  type Identifier,
  useCanAccess,
  useGetManyAggregate,
  useGetRecordRepresentation,
  useResourceDefinitions,
} from 'react-admin';

/** The names of records, as far as the viewer may read them; the requests of one page are put together. */
export function useRecordNames(resource: string, ids: Identifier[]): string[] {
  const isKnown = useResourceDefinitions()[resource] !== undefined;
  const { canAccess } = useCanAccess({ resource, action: 'show', enabled: isKnown });
  const isPermitted = isKnown && canAccess === true && ids.length > 0;
  const { data = [] } = useGetManyAggregate(resource, { ids }, { enabled: isPermitted });
  const getRepresentation = useGetRecordRepresentation(resource);
  return data.flatMap((record) => (record ? [String(getRepresentation(record))] : []));
}
