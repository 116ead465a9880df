import { Box } from '@mui/material';
import { useCanAccess, useRecordContext, useTranslate } from 'react-admin';
import { EditLink } from '../shared/EditLink.tsx';
import { EnumText } from '../shared/EnumText.tsx';
import { GuidanceLink } from '../shared/guidance/GuidanceLink.tsx';
import { HistoryTab } from '../shared/HistoryTab.tsx';
import { LoadBar } from '../shared/LoadBar.tsx';
import { PageHeader } from '../shared/PageHeader.tsx';
import { RecordTabs } from '../shared/RecordTabs.tsx';
import { ShowLayout } from '../shared/ShowLayout.tsx';
import { useViewer } from '../shared/viewer.ts';
import { CircumstancesTab } from './circumstances/CircumstancesTab.tsx';
import { EventButton } from './events/EventButton.tsx';
import { EventsTab } from './events/EventsTab.tsx';
import { MemberAttention } from './MemberAttention.tsx';
import { MemberStatusText } from './MemberStatusText.tsx';
import type { MemberRecord } from './queries.ts';
import { AssignmentsTab } from './tabs/AssignmentsTab.tsx';
import { EvaluationsTab } from './tabs/EvaluationsTab.tsx';
import { ProfileTab } from './tabs/ProfileTab.tsx';
import { RecordTab } from './tabs/RecordTab.tsx';

const TOPICS = ['ASSIGNABILITY', 'ELDERLY'];
const WORDS = 'resources.members';

function Subtitle({ member }: { member: MemberRecord }) {
  const translate = useTranslate();
  const age = member.age === null ? translate(`${WORDS}.ageUnknown`) : translate(`${WORDS}.ageYears`, member);
  return (
    <>
      <div>{(member.branch.path ?? [member.branch.name]).join(' › ')}</div>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1.5, rowGap: 0.5, mt: 0.5 }}>
        <span>{age}</span>
        <span>
          <EnumText enumName="Position" value={member.position} />
        </span>
        <MemberStatusText member={member} />
        <span>{translate(`${WORDS}.assignmentCount`, { smart_count: member.openAssignmentCount })}</span>
        {member.load && <LoadBar load={member.load} />}
      </Box>
      {member.load?.needsReason && (
        <div>
          {translate(`${WORDS}.loadReason`, {
            reasons: member.load.reasons.join('; ') || translate(`${WORDS}.loadReasonMissing`),
          })}
        </div>
      )}
    </>
  );
}

function MemberPage() {
  const member = useRecordContext<MemberRecord>();
  const permissions = useViewer()?.permissions ?? [];
  const { canAccess } = useCanAccess({ resource: 'members', action: 'edit' });
  if (!member) return null;
  const tabs = [
    { id: 'profile', label: `${WORDS}.tabs.profile`, content: () => <ProfileTab member={member} /> },
    {
      id: 'circumstances',
      needs: 'circumstance:read',
      label: `${WORDS}.tabs.circumstances`,
      content: () => <CircumstancesTab member={member} />,
    },
    {
      id: 'assignments',
      needs: 'assignment:read',
      label: `${WORDS}.tabs.assignments`,
      content: () => <AssignmentsTab member={member} />,
    },
    {
      id: 'events',
      needs: 'memberEvent:read',
      label: `${WORDS}.event.tab`,
      content: () => <EventsTab member={member} />,
    },
    {
      id: 'evaluations',
      needs: 'evaluation:read',
      label: `${WORDS}.tabs.evaluations`,
      content: () => <EvaluationsTab member={member} />,
    },
    { id: 'record', label: `${WORDS}.tabs.record`, content: () => <RecordTab member={member} /> },
    {
      id: 'history',
      needs: 'audit:read',
      label: 'history.title',
      content: () => <HistoryTab entityType="Member" />,
    },
  ];
  return (
    <>
      <PageHeader
        title={member.fullName}
        subtitle={<Subtitle member={member} />}
        actions={
          <>
            <GuidanceLink topic={TOPICS} />
            <EventButton member={member} />
            {canAccess && <EditLink variant="contained" />}
          </>
        }
      />
      <MemberAttention member={member} />
      <RecordTabs
        label={member.fullName}
        tabs={tabs.filter(({ needs }) => needs === undefined || permissions.includes(needs))}
      />
    </>
  );
}

/** A member: who they are, what needs attention, and what was done over the years. */
export function MemberShow() {
  return (
    <ShowLayout>
      <MemberPage />
    </ShowLayout>
  );
}
