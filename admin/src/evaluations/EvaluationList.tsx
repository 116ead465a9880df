import { Box, Button, Typography } from '@mui/material';
import { useState } from 'react';
import { DataTable, useGetList, useTranslate } from 'react-admin';
import { EmptyState } from '../shared/EmptyState.tsx';
import { EnumChip } from '../shared/EnumChip.tsx';
import { EnumText } from '../shared/EnumText.tsx';
import { enumChoices } from '../shared/enums.ts';
import type { Facet } from '../shared/list/facets.ts';
import { ListLayout } from '../shared/list/ListLayout.tsx';
import { ListTools } from '../shared/list/ListTools.tsx';
import { ResponsiveDatagrid } from '../shared/list/ResponsiveDatagrid.tsx';
import { RecordLink } from '../shared/RecordLink.tsx';
import { useUnit, useUnitFilter } from '../shared/unit.tsx';
import { useViewer } from '../shared/viewer.ts';
import { useYear } from '../shared/year.ts';
import type { EvaluationCycle } from './cycleQueries.ts';
import { AddDialog } from './dialogs/AddDialog.tsx';
import { CYCLE_STATUSES, LEVELS, STATES } from './enums.ts';
import { cycleScope, periodText } from './period.ts';
import { type Evaluation, evaluationQueries } from './queries.ts';
import { STATE_TONES } from './tones.ts';
import { useEvaluationViews } from './useEvaluationViews.tsx';

const WORDS = 'resources.evaluations';
const Column = DataTable.Col<Evaluation>;
const NAME_STYLE = () => ({ fontWeight: 700, whiteSpace: 'nowrap' });

const facets: Facet[] = [
  {
    source: 'state',
    label: `${WORDS}.fields.state`,
    choices: enumChoices('EvaluationState', STATES),
    multiple: true,
  },
  {
    source: 'cycleStatus',
    label: `${WORDS}.cycleStatus`,
    choices: enumChoices('EvaluationCycleStatus', CYCLE_STATUSES),
    multiple: true,
  },
  {
    source: 'level',
    label: `${WORDS}.fields.decidedLevel`,
    choices: enumChoices('EvaluationLevel', LEVELS),
    multiple: true,
  },
  {
    source: 'branchLevel',
    label: `${WORDS}.fields.branchLevel`,
    choices: enumChoices('EvaluationLevel', LEVELS),
    multiple: true,
  },
  {
    source: 'selfLevel',
    label: `${WORDS}.fields.selfLevel`,
    choices: enumChoices('EvaluationLevel', LEVELS),
    multiple: true,
  },
];

function useFacets(): Facet[] {
  const translate = useTranslate();
  const unit = useUnit();
  const mayReadCycles = useViewer()?.permissions.includes('evaluationCycle:read') ?? false;
  const { data = [] } = useGetList<EvaluationCycle>(
    'evaluationCycles',
    { pagination: { page: 1, perPage: 100 }, sort: { field: 'year', order: 'DESC' }, filter: cycleScope(unit) },
    { enabled: mayReadCycles && unit?.kind !== 'PROVINCE' },
  );
  if (data.length === 0) return facets;
  const choices = data.map((cycle) => ({
    id: cycle.id,
    name: [periodText(translate, cycle), unit ? undefined : cycle.organization?.name].filter(Boolean).join(' – '),
  }));
  return [{ source: 'cycleId', label: `${WORDS}.fields.cycle`, choices }, ...facets];
}

function Card({ evaluation }: { evaluation: Evaluation }) {
  const translate = useTranslate();
  return (
    <>
      <Typography variant="h3" component="p">
        {evaluation.member?.fullName}
      </Typography>
      <Typography sx={{ color: 'text.secondary' }}>
        {evaluation.branch?.name}
        {evaluation.cycle && ` · ${periodText(translate, evaluation.cycle)}`}
      </Typography>
      {evaluation.decidedLevel && (
        <Typography sx={{ fontWeight: 600 }}>
          <EnumText enumName="EvaluationLevel" value={evaluation.decidedLevel} />
        </Typography>
      )}
      <Box sx={{ mt: 1 }}>
        <EnumChip enumName="EvaluationState" value={evaluation.state} tones={STATE_TONES} />
      </Box>
    </>
  );
}

function ListActions() {
  const translate = useTranslate();
  const [isOpen, setOpen] = useState(false);
  const permissions = useViewer()?.permissions ?? [];
  const mayAdd = permissions.includes('evaluation:propose') || permissions.includes('evaluation:decide');
  const views = useEvaluationViews('evaluations');
  return (
    <>
      {views}
      <ListTools exports={evaluationQueries} />
      {mayAdd && (
        <Button variant="contained" onClick={() => setOpen(true)}>
          {translate(`${WORDS}.add.button`)}
        </Button>
      )}
      {isOpen && <AddDialog onClose={() => setOpen(false)} />}
    </>
  );
}

/** The evaluations of the unit and the year one works in. */
export function EvaluationList() {
  const translate = useTranslate();
  const year = useYear();
  const within = useUnitFilter();
  return (
    <ListLayout
      facets={useFacets()}
      filter={{ ...within, year }}
      sort={{ field: 'member.fullName', order: 'ASC' }}
      actions={<ListActions />}
      empty={
        <EmptyState
          title={translate(`${WORDS}.emptyTitle`, { year: String(year) })}
          hint={translate(`${WORDS}.emptyHint`)}
        />
      }
    >
      <ResponsiveDatagrid<Evaluation>
        card={(evaluation) => <Card evaluation={evaluation} />}
        hiddenColumns={['selfLevel', 'cycle']}
      >
        <Column
          source="member.fullName"
          cellSx={NAME_STYLE}
          render={({ id, member }) => (
            <RecordLink resource="evaluations" id={id}>
              {member?.fullName}
            </RecordLink>
          )}
        />
        <Column source="branch.name" disableSort />
        <Column
          source="state"
          disableSort
          render={({ state }) => <EnumChip enumName="EvaluationState" value={state} tones={STATE_TONES} />}
        />
        <Column
          source="selfLevel"
          disableSort
          render={({ selfLevel }) => <EnumText enumName="EvaluationLevel" value={selfLevel} />}
        />
        <Column
          source="branchLevel"
          disableSort
          render={({ branchLevel }) => <EnumText enumName="EvaluationLevel" value={branchLevel} />}
        />
        <Column
          source="decidedLevel"
          disableSort
          render={({ decidedLevel }) => <EnumText enumName="EvaluationLevel" value={decidedLevel} />}
        />
        <DataTable.NumberCol source="totalScore" />
        <Column source="cycle" disableSort render={({ cycle }) => cycle && periodText(translate, cycle)} />
      </ResponsiveDatagrid>
    </ListLayout>
  );
}
