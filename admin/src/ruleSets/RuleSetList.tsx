import { Typography } from '@mui/material';
import { DataTable, useTranslate } from 'react-admin';
import { DateText } from '../shared/DateText.tsx';
import { EmptyState } from '../shared/EmptyState.tsx';
import { ListLayout } from '../shared/list/ListLayout.tsx';
import { ListTools } from '../shared/list/ListTools.tsx';
import { ResponsiveDatagrid } from '../shared/list/ResponsiveDatagrid.tsx';
import { RecordLink } from '../shared/RecordLink.tsx';
import { PeriodText } from './PeriodText.tsx';
import { type RuleSet, ruleSetQueries } from './queries.ts';

const Column = DataTable.Col<RuleSet>;

function Card({ ruleSet }: { ruleSet: RuleSet }) {
  return (
    <>
      <Typography variant="h3" component="p">
        {ruleSet.name}
      </Typography>
      <PeriodText ruleSet={ruleSet} />
    </>
  );
}

/** The rule sets of the installation, the newest first. */
export function RuleSetList() {
  const translate = useTranslate();
  const empty = (
    <EmptyState title={translate('resources.ruleSets.emptyTitle')} hint={translate('resources.ruleSets.emptyHint')} />
  );
  return (
    <ListLayout
      hasSearch={false}
      sort={{ field: 'effectiveFrom', order: 'DESC' }}
      actions={<ListTools exports={ruleSetQueries} />}
      empty={empty}
    >
      <ResponsiveDatagrid<RuleSet> card={(ruleSet) => <Card ruleSet={ruleSet} />}>
        <Column
          source="name"
          disableSort
          render={({ id, name }) => (
            <RecordLink resource="ruleSets" id={id}>
              {name}
            </RecordLink>
          )}
        />
        <Column source="effectiveFrom" render={({ effectiveFrom }) => <DateText value={effectiveFrom} />} />
        <Column
          source="effectiveTo"
          disableSort
          render={({ effectiveTo }) =>
            effectiveTo ? <DateText value={effectiveTo} /> : translate('resources.ruleSets.noEnd')
          }
        />
        <Column source="document" disableSort />
      </ResponsiveDatagrid>
    </ListLayout>
  );
}
