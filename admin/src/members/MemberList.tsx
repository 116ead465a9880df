import { CreateButton, DataTable, useCanAccess, useTranslate } from 'react-admin';
import { DateText } from '../shared/DateText.tsx';
import { EmptyState } from '../shared/EmptyState.tsx';
import { EnumText } from '../shared/EnumText.tsx';
import { ListLayout } from '../shared/list/ListLayout.tsx';
import { ListTools } from '../shared/list/ListTools.tsx';
import { ResponsiveDatagrid } from '../shared/list/ResponsiveDatagrid.tsx';
import { RecordLink } from '../shared/RecordLink.tsx';
import { useUnitFilter } from '../shared/unit.tsx';
import { MemberBulkBar } from './MemberBulkBar.tsx';
import { MemberCard } from './MemberCard.tsx';
import { MemberStatusText } from './MemberStatusText.tsx';
import { memberFacets } from './memberFilters.tsx';
import { type Member, memberQueries } from './queries.ts';

const Column = DataTable.Col<Member>;

const HIDDEN_AT_FIRST = ['gender', 'birthDate', 'membership', 'occupationGroup', 'joinedOn', 'officialOn', 'phone'];

const NO_WRAP = () => ({ whiteSpace: 'nowrap' });

const NAME_STYLE = () => ({ fontWeight: 700, whiteSpace: 'nowrap' });

function NoMembers() {
  const translate = useTranslate();
  const { canAccess } = useCanAccess({ resource: 'members', action: 'create' });
  return (
    <EmptyState
      title={translate('resources.members.emptyTitle')}
      hint={translate(canAccess ? 'resources.members.emptyHint' : 'resources.members.emptyReadHint')}
      action={canAccess && <CreateButton variant="contained" label="resources.members.create" />}
    />
  );
}

/** The members of the unit one works in. */
export function MemberList() {
  const within = useUnitFilter();
  return (
    <ListLayout
      facets={memberFacets}
      filter={within}
      sort={{ field: 'fullName', order: 'ASC' }}
      actions={<ListTools exports={memberQueries} />}
      empty={<NoMembers />}
    >
      <ResponsiveDatagrid<Member>
        card={(member) => <MemberCard member={member} />}
        hiddenColumns={HIDDEN_AT_FIRST}
        bulkActionButtons={<MemberBulkBar />}
      >
        <Column
          source="fullName"
          cellSx={NAME_STYLE}
          render={({ id, fullName }) => (
            <RecordLink resource="members" id={id}>
              {fullName}
            </RecordLink>
          )}
        />
        <DataTable.NumberCol source="age" />
        <Column source="status" disableSort render={(member) => <MemberStatusText member={member} />} />
        <Column source="branch.name" disableSort />
        <Column
          source="position"
          disableSort
          cellSx={NO_WRAP}
          render={(member) => <EnumText enumName="Position" value={member.position} />}
        />
        <DataTable.NumberCol source="openAssignmentCount" disableSort />
        <Column source="gender" disableSort render={(member) => <EnumText enumName="Gender" value={member.gender} />} />
        <Column
          source="birthDate"
          render={(member) => <DateText value={member.birthDate} precision={member.birthDatePrecision} />}
        />
        <Column
          source="membership"
          disableSort
          render={(member) => <EnumText enumName="Membership" value={member.membership} />}
        />
        <Column
          source="occupationGroup"
          disableSort
          render={(member) => <EnumText enumName="OccupationGroup" value={member.occupationGroup} />}
        />
        <Column
          source="joinedOn"
          render={(member) => <DateText value={member.joinedOn} precision={member.joinedOnPrecision} />}
        />
        <Column
          source="officialOn"
          disableSort
          render={(member) => <DateText value={member.officialOn} precision={member.officialOnPrecision} />}
        />
        <Column source="phone" disableSort />
      </ResponsiveDatagrid>
    </ListLayout>
  );
}
