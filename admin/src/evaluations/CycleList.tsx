import { Box, Typography } from '@mui/material';
import { CreateButton, DataTable, useCanAccess, useTranslate } from 'react-admin';
import { DateText } from '../shared/DateText.tsx';
import { EmptyState } from '../shared/EmptyState.tsx';
import { EnumChip } from '../shared/EnumChip.tsx';
import { enumChoices } from '../shared/enums.ts';
import type { Facet } from '../shared/list/facets.ts';
import { ListLayout } from '../shared/list/ListLayout.tsx';
import { ListTools } from '../shared/list/ListTools.tsx';
import { ResponsiveDatagrid } from '../shared/list/ResponsiveDatagrid.tsx';
import { RecordLink } from '../shared/RecordLink.tsx';
import { useUnit } from '../shared/unit.tsx';
import { type EvaluationCycle, evaluationCycleQueries } from './cycleQueries.ts';
import { CYCLE_STATUSES } from './enums.ts';
import { cycleScope, periodText } from './period.ts';
import { CYCLE_TONES } from './tones.ts';
import { useEvaluationViews } from './useEvaluationViews.tsx';

const WORDS = 'resources.evaluationCycles';
const Column = DataTable.Col<EvaluationCycle>;
const NAME_STYLE = () => ({ fontWeight: 700, whiteSpace: 'nowrap' });

const facets: Facet[] = [
  {
    source: 'status',
    label: `${WORDS}.fields.status`,
    choices: enumChoices('EvaluationCycleStatus', CYCLE_STATUSES),
    multiple: true,
  },
];

function StatusChip({ cycle }: { cycle: EvaluationCycle }) {
  return <EnumChip enumName="EvaluationCycleStatus" value={cycle.status} tones={CYCLE_TONES} />;
}

function Card({ cycle }: { cycle: EvaluationCycle }) {
  const translate = useTranslate();
  return (
    <>
      <Typography variant="h3" component="p">
        {periodText(translate, cycle)}
      </Typography>
      <Typography sx={{ color: 'text.secondary' }}>{cycle.organization?.name}</Typography>
      <Box sx={{ mt: 1 }}>
        <StatusChip cycle={cycle} />
      </Box>
    </>
  );
}

/** The rounds of evaluation of the communes in reach, the newest first. */
export function CycleList() {
  const translate = useTranslate();
  const unit = useUnit();
  const views = useEvaluationViews('evaluationCycles');
  const { canAccess } = useCanAccess({ resource: 'evaluationCycles', action: 'create' });
  const actions = (
    <>
      {views}
      <ListTools exports={evaluationCycleQueries} />
    </>
  );
  return (
    <ListLayout
      facets={facets}
      filter={cycleScope(unit)}
      sort={{ field: 'year', order: 'DESC' }}
      actions={actions}
      hasSearch={false}
      empty={
        <EmptyState
          title={translate(`${WORDS}.emptyTitle`)}
          hint={translate(canAccess ? `${WORDS}.emptyHint` : `${WORDS}.emptyReadHint`)}
          action={canAccess && <CreateButton variant="contained" />}
        />
      }
    >
      <ResponsiveDatagrid<EvaluationCycle> card={(cycle) => <Card cycle={cycle} />}>
        <Column
          source="year"
          cellSx={NAME_STYLE}
          render={(cycle) => (
            <RecordLink resource="evaluationCycles" id={cycle.id}>
              {periodText(translate, cycle)}
            </RecordLink>
          )}
        />
        <Column source="organization.name" disableSort />
        <Column source="status" disableSort render={(cycle) => <StatusChip cycle={cycle} />} />
        <Column source="opensOn" disableSort render={({ opensOn }) => opensOn && <DateText value={opensOn} />} />
        <Column source="closesOn" disableSort render={({ closesOn }) => closesOn && <DateText value={closesOn} />} />
        <Column source="ruleSet.name" disableSort />
      </ResponsiveDatagrid>
    </ListLayout>
  );
}
