import { Box, Button, Checkbox, FormControlLabel, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { formatDay, parseDay, today } from '../../shared/days.ts';
import { type RowColumn, RowsTable } from '../../shared/RowsTable.tsx';
import { useTaskFields } from '../../shared/taskFields.ts';
import { useViewer } from '../../shared/viewer.ts';
import { NativeSelect } from './NativeSelect.tsx';
import { type GuideLoad, type PreparedMember, RECORD_CIRCUMSTANCES } from './queries.ts';
import { StepProblems } from './StepProblems.tsx';
import { useStep } from './useStep.ts';

const WORDS = 'resources.plans.prepare.circumstances';
const CAPACITIES = ['FULL', 'LIGHT', 'NONE'] as const;

interface Asked {
  isAsked: boolean;
  workCapacity: string;
  hoursPerWeek: string;
  strength: string;
  wishes: string;
}

const asked = ({ workCapacity, hoursPerWeek, strengths, wishes }: PreparedMember): Asked => ({
  isAsked: false,
  workCapacity: workCapacity ?? 'FULL',
  hoursPerWeek: hoursPerWeek === null ? '' : String(hoursPerWeek),
  strength: strengths[0] ?? '',
  wishes: wishes ?? '',
});

interface CircumstanceStepProps {
  members: PreparedMember[];
  guides: GuideLoad[];
}

/** Members to ask about their circumstances, a row each, filled in with what is known; those that were asked are recorded together. */
export function CircumstanceStep({ members, guides }: CircumstanceStepProps) {
  const translate = useTranslate();
  const viewer = useViewer();
  const fields = useTaskFields() ?? [];
  const { send, isSaving, problems } = useStep();
  const [answers, setAnswers] = useState<Record<string, Asked>>({});
  const [askedOn, setAskedOn] = useState(formatDay(today()));
  const own = guides.find(({ memberId }) => memberId === viewer?.memberId) ?? guides[0];
  const [askedBy, setAskedBy] = useState(own?.memberId ?? '');
  const toAsk = members.filter(({ circumstances }) => circumstances !== 'CURRENT');
  const answerOf = (member: PreparedMember) => answers[member.memberId] ?? asked(member);
  const change = (member: PreparedMember, changes: Partial<Asked>) =>
    setAnswers((old) => ({ ...old, [member.memberId]: { ...answerOf(member), isAsked: true, ...changes } }));
  const chosen = toAsk.filter((member) => answerOf(member).isAsked);
  const all = (isAsked: boolean) =>
    setAnswers(Object.fromEntries(toAsk.map((member) => [member.memberId, { ...answerOf(member), isAsked }])));
  const record = async () => {
    const rows = chosen.map((member) => {
      const { workCapacity, hoursPerWeek, strength, wishes } = answerOf(member);
      const kept = member.strengths.slice(1);
      return {
        memberId: member.memberId,
        workCapacity,
        hoursPerWeek: hoursPerWeek.trim() === '' ? null : Number(hoursPerWeek),
        strengths: strength ? [...new Set([strength, ...kept])] : kept,
        wishes,
        consultedById: askedBy && askedBy !== member.memberId ? askedBy : null,
        consultedOn: parseDay(askedOn) ?? askedOn,
      };
    });
    if (await send(RECORD_CIRCUMSTANCES, { rows }, `${WORDS}.done`)) setAnswers({});
  };
  if (toAsk.length === 0) return <Typography>{translate(`${WORDS}.none`)}</Typography>;
  const known = (member: PreparedMember) => `${member.memberName}: ${translate(`${WORDS}.asked`)}`;
  const columns: RowColumn<PreparedMember & { id: string }>[] = [
    {
      label: `${WORDS}.member`,
      render: (member) => (
        <FormControlLabel
          control={
            <Checkbox
              checked={answerOf(member).isAsked}
              onChange={(_event, isAsked) => change(member, { isAsked })}
              slotProps={{ input: { 'aria-label': known(member) } }}
            />
          }
          label={member.memberName}
          sx={{ whiteSpace: 'nowrap' }}
        />
      ),
    },
    {
      label: `${WORDS}.last`,
      render: ({ recordedOn }) => (recordedOn ? formatDay(recordedOn) : translate(`${WORDS}.never`)),
    },
    {
      label: `${WORDS}.capacity`,
      render: (member) => (
        <NativeSelect
          label={translate(`${WORDS}.capacity`)}
          value={answerOf(member).workCapacity}
          choices={CAPACITIES.map((id) => ({ id, name: translate(`enums.WorkCapacity.${id}`) }))}
          onChange={(workCapacity) => change(member, { workCapacity })}
        />
      ),
    },
    {
      label: `${WORDS}.hours`,
      render: (member) => (
        <TextField
          size="small"
          label={translate(`${WORDS}.hours`)}
          value={answerOf(member).hoursPerWeek}
          onChange={(event) => change(member, { hoursPerWeek: event.target.value })}
          slotProps={{ htmlInput: { inputMode: 'numeric', autoComplete: 'off' }, inputLabel: { shrink: true } }}
          sx={{ width: 110, m: 0, mt: { xs: 1.5, md: 0 } }}
        />
      ),
    },
    {
      label: `${WORDS}.strength`,
      render: (member) => (
        <NativeSelect
          label={translate(`${WORDS}.strength`)}
          value={answerOf(member).strength}
          choices={[{ id: '', name: '' }, ...fields.map(({ code, name }) => ({ id: code, name }))]}
          onChange={(strength) => change(member, { strength })}
        />
      ),
    },
    {
      label: `${WORDS}.wishes`,
      render: (member) => (
        <TextField
          size="small"
          label={translate(`${WORDS}.wishes`)}
          value={answerOf(member).wishes}
          onChange={(event) => change(member, { wishes: event.target.value })}
          slotProps={{ htmlInput: { maxLength: 1000, autoComplete: 'off' }, inputLabel: { shrink: true } }}
          sx={{ minWidth: 160, m: 0, mt: { xs: 1.5, md: 0 } }}
        />
      ),
    },
  ];
  return (
    <>
      <Typography sx={{ color: 'text.secondary' }}>{translate(`${WORDS}.explain`)}</Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center', my: 1.5 }}>
        <Box sx={{ width: 240 }}>
          <NativeSelect
            label={translate(`${WORDS}.askedBy`)}
            value={askedBy}
            choices={[
              { id: '', name: '' },
              ...guides.map(({ memberId, memberName }) => ({ id: memberId, name: memberName })),
            ]}
            onChange={setAskedBy}
          />
        </Box>
        <TextField
          size="small"
          label={translate(`${WORDS}.askedOn`)}
          value={askedOn}
          onChange={(event) => setAskedOn(event.target.value)}
          slotProps={{ htmlInput: { inputMode: 'numeric', autoComplete: 'off' } }}
          sx={{ width: 150, m: 0, mt: { xs: 1.5, md: 0 } }}
        />
        <FormControlLabel
          control={<Checkbox checked={chosen.length === toAsk.length} onChange={(_event, isAsked) => all(isAsked)} />}
          label={translate(`${WORDS}.all`, { smart_count: toAsk.length })}
        />
        <Button variant="contained" disabled={isSaving || chosen.length === 0} onClick={record}>
          {translate(`${WORDS}.button`, { smart_count: chosen.length })}
        </Button>
      </Box>
      <StepProblems problems={problems} />
      <RowsTable
        label={translate(`${WORDS}.title`)}
        columns={columns}
        rows={toAsk.map((member) => ({ ...member, id: member.memberId }))}
      />
    </>
  );
}
