import { useMemo } from 'react';
import { DataTable, useTranslate } from 'react-admin';
import { formatDay } from '../shared/days.ts';
import { EmptyState } from '../shared/EmptyState.tsx';
import { EnumText } from '../shared/EnumText.tsx';
import { ListLayout } from '../shared/list/ListLayout.tsx';
import { ListTools } from '../shared/list/ListTools.tsx';
import { ResponsiveDatagrid } from '../shared/list/ResponsiveDatagrid.tsx';
import { RecordLink } from '../shared/RecordLink.tsx';
import { useUnit, useUnitFilter } from '../shared/unit.tsx';
import { AdjustmentBulkBar } from './AdjustmentBulkBar.tsx';
import { AdjustmentCard } from './AdjustmentCard.tsx';
import { adjustmentFacets, adjustmentLookups } from './adjustmentFilters.ts';
import { DueText } from './DueText.tsx';
import { type Adjustment, adjustmentQueries } from './queries.ts';
import { WaitingHouseholds } from './WaitingHouseholds.tsx';

const Column = DataTable.Col<Adjustment>;
const WHOLE = () => ({ whiteSpace: 'nowrap' });
const OPEN_AT_FIRST = { open: 'yes' };

function NothingToSettle() {
  const translate = useTranslate();
  return (
    <EmptyState
      title={translate('resources.adjustments.emptyTitle')}
      hint={translate('resources.adjustments.emptyHint')}
    />
  );
}

/** What is to be settled in the unit one works in because members changed; what is due first comes first. */
export function AdjustmentList() {
  const isOneBranch = useUnit()?.kind === 'BRANCH';
  const within = useUnitFilter();
  const lookups = useMemo(() => adjustmentLookups(within), [within]);
  return (
    <ListLayout
      facets={adjustmentFacets}
      lookups={lookups}
      filter={within}
      filterDefaultValues={OPEN_AT_FIRST}
      sort={{ field: 'dueOn', order: 'ASC' }}
      hasSearch={false}
      actions={<ListTools exports={adjustmentQueries} paper="adjustments" />}
      empty={<NothingToSettle />}
      above={<WaitingHouseholds />}
    >
      <ResponsiveDatagrid<Adjustment>
        card={(adjustment) => <AdjustmentCard adjustment={adjustment} />}
        storeKey={isOneBranch ? 'adjustments.branch' : 'adjustments.list'}
        hiddenColumns={isOneBranch ? ['branch.name'] : []}
        rowClick={false}
        bulkActionButtons={<AdjustmentBulkBar />}
      >
        <Column
          source="dueOn"
          label="resources.adjustments.fields.dueOn"
          cellSx={WHOLE}
          render={(adjustment) => <DueText adjustment={adjustment} />}
        />
        <Column
          source="title"
          disableSort
          render={({ title, assignment }) => (
            <RecordLink resource="assignments" id={assignment?.id}>
              {title}
            </RecordLink>
          )}
        />
        <Column source="kind" disableSort render={({ kind }) => <EnumText enumName="AdjustmentKind" value={kind} />} />
        <Column source="assignedTo" disableSort cellSx={WHOLE} />
        <Column source="householdCount" disableSort align="right" />
        <Column
          source="memberName"
          disableSort
          render={({ memberName, member, eventKind, eventOn }) => (
            <>
              <RecordLink resource="members" id={member?.id}>
                {memberName}
              </RecordLink>
              <div>
                <EnumText enumName="MemberEventKind" value={eventKind} />, {formatDay(eventOn)}
              </div>
            </>
          )}
        />
        <Column source="branch.name" disableSort />
      </ResponsiveDatagrid>
    </ListLayout>
  );
}
