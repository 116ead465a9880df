import { useRecordContext, useTranslate } from 'react-admin';
import { DateText } from '../shared/DateText.tsx';
import { EnumText } from '../shared/EnumText.tsx';
import { type Fact, FactList } from '../shared/FactList.tsx';
import { GuidanceLink } from '../shared/guidance/GuidanceLink.tsx';
import { HistoryTab } from '../shared/HistoryTab.tsx';
import { PageHeader } from '../shared/PageHeader.tsx';
import { RecordTabs } from '../shared/RecordTabs.tsx';
import { useDocument } from '../shared/request.ts';
import { ShowLayout } from '../shared/ShowLayout.tsx';
import { useViewer } from '../shared/viewer.ts';
import { CoverageText } from './CoverageText.tsx';
import { GroupActions } from './GroupActions.tsx';
import { GroupHouseholds } from './GroupHouseholds.tsx';
import { GROUP_CHARGES, type GroupCharges, type HouseholdGroup } from './groupQueries.ts';

const WORDS = 'resources.householdGroups';
const TOPICS = ['HOUSEHOLD', 'DATA_PROTECTION'];
const FIELDS = `${WORDS}.fields`;

/** The names of those in charge of the whole group; undefined until read, or where one may not read assignments. */
function useInCharge(group: HouseholdGroup): string | undefined {
  const { data } = useDocument<GroupCharges>(GROUP_CHARGES, { groupId: group.id });
  return data && [...new Set(data.assignments.nodes.map(({ memberName }) => memberName))].join(', ');
}

function AboutTab({ group }: { group: HouseholdGroup }) {
  const inCharge = useInCharge(group);
  const facts: Fact[] = [
    { label: `${FIELDS}.kind`, value: <EnumText enumName="HouseholdGroupKind" value={group.kind} /> },
    { label: `${FIELDS}.code`, value: group.code },
    { label: `${FIELDS}.area`, value: group.area },
    { label: `${FIELDS}.statedCount`, value: group.statedCount },
    { label: `${FIELDS}.householdCount`, value: group.householdCount },
    { label: `${FIELDS}.isCovered`, value: <CoverageText group={group} /> },
    { label: `${WORDS}.inCharge`, value: inCharge },
    ...(group.endedOn ? [{ label: `${FIELDS}.endedOn`, value: <DateText value={group.endedOn} /> }] : []),
  ];
  return (
    <>
      <FactList facts={facts} />
      <GroupHouseholds group={group} />
    </>
  );
}

function GroupPage() {
  const translate = useTranslate();
  const group = useRecordContext<HouseholdGroup>();
  const mayReadHistory = useViewer()?.permissions.includes('audit:read');
  if (!group) return null;
  const about = { id: 'about', label: `${WORDS}.about`, content: () => <AboutTab group={group} /> };
  const history = { id: 'history', label: 'history.title', content: () => <HistoryTab entityType="HouseholdGroup" /> };
  const count = translate(`${WORDS}.householdCount`, { smart_count: group.householdCount });
  return (
    <>
      <PageHeader
        title={group.name}
        subtitle={[group.branch?.name, count].filter(Boolean).join(' · ')}
        actions={
          <>
            <GuidanceLink topic={TOPICS} />
            <GroupActions group={group} />
          </>
        }
      />
      <RecordTabs label={group.name} tabs={mayReadHistory ? [about, history] : [about]} />
    </>
  );
}

/** A household group: what it is, its households, and who is in charge of them. */
export function GroupShow() {
  return (
    <ShowLayout>
      <GroupPage />
    </ShowLayout>
  );
}
