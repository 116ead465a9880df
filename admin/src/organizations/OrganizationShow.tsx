import { Link, Tab, Tabs } from '@mui/material';
import { useState } from 'react';
import { useCreatePath, useRecordContext, useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { DateText } from '../shared/DateText.tsx';
import { EnumText } from '../shared/EnumText.tsx';
import { type Fact, FactList } from '../shared/FactList.tsx';
import { HistoryTab } from '../shared/HistoryTab.tsx';
import { PageHeader } from '../shared/PageHeader.tsx';
import { ShowLayout } from '../shared/ShowLayout.tsx';
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

function UnitPage() {
  const translate = useTranslate();
  const unit = useRecordContext<Organization>();
  const [tab, setTab] = useState<'about' | 'history'>('about');
  if (!unit) return null;
  return (
    <>
      <PageHeader title={unit.name} subtitle={unit.path.join(' › ')} actions={<UnitActions unit={unit} />} />
      <UnitLinks unit={unit} />
      <Tabs value={tab} onChange={(_event, next) => setTab(next)} aria-label={unit.name} sx={{ mt: 1 }}>
        <Tab value="about" label={translate('resources.organizations.about')} />
        <Tab value="history" label={translate('history.title')} />
      </Tabs>
      {tab === 'about' && (
        <>
          <FactList facts={factsOf(unit)} />
          <UnitChildren unit={unit} />
        </>
      )}
      {tab === 'history' && <HistoryTab entityType="Organization" />}
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
