import { Box, Typography } from '@mui/material';
import { CreateButton, DataTable, Pagination, ReferenceManyField, useTranslate } from 'react-admin';
import { EmptyState } from '../shared/EmptyState.tsx';
import { EnumText } from '../shared/EnumText.tsx';
import { ResponsiveDatagrid } from '../shared/list/ResponsiveDatagrid.tsx';
import { RecordLink } from '../shared/RecordLink.tsx';
import { useViewer } from '../shared/viewer.ts';
import { childKinds, mayAddBelow } from './kinds.ts';
import { OrganizationCard } from './OrganizationCard.tsx';
import type { Organization } from './queries.ts';
import { StandingText } from './StandingText.tsx';

const Column = DataTable.Col<Organization>;
const NAME_STYLE = () => ({ fontWeight: 700 });

/** The units directly below a unit, and the way to add one. */
export function UnitChildren({ unit }: { unit: Organization }) {
  const translate = useTranslate();
  const viewer = useViewer();
  if (childKinds(unit.kind).length === 0) return null;
  const isOpen = !unit.validTo && mayAddBelow(viewer, unit.kind);
  const add = isOpen && (
    <CreateButton
      label={translate('resources.organizations.addBelow')}
      variant="outlined"
      state={{ record: { parentId: unit.id, kind: childKinds(unit.kind).at(-1) } }}
    />
  );
  const empty = (
    <EmptyState
      title={translate('resources.organizations.noChildren')}
      hint={isOpen ? translate('resources.organizations.noChildrenHint') : undefined}
    />
  );
  return (
    <Box component="section" aria-labelledby="unit-children" sx={{ mt: 3 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 2, mb: 1 }}>
        <Typography id="unit-children" variant="h2" sx={{ flexGrow: 1 }}>
          {translate('resources.organizations.children')}
        </Typography>
        {add}
      </Box>
      <ReferenceManyField
        reference="organizations"
        target="parentId"
        sort={{ field: 'kind', order: 'ASC' }}
        perPage={25}
        pagination={<Pagination rowsPerPageOptions={[25, 50, 100]} />}
        empty={empty}
      >
        <ResponsiveDatagrid<Organization> card={(child) => <OrganizationCard unit={child} />}>
          <Column
            source="name"
            cellSx={NAME_STYLE}
            render={({ id, name }) => (
              <RecordLink resource="organizations" id={id}>
                {name}
              </RecordLink>
            )}
          />
          <Column source="kind" render={(child) => <EnumText enumName="OrganizationKind" value={child.kind} />} />
          <Column
            source="areaType"
            disableSort
            render={(child) => <EnumText enumName="AreaType" value={child.areaType} />}
          />
          <DataTable.NumberCol source="memberCount" disableSort />
          <Column source="validTo" disableSort render={(child) => <StandingText unit={child} />} />
        </ResponsiveDatagrid>
      </ReferenceManyField>
    </Box>
  );
}
