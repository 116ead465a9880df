import { Typography } from '@mui/material';
import { useMemo } from 'react';
import { DataTable, useTranslate } from 'react-admin';
import { auditScope } from '../shared/auditScope.ts';
import { formatInstant } from '../shared/days.ts';
import { EmptyState } from '../shared/EmptyState.tsx';
import { actionText } from '../shared/history.ts';
import { ListLayout } from '../shared/list/ListLayout.tsx';
import { ListTools } from '../shared/list/ListTools.tsx';
import { ResponsiveDatagrid } from '../shared/list/ResponsiveDatagrid.tsx';
import { useUnit, useUnitFilter } from '../shared/unit.tsx';
import { useViewer } from '../shared/viewer.ts';
import { auditFacets, auditLookups } from './auditFilters.ts';
import { EntryOutcome } from './EntryOutcome.tsx';
import { SubjectText } from './EntrySubject.tsx';
import { auditQueries, type TrailEntry } from './queries.ts';

const WORDS = 'resources.auditEntries';
const Column = DataTable.Col<TrailEntry>;
const WHOLE = () => ({ whiteSpace: 'nowrap' });
const STRONG = () => ({ fontWeight: 700, whiteSpace: 'nowrap' });

function ActorText({ entry }: { entry: TrailEntry }) {
  const translate = useTranslate();
  return <>{entry.actorName ?? translate('history.system')}</>;
}

function Card({ entry }: { entry: TrailEntry }) {
  const translate = useTranslate();
  return (
    <>
      <Typography variant="h3" component="p">
        {actionText(translate, entry.action)}
      </Typography>
      <Typography>
        <SubjectText entry={entry} />
      </Typography>
      <Typography sx={{ color: 'text.secondary', mb: 0.5 }}>
        <ActorText entry={entry} /> · {formatInstant(entry.at)}
      </Typography>
      <EntryOutcome entry={entry} />
    </>
  );
}

/** The audit trail: who did what to which record, when, and how it ended; the newest first. */
export function AuditList() {
  const translate = useTranslate();
  const viewer = useViewer();
  const unit = useUnit();
  const within = useUnitFilter();
  const facets = useMemo(() => auditFacets(viewer), [viewer]);
  const lookups = useMemo(() => auditLookups(viewer, within), [viewer, within]);
  const filter = useMemo(() => auditScope(viewer, unit), [viewer, unit]);
  return (
    <ListLayout
      facets={facets}
      lookups={lookups}
      filter={filter}
      sort={{ field: 'at', order: 'DESC' }}
      actions={<ListTools exports={auditQueries} />}
      empty={<EmptyState title={translate(`${WORDS}.emptyTitle`)} hint={translate(`${WORDS}.emptyHint`)} />}
      hasSearch={false}
    >
      <ResponsiveDatagrid<TrailEntry> card={(entry) => <Card entry={entry} />}>
        <Column source="at" cellSx={WHOLE} render={({ at }) => formatInstant(at)} />
        <Column source="actorName" disableSort cellSx={WHOLE} render={(entry) => <ActorText entry={entry} />} />
        <Column source="action" disableSort cellSx={STRONG} render={({ action }) => actionText(translate, action)} />
        <Column
          source="entityType"
          label={`${WORDS}.fields.subject`}
          disableSort
          render={(entry) => <SubjectText entry={entry} />}
        />
        <Column source="outcome" disableSort render={(entry) => <EntryOutcome entry={entry} />} />
      </ResponsiveDatagrid>
    </ListLayout>
  );
}
