import { Box, Button, DialogContentText, Typography } from '@mui/material';
import { useState } from 'react';
import { useNotify, useRecordContext, useRefresh, useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { DateText } from '../shared/DateText.tsx';
import { EditLink } from '../shared/EditLink.tsx';
import { EnumChip } from '../shared/EnumChip.tsx';
import { enumKey } from '../shared/enums.ts';
import { FactList } from '../shared/FactList.tsx';
import { FormDialog } from '../shared/FormDialog.tsx';
import { GuidanceLink } from '../shared/guidance/GuidanceLink.tsx';
import { HistoryTab } from '../shared/HistoryTab.tsx';
import { PageHeader } from '../shared/PageHeader.tsx';
import { RecordLink } from '../shared/RecordLink.tsx';
import { RecordTabs } from '../shared/RecordTabs.tsx';
import { useDocument, useRequest } from '../shared/request.ts';
import { ShowLayout } from '../shared/ShowLayout.tsx';
import { useViewer } from '../shared/viewer.ts';
import {
  CYCLE_COUNTS,
  type CycleCounts,
  type EvaluationCycle,
  LOCK_EVALUATION_CYCLE,
  OPEN_EVALUATION_CYCLE,
} from './cycleQueries.ts';
import { STATES } from './enums.ts';
import { periodText } from './period.ts';
import { CYCLE_TONES } from './tones.ts';

const WORDS = 'resources.evaluationCycles';
const COMMANDS = { open: OPEN_EVALUATION_CYCLE, lock: LOCK_EVALUATION_CYCLE };
type Command = keyof typeof COMMANDS;

interface CommandDialogProps {
  command: Command;
  cycle: EvaluationCycle;
  onClose: () => void;
}

function CommandDialog({ command, cycle, onClose }: CommandDialogProps) {
  const translate = useTranslate();
  const request = useRequest();
  const notify = useNotify();
  const refresh = useRefresh();
  const send = async () => {
    await request(COMMANDS[command], { input: { id: cycle.id, version: cycle.version } });
    notify(`${WORDS}.${command}.done`, { type: 'success' });
    refresh();
  };
  return (
    <FormDialog
      title={translate(`${WORDS}.${command}.title`)}
      explain={<DialogContentText>{translate(`${WORDS}.${command}.explain`)}</DialogContentText>}
      submitLabel={translate(`${WORDS}.${command}.button`)}
      onSubmit={send}
      onClose={onClose}
    >
      {null}
    </FormDialog>
  );
}

function CycleActions({ cycle }: { cycle: EvaluationCycle }) {
  const translate = useTranslate();
  const navigate = useNavigate();
  const [command, setCommand] = useState<Command>();
  const mayWrite = useViewer()?.permissions.includes('evaluationCycle:write') ?? false;
  const filter = encodeURIComponent(JSON.stringify({ cycleId: cycle.id }));
  const next: Command | undefined = cycle.status === 'DRAFT' ? 'open' : cycle.status === 'LOCKED' ? undefined : 'lock';
  return (
    <>
      <GuidanceLink topic="EVALUATION" />
      <Button variant="outlined" onClick={() => navigate(`/evaluations?filter=${filter}`)}>
        {translate(`${WORDS}.showEvaluations`)}
      </Button>
      {mayWrite && cycle.status !== 'LOCKED' && <EditLink label={`${WORDS}.editDays`} />}
      {mayWrite && next && (
        <Button variant={next === 'open' ? 'contained' : 'outlined'} onClick={() => setCommand(next)}>
          {translate(`${WORDS}.${next}.button`)}
        </Button>
      )}
      {command && <CommandDialog command={command} cycle={cycle} onClose={() => setCommand(undefined)} />}
    </>
  );
}

function StepCounts({ cycle }: { cycle: EvaluationCycle }) {
  const translate = useTranslate();
  const { data } = useDocument<CycleCounts>(CYCLE_COUNTS, { cycleId: cycle.id });
  if (!data) return null;
  return (
    <Box component="section" aria-label={translate(`${WORDS}.counts`)}>
      <Typography variant="h2">{translate(`${WORDS}.counts`)}</Typography>
      <FactList
        facts={STATES.map((state) => ({ label: enumKey('EvaluationState', state), value: data[state].totalCount }))}
      />
    </Box>
  );
}

function AboutTab({ cycle }: { cycle: EvaluationCycle }) {
  const FIELDS = `${WORDS}.fields`;
  const facts = [
    {
      label: `${FIELDS}.organization.name`,
      value: cycle.organization && (
        <RecordLink resource="organizations" id={cycle.organization.id}>
          {cycle.organization.name}
        </RecordLink>
      ),
    },
    { label: `${FIELDS}.opensOn`, value: cycle.opensOn && <DateText value={cycle.opensOn} /> },
    { label: `${FIELDS}.closesOn`, value: cycle.closesOn && <DateText value={cycle.closesOn} /> },
    {
      label: `${FIELDS}.ruleSet.name`,
      value: cycle.ruleSet && (
        <RecordLink resource="ruleSets" id={cycle.ruleSet.id}>
          {cycle.ruleSet.name}
        </RecordLink>
      ),
    },
  ];
  return (
    <>
      <FactList facts={facts} />
      <StepCounts cycle={cycle} />
    </>
  );
}

function CyclePage() {
  const translate = useTranslate();
  const cycle = useRecordContext<EvaluationCycle>();
  const mayReadHistory = useViewer()?.permissions.includes('audit:read');
  if (!cycle) return null;
  const title = translate(`${WORDS}.titleOf`, { period: periodText(translate, cycle) });
  const about = { id: 'about', label: `${WORDS}.about`, content: () => <AboutTab cycle={cycle} /> };
  const history = { id: 'history', label: 'history.title', content: () => <HistoryTab entityType="EvaluationCycle" /> };
  return (
    <>
      <PageHeader
        title={title}
        subtitle={
          <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
            <span>{cycle.organization?.name}</span>
            <EnumChip enumName="EvaluationCycleStatus" value={cycle.status} tones={CYCLE_TONES} />
          </Box>
        }
        actions={<CycleActions cycle={cycle} />}
      />
      <RecordTabs label={title} tabs={mayReadHistory ? [about, history] : [about]} />
    </>
  );
}

/** A round of evaluation: when it is open, how far it is, and what can be done next. */
export function CycleShow() {
  return (
    <ShowLayout>
      <CyclePage />
    </ShowLayout>
  );
}
