import { useTranslate } from 'react-admin';
import { HistoryValue } from '../shared/HistoryValue.tsx';
import { fieldLabel } from '../shared/history.ts';

interface FilterTextProps {
  /** The kind of records that were filtered. */
  kind: string;
  /** The resource whose words name the fields. */
  resource: string;
  filter: Record<string, unknown>;
}

interface Condition {
  /** A translation key, where the values are a limit. */
  word?: string;
  values: unknown[];
}

/** The conditions of the server's filter on one field: `{ eq, in, gte, lte }`, or the value itself. */
export function conditionsOf(value: unknown): Condition[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [{ values: [value] }];
  const { eq, in: oneOf, gte, lte } = value as Record<string, unknown>;
  const conditions: Condition[] = [
    { values: eq === undefined ? [] : [eq] },
    { values: Array.isArray(oneOf) ? oneOf : [] },
    { word: 'resources.auditEntries.atLeast', values: gte === undefined ? [] : [gte] },
    { word: 'resources.auditEntries.atMost', values: lte === undefined ? [] : [lte] },
  ];
  return conditions.filter(({ values }) => values.length > 0);
}

/** What an export was narrowed to, in words, a field a line. */
export function FilterText({ kind, resource, filter }: FilterTextProps) {
  const translate = useTranslate();
  return (
    <>
      {Object.entries(filter).map(([field, value]) => (
        <div key={field}>
          {fieldLabel(translate, resource, field)}:{' '}
          {conditionsOf(value).map(({ word, values }) => (
            <span key={word ?? 'is'}>
              {word && `${translate(word)} `}
              {values.map((each, index) => (
                <span key={String(each)}>
                  {index > 0 && ', '}
                  <HistoryValue entityType={kind} field={field} value={each} />
                </span>
              ))}{' '}
            </span>
          ))}
        </div>
      ))}
    </>
  );
}
