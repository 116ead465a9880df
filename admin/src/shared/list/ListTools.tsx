import { CreateButton, useCanAccess, useResourceContext, useResourceDefinition, useTranslate } from 'react-admin';
import type { ResourceQueries } from '../../providers/buildQuery.ts';
import { useIsNarrow } from '../useIsNarrow.ts';
import { ColumnsButton } from './ColumnsButton.tsx';
import { ExportButton } from './ExportButton.tsx';
import { PrintButton } from './PrintButton.tsx';

interface ListToolsProps {
  /** Given when the server exports this resource. */
  exports?: ResourceQueries;
}

/** The usual buttons of a list: columns (of a table), export, print, create where it is permitted. */
export function ListTools({ exports: queries }: ListToolsProps) {
  const translate = useTranslate();
  const isNarrow = useIsNarrow();
  const resource = useResourceContext() ?? '';
  const { hasCreate } = useResourceDefinition();
  const { canAccess } = useCanAccess({ resource, action: 'create', enabled: hasCreate ?? false });
  return (
    <>
      <ColumnsButton />
      {queries && <ExportButton queries={queries} />}
      {!isNarrow && <PrintButton />}
      {hasCreate && canAccess && (
        <CreateButton
          variant="contained"
          label={translate(`resources.${resource}.create`, { _: translate('ra.action.create') })}
        />
      )}
    </>
  );
}
