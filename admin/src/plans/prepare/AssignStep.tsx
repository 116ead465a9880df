import { Button, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { formatDay, parseDay } from '../../shared/days.ts';
import { EnumText } from '../../shared/EnumText.tsx';
import { type RowColumn, RowsTable } from '../../shared/RowsTable.tsx';
import { useTaskFields } from '../../shared/taskFields.ts';
import { NativeSelect } from './NativeSelect.tsx';
import { type GuideLoad, PROPOSE_ASSIGNMENTS, type PreparedMember } from './queries.ts';
import { StepProblems } from './StepProblems.tsx';
import { suggestGuides } from './stepRules.ts';
import { useStep } from './useStep.ts';

const WORDS = 'resources.plans.prepare.assign';

interface Draft {
  taskFieldId: string;
  title: string;
  dueOn: string;
  guideId: string;
}

interface AssignStepProps {
  planId: string;
  year: number;
  members: PreparedMember[];
  guides: GuideLoad[];
}

/** Members without a task in the plan and why, a row each to give one; the rows that are filled in are given together. */
export function AssignStep({ planId, year, members, guides }: AssignStepProps) {
  const translate = useTranslate();
  const fields = useTaskFields() ?? [];
  const { send, isSaving, problems } = useStep();
  const [drafts, setDrafts] = useState<Record<string, Draft>>({});
  const without = members.filter(({ unassignedReason }) => unassignedReason !== null);
  const suggested = suggestGuides(
    without.filter(({ needsGuide }) => needsGuide).map(({ memberId }) => memberId),
    guides,
  );
  const draftOf = ({ memberId, strengths }: PreparedMember): Draft =>
    drafts[memberId] ?? {
      taskFieldId: fields.find(({ code, isActive }) => isActive && strengths.includes(code))?.id ?? '',
      title: '',
      dueOn: formatDay(`${year}-12-31`),
      guideId: suggested[memberId] ?? '',
    };
  const change = (member: PreparedMember, changes: Partial<Draft>) =>
    setDrafts((old) => ({ ...old, [member.memberId]: { ...draftOf(member), ...changes } }));
  const filled = without.filter((member) => draftOf(member).taskFieldId !== '' && draftOf(member).title.trim() !== '');
  const give = async () => {
    const rows = filled.map((member) => {
      const { dueOn, guideId, ...draft } = draftOf(member);
      return {
        memberId: member.memberId,
        ...draft,
        dueOn: dueOn.trim() === '' ? null : (parseDay(dueOn) ?? dueOn),
        guideId: guideId || null,
      };
    });
    if (await send(PROPOSE_ASSIGNMENTS, { planId, rows }, `${WORDS}.done`)) setDrafts({});
  };
  if (without.length === 0) return <Typography>{translate(`${WORDS}.none`)}</Typography>;
  const columns: RowColumn<PreparedMember & { id: string }>[] = [
    { label: `${WORDS}.member`, render: ({ memberName }) => memberName },
    {
      label: `${WORDS}.reason`,
      render: ({ unassignedReason }) =>
        unassignedReason && <EnumText enumName="PlanUnassignedReason" value={unassignedReason} />,
    },
    {
      label: `${WORDS}.field`,
      render: (member) => (
        <NativeSelect
          label={translate(`${WORDS}.field`)}
          value={draftOf(member).taskFieldId}
          choices={[{ id: '', name: '' }, ...fields.filter(({ isActive }) => isActive)]}
          onChange={(taskFieldId) => change(member, { taskFieldId })}
        />
      ),
    },
    {
      label: `${WORDS}.task`,
      render: (member) => (
        <TextField
          size="small"
          label={translate(`${WORDS}.task`)}
          value={draftOf(member).title}
          onChange={(event) => change(member, { title: event.target.value })}
          slotProps={{ htmlInput: { maxLength: 300, autoComplete: 'off' }, inputLabel: { shrink: true } }}
          sx={{ minWidth: 220, width: '100%', m: 0, mt: { xs: 1.5, md: 0 } }}
        />
      ),
    },
    {
      label: `${WORDS}.dueOn`,
      render: (member) => (
        <TextField
          size="small"
          label={translate(`${WORDS}.dueOn`)}
          value={draftOf(member).dueOn}
          onChange={(event) => change(member, { dueOn: event.target.value })}
          slotProps={{ htmlInput: { inputMode: 'numeric', autoComplete: 'off' }, inputLabel: { shrink: true } }}
          sx={{ width: 130, m: 0, mt: { xs: 1.5, md: 0 } }}
        />
      ),
    },
    {
      label: `${WORDS}.guide`,
      render: (member) => (
        <NativeSelect
          label={translate(`${WORDS}.guide`)}
          value={draftOf(member).guideId}
          choices={[
            { id: '', name: '' },
            ...guides
              .filter(({ memberId }) => memberId !== member.memberId)
              .map(({ memberId, memberName }) => ({ id: memberId, name: memberName })),
          ]}
          onChange={(guideId) => change(member, { guideId })}
        />
      ),
    },
  ];
  return (
    <>
      <Typography sx={{ color: 'text.secondary', mb: 1 }}>{translate(`${WORDS}.explain`)}</Typography>
      <RowsTable
        label={translate(`${WORDS}.title`)}
        columns={columns}
        rows={without.map((member) => ({ ...member, id: member.memberId }))}
      />
      <StepProblems problems={problems} />
      <Button variant="contained" disabled={isSaving || filled.length === 0} onClick={give} sx={{ mt: 1.5 }}>
        {translate(`${WORDS}.button`, { smart_count: filled.length })}
      </Button>
    </>
  );
}
