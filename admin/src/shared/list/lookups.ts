import { type RaRecord, useCanAccess, useGetManyAggregate, useGetRecordRepresentation } from 'react-admin';

/** A filter whose value is another record, found by typing a part of its name. */
export interface Lookup {
  /** The key in the list's filter values; it holds the record's id. */
  source: string;
  /** A translation key. */
  label: string;
  /** The resource in which the record is looked up. */
  reference: string;
  sort: { field: string; order: 'ASC' | 'DESC' };
  /** Narrows what is offered. */
  filter?: Record<string, unknown>;
  /** Tells records of the same name apart, beside the name. */
  detail?: (record: RaRecord) => string | undefined;
}

/** Whether the viewer may read what is looked up. */
export function useMayLookUp(reference: string): boolean {
  return useCanAccess({ resource: reference, action: 'list' }).canAccess ?? false;
}

/** The chosen record; undefined until it is read, or where there is none. */
export function useChosen({ reference }: Lookup, id: unknown): RaRecord | undefined {
  const ids = id ? [String(id)] : [];
  return useGetManyAggregate(reference, { ids }, { enabled: ids.length > 0 }).data?.find(Boolean);
}

/** How a record reads among the choices. */
export function useLookupText({ reference, detail }: Lookup): (record: RaRecord) => string {
  const getRepresentation = useGetRecordRepresentation(reference);
  return (record) => [String(getRepresentation(record)), detail?.(record)].filter(Boolean).join(' · ');
}
