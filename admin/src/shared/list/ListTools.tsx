import { CreateButton, useCanAccess, useResourceContext, useResourceDefinition, useTranslate } from 'react-admin';
import type { ResourceQueries } from '../../providers/buildQuery.ts';
import type { Paper } from '../print/paper.ts';
import { useIsNarrow } from '../useIsNarrow.ts';
import { ColumnsButton } from './ColumnsButton.tsx';
import { ExportButton } from './ExportButton.tsx';
import { PrintListButton } from './PrintListButton.tsx';
import { PrintPageButton } from './PrintPageButton.tsx';

interface ListToolsProps {
  /** Given when the server exports this resource. */
  exports?: ResourceQueries;
  /** Given when the server makes a paper of this list. */
  paper?: Paper;
}

/** The usual buttons of a list: columns (of a table), export, print, create where it is permitted. */
export function ListTools({ exports: queries, paper }: ListToolsProps) {
  const translate = useTranslate();
  const isNarrow = useIsNarrow();
  const resource = useResourceContext() ?? '';
  const { hasCreate } = useResourceDefinition();
  const { canAccess } = useCanAccess({ resource, action: 'create', enabled: hasCreate ?? false });
  return (
    <>
      <ColumnsButton />
      {queries && <ExportButton queries={queries} />}
      {queries && paper ? <PrintListButton paper={paper} queries={queries} /> : !isNarrow && <PrintPageButton />}
      {hasCreate && canAccess && (
        <CreateButton
          variant="contained"
          label={translate(`resources.${resource}.create`, { _: translate('ra.action.create') })}
        />
      )}
    </>
  );
}
