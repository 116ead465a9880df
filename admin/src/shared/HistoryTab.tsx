import { Skeleton, Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import { useRecordContext, useResourceContext, useTranslate } from 'react-admin';
import { formatInstant } from './days.ts';
import { EmptyState } from './EmptyState.tsx';
import { ErrorState } from './ErrorState.tsx';
import { HistoryValue } from './HistoryValue.tsx';
import { actionText, entryChanges, fieldLabel, reasonText } from './history.ts';
import { type AuditEntry, RECORD_HISTORY } from './queries.ts';
import { useDocument } from './request.ts';

interface History {
  auditEntries: { nodes: AuditEntry[] };
}

const COLUMNS = ['at', 'actor', 'action', 'changes', 'reason'];

function Changes({ entry, entityType }: { entry: AuditEntry; entityType: string }) {
  const translate = useTranslate();
  const resource = useResourceContext() ?? '';
  return (
    <>
      {entryChanges(entry).map(({ field, before, after }) => (
        <div key={field}>
          {fieldLabel(translate, resource, field)}:{' '}
          {entry.before && (
            <>
              <del>
                <HistoryValue entityType={entityType} field={field} value={before} />
              </del>{' '}
              →{' '}
            </>
          )}
          <ins style={{ textDecoration: 'none' }}>
            <HistoryValue entityType={entityType} field={field} value={after} />
          </ins>
        </div>
      ))}
    </>
  );
}

/** Who changed the record in context, when, and what; newest first. `entityType` is the server's name (`Member`). */
export function HistoryTab({ entityType }: { entityType: string }) {
  const translate = useTranslate();
  const entityId = useRecordContext()?.id;
  const variables = { filter: { entityType, entityId }, first: 100 };
  const { data, error, refetch } = useDocument<History>(RECORD_HISTORY, variables, { enabled: entityId !== undefined });

  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton variant="rounded" height={132} />;
  const entries = data.auditEntries.nodes;
  if (entries.length === 0) return <EmptyState title={translate('history.empty')} />;
  return (
    <Table size="small">
      <TableHead>
        <TableRow>
          {COLUMNS.map((column) => (
            <TableCell key={column}>{translate(`history.${column}`)}</TableCell>
          ))}
        </TableRow>
      </TableHead>
      <TableBody>
        {entries.map((entry) => (
          <TableRow key={entry.id}>
            <TableCell>{formatInstant(entry.at)}</TableCell>
            <TableCell>{entry.actorName ?? translate('history.system')}</TableCell>
            <TableCell>{actionText(translate, entry.action)}</TableCell>
            <TableCell>
              <Changes entry={entry} entityType={entityType} />
            </TableCell>
            <TableCell>{reasonText(translate, entry)}</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
