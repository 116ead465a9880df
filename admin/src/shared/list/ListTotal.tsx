import { Pagination, useListContext, useLocaleState, useTranslate } from 'react-admin';

interface TotalMeta {
  totalCountIsExact?: boolean;
}

/** How many records match; "more than" where the server stopped counting. */
export function ListTotal() {
  const translate = useTranslate();
  const [locale] = useLocaleState();
  const { total, meta } = useListContext();
  if (total === undefined) return <>&nbsp;</>;
  const isOver = (meta as TotalMeta | undefined)?.totalCountIsExact === false;
  return (
    <span aria-live="polite">
      {translate(isOver ? 'list.countOver' : 'list.count', { total: total.toLocaleString(locale) })}
    </span>
  );
}

/** react-admin's paging, whose total says "more than" where the server stopped counting. */
export function ListPaging() {
  const translate = useTranslate();
  const [locale] = useLocaleState();
  const { meta } = useListContext();
  const isOver = (meta as TotalMeta | undefined)?.totalCountIsExact === false;
  const label = isOver
    ? ({ from, to, count }: { from: number; to: number; count: number }) =>
        translate('list.ofOver', { from, to, total: count.toLocaleString(locale) })
    : undefined;
  return <Pagination rowsPerPageOptions={[25, 50, 100]} {...(label && { labelDisplayedRows: label })} />;
}
