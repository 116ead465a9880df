import { Button } from '@mui/material';
import { useState } from 'react';
import { useRecordContext, useTranslate } from 'react-admin';
import { formatInstant } from '../shared/days.ts';
import { EditLink } from '../shared/EditLink.tsx';
import { FactList } from '../shared/FactList.tsx';
import { HistoryTab } from '../shared/HistoryTab.tsx';
import { PageHeader } from '../shared/PageHeader.tsx';
import { RecordLink } from '../shared/RecordLink.tsx';
import { RecordTabs } from '../shared/RecordTabs.tsx';
import { ShowLayout } from '../shared/ShowLayout.tsx';
import { useViewer } from '../shared/viewer.ts';
import { ACCOUNT_DIALOGS } from './dialogs/AccountDialogs.tsx';
import { GrantTable } from './GrantTable.tsx';
import type { User } from './queries.ts';
import { UserStanding } from './UserStanding.tsx';

const WORDS = 'resources.users';
const FIELDS = `${WORDS}.fields`;
type DialogName = keyof typeof ACCOUNT_DIALOGS;

function UserActions({ user }: { user: User }) {
  const translate = useTranslate();
  const [open, setOpen] = useState<DialogName>();
  const Dialog = open && ACCOUNT_DIALOGS[open];
  const buttons: [DialogName, string][] = [
    ['reset', `${WORDS}.reset.button`],
    ['endSessions', `${WORDS}.endSessions.button`],
    ['active', user.isActive ? `${WORDS}.deactivate.button` : `${WORDS}.activate.button`],
  ];
  return (
    <>
      {buttons.map(([name, label]) => (
        <Button key={name} onClick={() => setOpen(name)}>
          {translate(label)}
        </Button>
      ))}
      <EditLink variant="contained" />
      {Dialog && <Dialog user={user} onClose={() => setOpen(undefined)} />}
    </>
  );
}

function AboutTab({ user, mayWrite }: { user: User; mayWrite: boolean }) {
  const translate = useTranslate();
  const { email, lastSignInAt, member } = user;
  const facts = [
    { label: `${FIELDS}.username`, value: user.username },
    { label: `${FIELDS}.email`, value: email },
    {
      label: `${FIELDS}.member`,
      value: member && (
        <RecordLink resource="members" id={member.id}>
          {member.fullName}
        </RecordLink>
      ),
    },
    {
      label: `${FIELDS}.lastSignInAt`,
      value: lastSignInAt ? formatInstant(lastSignInAt) : translate(`${WORDS}.neverSignedIn`),
    },
  ];
  return (
    <>
      <FactList facts={facts} />
      <GrantTable user={user} mayWrite={mayWrite} />
    </>
  );
}

function UserPage() {
  const translate = useTranslate();
  const user = useRecordContext<User>();
  const viewer = useViewer();
  if (!user) return null;
  const isOwn = viewer?.id === user.id;
  const mayWrite = !isOwn && (viewer?.permissions.includes('user:write') ?? false);
  const about = {
    id: 'about',
    label: `${WORDS}.about`,
    content: () => <AboutTab user={user} mayWrite={mayWrite} />,
  };
  const history = { id: 'history', label: 'history.title', content: () => <HistoryTab entityType="User" /> };
  return (
    <>
      <PageHeader
        title={user.displayName}
        subtitle={isOwn ? translate(`${WORDS}.own`) : <UserStanding user={user} />}
        actions={mayWrite && <UserActions user={user} />}
      />
      <RecordTabs
        label={user.displayName}
        tabs={viewer?.permissions.includes('audit:read') ? [about, history] : [about]}
      />
    </>
  );
}

/** An account: whose it is, which rights it has, and what can be done with it. */
export function UserShow() {
  return (
    <ShowLayout>
      <UserPage />
    </ShowLayout>
  );
}
