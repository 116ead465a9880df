import { CreateButton, useCanAccess, useTranslate } from 'react-admin';
import { PageHeader } from '../shared/PageHeader.tsx';
import { useAddressView } from '../shared/useAddressView.ts';
import { ViewSwitch } from '../shared/ViewSwitch.tsx';
import { OrganizationTable } from './OrganizationTable.tsx';
import { OrganizationTree } from './tree/OrganizationTree.tsx';

const VIEWS = ['tree', 'table'] as const;
type View = (typeof VIEWS)[number];

/** The units of the organisation: a tree to walk, or a table to search. */
export function OrganizationList() {
  const translate = useTranslate();
  const [view, setView] = useAddressView<View>('organizations.view', VIEWS);
  const { canAccess } = useCanAccess({ resource: 'organizations', action: 'create' });
  const viewSwitch = (
    <ViewSwitch
      label={translate('resources.organizations.view')}
      value={view}
      onChange={setView}
      views={[
        { id: 'tree', name: translate('resources.organizations.tree') },
        { id: 'table', name: translate('resources.organizations.table') },
      ]}
    />
  );
  if (view === 'table') return <OrganizationTable view={viewSwitch} />;
  const actions = (
    <>
      {viewSwitch}
      {canAccess && <CreateButton variant="contained" label="resources.organizations.create" />}
    </>
  );
  return (
    <>
      <PageHeader title={translate('resources.organizations.name', { smart_count: 2 })} actions={actions} />
      <OrganizationTree />
    </>
  );
}
