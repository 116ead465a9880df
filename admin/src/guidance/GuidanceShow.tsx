import { Link } from '@mui/material';
import { useRecordContext, useTranslate } from 'react-admin';
import { DateText } from '../shared/DateText.tsx';
import { EditLink } from '../shared/EditLink.tsx';
import { EnumText } from '../shared/EnumText.tsx';
import { FactList } from '../shared/FactList.tsx';
import { ForceText } from '../shared/guidance/ForceText.tsx';
import { HistoryTab } from '../shared/HistoryTab.tsx';
import { PageHeader } from '../shared/PageHeader.tsx';
import { RecordLink } from '../shared/RecordLink.tsx';
import { RecordTabs } from '../shared/RecordTabs.tsx';
import { ShowLayout } from '../shared/ShowLayout.tsx';
import { useViewer } from '../shared/viewer.ts';
import { DELETE_GUIDANCE_DOCUMENT, type GuidanceDocument } from './guidanceQueries.ts';
import { mayChange } from './mayChange.ts';
import { RemoveButton } from './RemoveButton.tsx';

const WORDS = 'resources.guidanceDocuments';
const FIELDS = `${WORDS}.fields`;

function AboutTab({ document }: { document: GuidanceDocument }) {
  const translate = useTranslate();
  const { issuedOn, link, organization, replacedBy, scope } = document;
  return (
    <FactList
      facts={[
        { label: `${FIELDS}.title`, value: document.title },
        { label: `${FIELDS}.issuer`, value: document.issuer },
        { label: `${FIELDS}.topic`, value: <EnumText enumName="GuidanceTopic" value={document.topic} /> },
        { label: `${FIELDS}.issuedOn`, value: issuedOn && <DateText value={issuedOn} /> },
        { label: `${FIELDS}.effectiveFrom`, value: <ForceText of={document} /> },
        {
          label: `${FIELDS}.replacedById`,
          value: replacedBy && (
            <RecordLink resource="guidanceDocuments" id={replacedBy.id}>
              {replacedBy.number}
            </RecordLink>
          ),
        },
        {
          label: `${FIELDS}.organization.name`,
          value: scope === 'CENTRAL' ? translate(`${WORDS}.central`) : organization?.name,
        },
        {
          label: `${FIELDS}.link`,
          value: link && (
            <Link href={link} target="_blank" rel="noopener noreferrer">
              {translate(`${WORDS}.openLink`)}
            </Link>
          ),
        },
      ]}
    />
  );
}

function GuidancePage() {
  const document = useRecordContext<GuidanceDocument>();
  const viewer = useViewer();
  if (!document) return null;
  const about = { id: 'about', label: `${WORDS}.about`, content: () => <AboutTab document={document} /> };
  const history = {
    id: 'history',
    label: 'history.title',
    content: () => <HistoryTab entityType="GuidanceDocument" />,
  };
  const hasHistory = document.scope === 'UNIT' && viewer?.permissions.includes('audit:read');
  return (
    <>
      <PageHeader
        title={document.number}
        subtitle={document.title}
        actions={
          mayChange(document, viewer) && (
            <>
              <RemoveButton record={document} document={DELETE_GUIDANCE_DOCUMENT} />
              <EditLink variant="contained" />
            </>
          )
        }
      />
      <RecordTabs label={document.number} tabs={hasHistory ? [about, history] : [about]} />
    </>
  );
}

/** A guidance document: what it is, from when to when it is in force, and what replaced it. */
export function GuidanceShow() {
  return (
    <ShowLayout>
      <GuidancePage />
    </ShowLayout>
  );
}
