import { type Identifier, useTranslate } from 'react-admin';
import { enumKey } from './enums.ts';
import { valueText } from './history.ts';
import { enumOfField, referenceOfField } from './historyFields.ts';
import { useRecordNames } from './recordNames.ts';
import { useTaskFields } from './taskFields.ts';

const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

interface HistoryValueProps {
  /** The server's name of the record's kind (`Member`). */
  entityType: string;
  field: string;
  value: unknown;
}

function RecordNames({ resource, ids }: { resource: string; ids: Identifier[] }) {
  const translate = useTranslate();
  const names = useRecordNames(resource, ids);
  return <>{names.length > 0 ? names.join(', ') : translate('history.record')}</>;
}

function FieldNames({ codes }: { codes: string[] }) {
  const fields = useTaskFields() ?? [];
  return <>{codes.map((code) => fields.find((field) => field.code === code)?.name ?? code).join(', ')}</>;
}

/** A field's value in a record's history, in words: names for ids and codes, days as they are written here. */
export function HistoryValue({ entityType, field, value }: HistoryValueProps) {
  const translate = useTranslate();
  const enumName = enumOfField(entityType, field);
  const isText = typeof value === 'string' && value !== '';
  if (enumName && isText) return <>{translate(enumKey(enumName, value), { _: value })}</>;
  if (field === 'strengths' && Array.isArray(value) && value.length > 0)
    return <FieldNames codes={value.map(String)} />;
  const ids = (Array.isArray(value) ? value : [value]).filter((each) => typeof each === 'string' && ID.test(each));
  const resource = referenceOfField(field);
  if (ids.length > 0) return resource ? <RecordNames resource={resource} ids={ids} /> : translate('history.record');
  return <>{valueText(translate, value)}</>;
}
