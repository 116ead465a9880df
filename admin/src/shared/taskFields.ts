import { useGetList, useLocaleState } from 'react-admin';

interface TaskFieldName {
  id: string;
  code: string;
  name: string;
  nameEn: string;
  isActive: boolean;
}

/** A task field to choose, in the panel's language. */
export interface TaskFieldChoice {
  id: string;
  code: string;
  name: string;
  /** Offered for new choices; others are only read. */
  isActive: boolean;
}

/** The catalogue of task fields, in its order; undefined until read. */
export function useTaskFields(): TaskFieldChoice[] | undefined {
  const [locale] = useLocaleState();
  const { data } = useGetList<TaskFieldName>(
    'taskFields',
    { pagination: { page: 1, perPage: 100 }, sort: { field: 'ordinal', order: 'ASC' } },
    { staleTime: 60_000 },
  );
  return data?.map(({ id, code, name, nameEn, isActive }) => ({
    id,
    code,
    name: locale === 'en' ? nameEn : name,
    isActive,
  }));
}
