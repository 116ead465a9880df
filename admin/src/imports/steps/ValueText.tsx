import { useTranslate } from 'react-admin';
import type { PreviewRow } from '../previewQueries.ts';
import { valueText } from '../values.ts';

/** A value as it will be stored; where it changes what is there, the present one stands struck out before it. */
export function ValueText({ row, name }: { row: PreviewRow; name: string }) {
  const translate = useTranslate();
  const text = valueText(translate, name, row.values?.[name]);
  const change = row.action === 'UPDATE' ? row.changes[name] : undefined;
  if (!change) return <>{text}</>;
  const before = valueText(translate, name, change.from) || translate('history.blank');
  return (
    <>
      <del>{before}</del> → <ins style={{ textDecoration: 'none', fontWeight: 700 }}>{text}</ins>
    </>
  );
}
