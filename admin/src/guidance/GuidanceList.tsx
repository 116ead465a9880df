import { Typography } from '@mui/material';
import { useMemo } from 'react';
import { CreateButton, DataTable, useCanAccess, useTranslate } from 'react-admin';
import { EmptyState } from '../shared/EmptyState.tsx';
import { EnumText } from '../shared/EnumText.tsx';
import { enumChoices } from '../shared/enums.ts';
import { ForceText } from '../shared/guidance/ForceText.tsx';
import type { Facet } from '../shared/list/facets.ts';
import { ListLayout } from '../shared/list/ListLayout.tsx';
import { ListTools } from '../shared/list/ListTools.tsx';
import { ResponsiveDatagrid } from '../shared/list/ResponsiveDatagrid.tsx';
import { RecordLink } from '../shared/RecordLink.tsx';
import { useDocument } from '../shared/request.ts';
import { GUIDANCE_TOPICS } from './enums.ts';
import { GUIDANCE_ISSUERS, type GuidanceDocument, type GuidanceIssuers, guidanceQueries } from './guidanceQueries.ts';
import { useGuidanceViews } from './useGuidanceViews.tsx';

const WORDS = 'resources.guidanceDocuments';
const Column = DataTable.Col<GuidanceDocument>;
const NUMBER_STYLE = () => ({ fontWeight: 700, whiteSpace: 'nowrap' });

function useFacets(): Facet[] {
  const { data } = useDocument<GuidanceIssuers>(GUIDANCE_ISSUERS);
  return useMemo(() => {
    const issuers = [...new Set(data?.guidanceDocuments.nodes.map(({ issuer }) => issuer))].sort();
    return [
      {
        source: 'topic',
        label: `${WORDS}.fields.topic`,
        choices: enumChoices('GuidanceTopic', GUIDANCE_TOPICS),
        multiple: true,
      },
      { source: 'inForceOn', label: `${WORDS}.inForceOn`, choices: [], input: 'day' },
      {
        source: 'issuer',
        label: `${WORDS}.fields.issuer`,
        choices: issuers.map((issuer) => ({ id: issuer, name: issuer })),
        input: 'box',
      },
    ];
  }, [data]);
}

function Card({ document }: { document: GuidanceDocument }) {
  return (
    <>
      <Typography variant="h3" component="p">
        {document.number}
      </Typography>
      <Typography>{document.title}</Typography>
      <Typography sx={{ color: 'text.secondary' }}>
        {document.issuer} · <ForceText of={document} />
      </Typography>
    </>
  );
}

function NoDocuments() {
  const translate = useTranslate();
  const { canAccess } = useCanAccess({ resource: 'guidanceDocuments', action: 'create' });
  return (
    <EmptyState
      title={translate(`${WORDS}.emptyTitle`)}
      hint={translate(canAccess ? `${WORDS}.emptyHint` : `${WORDS}.emptyReadHint`)}
      action={canAccess && <CreateButton variant="contained" label={`${WORDS}.create`} />}
    />
  );
}

/** The library of guidance: the central documents and those published here and above. */
export function GuidanceList() {
  const views = useGuidanceViews('guidanceDocuments');
  return (
    <ListLayout
      facets={useFacets()}
      sort={{ field: 'effectiveFrom', order: 'DESC' }}
      searchHint={`${WORDS}.searchHint`}
      empty={<NoDocuments />}
      actions={
        <>
          {views}
          <ListTools exports={guidanceQueries} />
        </>
      }
    >
      <ResponsiveDatagrid<GuidanceDocument>
        card={(document) => <Card document={document} />}
        hiddenColumns={['organization.name']}
      >
        <Column
          source="number"
          cellSx={NUMBER_STYLE}
          render={({ id, number }) => (
            <RecordLink resource="guidanceDocuments" id={id}>
              {number}
            </RecordLink>
          )}
        />
        <Column source="title" disableSort />
        <Column source="issuer" />
        <Column
          source="topic"
          disableSort
          render={({ topic }) => <EnumText enumName="GuidanceTopic" value={topic} />}
        />
        <Column source="effectiveFrom" render={(document) => <ForceText of={document} />} />
        <Column source="organization.name" disableSort />
      </ResponsiveDatagrid>
    </ListLayout>
  );
}
