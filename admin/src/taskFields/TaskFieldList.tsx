import { Chip, Typography } from '@mui/material';
import { CreateButton, DataTable, useCanAccess, useTranslate } from 'react-admin';
import { EmptyState } from '../shared/EmptyState.tsx';
import type { Facet } from '../shared/list/facets.ts';
import { ListLayout } from '../shared/list/ListLayout.tsx';
import { ListTools } from '../shared/list/ListTools.tsx';
import { ResponsiveDatagrid } from '../shared/list/ResponsiveDatagrid.tsx';
import { RecordLink } from '../shared/RecordLink.tsx';
import { type TaskField, taskFieldQueries } from './queries.ts';

const WORDS = 'resources.taskFields';
const Column = DataTable.Col<TaskField>;
const NAME_STYLE = () => ({ fontWeight: 700 });

const facets: Facet[] = [
  {
    source: 'active',
    label: `${WORDS}.fields.isActive`,
    choices: [
      { id: 'yes', name: `${WORDS}.inUse` },
      { id: 'no', name: `${WORDS}.outOfUse` },
    ],
  },
];

function UseText({ field }: { field: TaskField }) {
  const translate = useTranslate();
  if (field.isActive) return translate(`${WORDS}.inUse`);
  return <Chip size="small" variant="outlined" color="warning" label={translate(`${WORDS}.outOfUse`)} />;
}

function Card({ field }: { field: TaskField }) {
  return (
    <>
      <Typography variant="h3" component="p">
        <span lang="vi">{field.name}</span>
      </Typography>
      <Typography lang="en" sx={{ color: 'text.secondary' }}>
        {field.nameEn}
      </Typography>
      <UseText field={field} />
    </>
  );
}

/** The catalogue of task fields. */
export function TaskFieldList() {
  const translate = useTranslate();
  const { canAccess: mayEdit } = useCanAccess({ resource: 'taskFields', action: 'edit' });
  const empty = (
    <EmptyState
      title={translate(`${WORDS}.emptyTitle`)}
      hint={translate(`${WORDS}.emptyHint`)}
      action={mayEdit && <CreateButton variant="contained" />}
    />
  );
  return (
    <ListLayout
      facets={facets}
      sort={{ field: 'ordinal', order: 'ASC' }}
      perPage={50}
      actions={<ListTools exports={taskFieldQueries} />}
      empty={empty}
    >
      <ResponsiveDatagrid<TaskField>
        card={(field) => <Card field={field} />}
        rowClick={mayEdit ? 'edit' : false}
        hiddenColumns={['code']}
      >
        <DataTable.NumberCol source="ordinal" />
        <Column
          source="name"
          disableSort
          cellSx={NAME_STYLE}
          render={({ id, name }) => (
            <RecordLink resource="taskFields" id={mayEdit ? id : null} type="edit">
              <span lang="vi">{name}</span>
            </RecordLink>
          )}
        />
        <Column source="nameEn" disableSort render={({ nameEn }) => <span lang="en">{nameEn}</span>} />
        <Column source="code" />
        <Column source="isActive" disableSort render={(field) => <UseText field={field} />} />
      </ResponsiveDatagrid>
    </ListLayout>
  );
}
