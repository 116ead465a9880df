import { Button, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { type RowColumn, RowsTable } from '../../shared/RowsTable.tsx';
import { NativeSelect } from './NativeSelect.tsx';
import { ASSIGN_PLAN_GUIDES, type GuideLoad, type PreparedMember } from './queries.ts';
import { StepProblems } from './StepProblems.tsx';
import { suggestGuides } from './stepRules.ts';
import { useStep } from './useStep.ts';

const WORDS = 'resources.plans.prepare.guides';

interface GuideStepProps {
  planId: string;
  members: PreparedMember[];
  guides: GuideLoad[];
}

function LoadTable({ guides }: { guides: GuideLoad[] }) {
  const translate = useTranslate();
  const columns: RowColumn<GuideLoad & { id: string }>[] = [
    { label: `${WORDS}.guide`, render: ({ memberName }) => memberName },
    {
      label: `${WORDS}.members`,
      render: ({ memberCount, isOverloaded }) =>
        isOverloaded ? translate(`${WORDS}.overloaded`, { count: memberCount }) : memberCount,
      isNumber: true,
    },
    { label: `${WORDS}.tasks`, render: ({ assignmentCount }) => assignmentCount, isNumber: true },
  ];
  const title = translate(`${WORDS}.loads`);
  return (
    <>
      <Typography variant="h3" sx={{ mt: 2, mb: 1 }}>
        {title}
      </Typography>
      <RowsTable label={title} columns={columns} rows={guides.map((guide) => ({ ...guide, id: guide.memberId }))} />
    </>
  );
}

/** Probationary and young members without a guide, each with a suggestion; and how much every guide has. */
export function GuideStep({ planId, members, guides }: GuideStepProps) {
  const translate = useTranslate();
  const { send, isSaving, problems } = useStep();
  const [chosen, setChosen] = useState<Record<string, string>>({});
  const without = members.filter(({ isGuideMissing }) => isGuideMissing);
  const guideOf = {
    ...suggestGuides(
      without.map(({ memberId }) => memberId),
      guides,
    ),
    ...chosen,
  };
  const rows = without.flatMap(({ memberId }) => (guideOf[memberId] ? [{ memberId, guideId: guideOf[memberId] }] : []));
  const columns: RowColumn<PreparedMember & { id: string }>[] = [
    { label: `${WORDS}.member`, render: ({ memberName }) => memberName },
    {
      label: `${WORDS}.why`,
      render: ({ membership, age }) =>
        membership === 'PROBATIONARY' ? translate(`${WORDS}.probationary`) : translate(`${WORDS}.young`, { age }),
    },
    {
      label: `${WORDS}.guide`,
      render: ({ memberId }) => (
        <NativeSelect
          label={translate(`${WORDS}.guide`)}
          value={guideOf[memberId] ?? ''}
          choices={[
            { id: '', name: '' },
            ...guides
              .filter((guide) => guide.memberId !== memberId)
              .map((guide) => ({ id: guide.memberId, name: guide.memberName })),
          ]}
          onChange={(guideId) => setChosen((old) => ({ ...old, [memberId]: guideId }))}
        />
      ),
    },
  ];
  return (
    <>
      <Typography sx={{ color: 'text.secondary', mb: 1 }}>
        {translate(without.length > 0 ? `${WORDS}.explain` : `${WORDS}.none`)}
      </Typography>
      {without.length > 0 && (
        <>
          <RowsTable
            label={translate(`${WORDS}.title`)}
            columns={columns}
            rows={without.map((member) => ({ ...member, id: member.memberId }))}
          />
          <StepProblems problems={problems} />
          <Button
            variant="contained"
            disabled={isSaving || rows.length === 0}
            onClick={() => send(ASSIGN_PLAN_GUIDES, { planId, rows }, `${WORDS}.done`)}
            sx={{ mt: 1.5 }}
          >
            {translate(`${WORDS}.button`, { smart_count: rows.length })}
          </Button>
        </>
      )}
      <LoadTable guides={guides} />
    </>
  );
}
