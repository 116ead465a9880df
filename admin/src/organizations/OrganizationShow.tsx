import { Link } from '@mui/material';
import { useCreatePath, useRecordContext } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { CoverageCard } from '../shared/coverage/CoverageCard.tsx';
import { DateText } from '../shared/DateText.tsx';
import { EnumText } from '../shared/EnumText.tsx';
import { type Fact, FactList } from '../shared/FactList.tsx';
import { HistoryTab } from '../shared/HistoryTab.tsx';
import { PageHeader } from '../shared/PageHeader.tsx';
import { RecordTabs } from '../shared/RecordTabs.tsx';
import { ShowLayout } from '../shared/ShowLayout.tsx';
import { useViewer } from '../shared/viewer.ts';
import { hasArea, hasRoll } from './kinds.ts';
import type { Organization, UnitName } from './queries.ts';
import { StandingText } from './StandingText.tsx';
import { UnitActions } from './UnitActions.tsx';
import { UnitChildren } from './UnitChildren.tsx';
import { UnitLinks } from './UnitLinks.tsx';

const FIELDS = 'resources.organizations.fields';

function UnitLink({ unit }: { unit: UnitName | null }) {
  const createPath = useCreatePath();
  if (!unit) return null;
  return (
    <Link component={RouterLink} to={createPath({ resource: 'organizations', type: 'show', id: unit.id })}>
      {unit.name}
    </Link>
  );
}

function factsOf(unit: Organization): Fact[] {
  return [
    { label: `${FIELDS}.kind`, value: <EnumText enumName="OrganizationKind" value={unit.kind} /> },
    { label: `${FIELDS}.parent.name`, value: unit.parent && <UnitLink unit={unit.parent} /> },
    ...(hasRoll(unit.kind) ? [{ label: `${FIELDS}.memberCount`, value: unit.memberCount }] : []),
    ...(hasArea(unit.kind)
      ? [
          {
            label: `${FIELDS}.areaType`,
            value: unit.areaType && <EnumText enumName="AreaType" value={unit.areaType} />,
          },
        ]
      : []),
    { label: `${FIELDS}.code`, value: unit.code },
    { label: `${FIELDS}.validFrom`, value: <DateText value={unit.validFrom} /> },
    { label: 'resources.organizations.standing', value: <StandingText unit={unit} /> },
    ...(unit.mergedInto ? [{ label: `${FIELDS}.mergedInto`, value: <UnitLink unit={unit.mergedInto} /> }] : []),
  ];
}

function AboutTab({ unit }: { unit: Organization }) {
  return (
    <>
      <FactList facts={factsOf(unit)} />
      <CoverageCard unitId={unit.id} />
      <UnitChildren unit={unit} />
    </>
  );
}

function UnitPage() {
  const unit = useRecordContext<Organization>();
  const mayReadHistory = useViewer()?.permissions.includes('audit:read');
  if (!unit) return null;
  const about = { id: 'about', label: 'resources.organizations.about', content: () => <AboutTab unit={unit} /> };
  const history = {
    id: 'history',
    label: 'history.title',
    content: () => <HistoryTab entityType="Organization" />,
  };
  return (
    <>
      <PageHeader title={unit.name} subtitle={unit.path.join(' › ')} actions={<UnitActions unit={unit} />} />
      <UnitLinks unit={unit} />
      <RecordTabs label={unit.name} tabs={mayReadHistory ? [about, history] : [about]} />
    </>
  );
}

/** A unit: what it is, what stands below it, and what was done with it. */
export function OrganizationShow() {
  return (
    <ShowLayout>
      <UnitPage />
    </ShowLayout>
  );
}
