import { Alert, Box } from '@mui/material';
import { useRecordContext, useTranslate } from 'react-admin';
import { DateText } from '../shared/DateText.tsx';
import { EnumChip } from '../shared/EnumChip.tsx';
import { EnumText } from '../shared/EnumText.tsx';
import { type Fact, FactList } from '../shared/FactList.tsx';
import { HistoryTab } from '../shared/HistoryTab.tsx';
import { PageHeader } from '../shared/PageHeader.tsx';
import { RecordLink } from '../shared/RecordLink.tsx';
import { RecordTabs } from '../shared/RecordTabs.tsx';
import { ShowLayout } from '../shared/ShowLayout.tsx';
import { useViewer } from '../shared/viewer.ts';
import { EvaluationActions } from './EvaluationActions.tsx';
import { periodText } from './period.ts';
import type { Evaluation } from './queries.ts';
import { STATE_TONES } from './tones.ts';

const WORDS = 'resources.evaluations';
const FIELDS = `${WORDS}.fields`;

const levelFact = (field: 'selfLevel' | 'branchLevel' | 'decidedLevel', evaluation: Evaluation): Fact => ({
  label: `${FIELDS}.${field}`,
  value: evaluation[field] && <EnumText enumName="EvaluationLevel" value={evaluation[field]} />,
});

function AboutTab({ evaluation }: { evaluation: Evaluation }) {
  const translate = useTranslate();
  const { votesFor, votesTotal, notSubjectReason, reopenReason, decidedOn, member, cycle } = evaluation;
  const hasVotes = typeof votesFor === 'number' && typeof votesTotal === 'number';
  const facts: Fact[] = [
    {
      label: `${FIELDS}.member.fullName`,
      value: member && (
        <RecordLink resource="members" id={member.id}>
          {member.fullName}
        </RecordLink>
      ),
    },
    {
      label: `${FIELDS}.cycle`,
      value: cycle && (
        <RecordLink resource="evaluationCycles" id={cycle.id}>
          {periodText(translate, cycle)}
        </RecordLink>
      ),
    },
    levelFact('selfLevel', evaluation),
    levelFact('branchLevel', evaluation),
    levelFact('decidedLevel', evaluation),
    { label: `${FIELDS}.decidedOn`, value: decidedOn && <DateText value={decidedOn} /> },
    { label: `${FIELDS}.commonScore`, value: evaluation.commonScore },
    { label: `${FIELDS}.resultScore`, value: evaluation.resultScore },
    { label: `${FIELDS}.totalScore`, value: evaluation.totalScore },
    {
      label: `${FIELDS}.votes`,
      value: hasVotes ? translate(`${WORDS}.votesOf`, { votes: votesFor, total: votesTotal }) : null,
    },
    { label: `${FIELDS}.remark`, value: evaluation.remark },
    ...(notSubjectReason ? [{ label: `${FIELDS}.notSubjectReason`, value: notSubjectReason }] : []),
    ...(reopenReason ? [{ label: `${FIELDS}.reopenReason`, value: reopenReason }] : []),
  ];
  return <FactList facts={facts} />;
}

function NextStep({ evaluation }: { evaluation: Evaluation }) {
  const translate = useTranslate();
  const { state, cycle, reopenReason } = evaluation;
  const isWaiting = cycle?.status === 'DRAFT' && !reopenReason;
  return (
    <Alert severity="info" icon={false} sx={{ my: 1 }}>
      {translate(isWaiting ? `${WORDS}.next.DRAFT` : `${WORDS}.next.${state}`)}
    </Alert>
  );
}

function EvaluationPage() {
  const translate = useTranslate();
  const evaluation = useRecordContext<Evaluation>();
  const mayReadHistory = useViewer()?.permissions.includes('audit:read');
  if (!evaluation) return null;
  const about = { id: 'about', label: `${WORDS}.about`, content: () => <AboutTab evaluation={evaluation} /> };
  const history = { id: 'history', label: 'history.title', content: () => <HistoryTab entityType="Evaluation" /> };
  const name = evaluation.member?.fullName ?? translate(`${WORDS}.someone`);
  return (
    <>
      <PageHeader
        title={name}
        subtitle={
          <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
            <span>{evaluation.branch?.name}</span>
            <span>{evaluation.cycle ? periodText(translate, evaluation.cycle) : evaluation.year}</span>
            <EnumChip enumName="EvaluationState" value={evaluation.state} tones={STATE_TONES} />
          </Box>
        }
        actions={<EvaluationActions evaluation={evaluation} />}
      />
      <NextStep evaluation={evaluation} />
      <RecordTabs label={name} tabs={mayReadHistory ? [about, history] : [about]} />
    </>
  );
}

/** An evaluation: levels, scores, remark and votes, and what can be done next. */
export function EvaluationShow() {
  return (
    <ShowLayout>
      <EvaluationPage />
    </ShowLayout>
  );
}
