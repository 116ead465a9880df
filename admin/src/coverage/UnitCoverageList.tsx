import { Box, Link, Skeleton, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { EmptyState } from '../shared/EmptyState.tsx';
import { ErrorState } from '../shared/ErrorState.tsx';
import { type RowColumn, RowsTable } from '../shared/RowsTable.tsx';
import { useDocument } from '../shared/request.ts';
import { PageTurner } from './PageTurner.tsx';
import { UNIT_COVERAGES, type UnitCoverage, type UnitCoverages } from './queries.ts';

const WORDS = 'resources.coverage.units';
const SIZE = 25;

type Row = UnitCoverage & { id: string };

function AssignedText({ row }: { row: Row }) {
  const translate = useTranslate();
  if (row.assignableCount === 0) return translate(`${WORDS}.nobody`);
  const whole = translate('resources.coverage.ofWhole', { part: row.assignedCount, whole: row.assignableCount });
  if (row.assignedPercent === null) return null;
  return <Box component="span" sx={{ whiteSpace: 'nowrap' }}>{`${row.assignedPercent} % (${whole})`}</Box>;
}

function columnsOf(day: string): RowColumn<Row>[] {
  return [
    {
      label: `${WORDS}.unit`,
      render: ({ unit }) => (
        <Link component={RouterLink} to={`/coverage?unit=${unit.id}&asOf=${day}`}>
          {unit.name}
        </Link>
      ),
    },
    { label: `${WORDS}.percent`, render: (row) => <AssignedText row={row} />, isNumber: true },
    { label: `${WORDS}.unassigned`, render: ({ unassignedCount }) => unassignedCount, isNumber: true },
    { label: `${WORDS}.exempt`, render: ({ exemptCount }) => exemptCount, isNumber: true },
    { label: `${WORDS}.uncovered`, render: ({ households }) => households?.uncoveredCount, isNumber: true },
    {
      label: `${WORDS}.plans`,
      render: ({ planStages }) =>
        planStages
          ?.filter(({ stage }) => stage !== 'ADOPTED' && stage !== 'CLOSED')
          .reduce((sum, { count }) => sum + count, 0),
      isNumber: true,
    },
  ];
}

interface UnitCoverageListProps {
  unitId: string;
  /** 'YYYY-MM-DD' */
  day: string;
  showsHouseholds: boolean;
}

/** The units directly below a unit, the least covered first; each name leads to its own page. */
export function UnitCoverageList({ unitId, day, showsHouseholds }: UnitCoverageListProps) {
  const translate = useTranslate();
  const [offset, setOffset] = useState(0);
  const variables = { within: unitId, asOf: day, first: SIZE, offset };
  const { data, error, refetch } = useDocument<UnitCoverages>(UNIT_COVERAGES, variables);
  const title = translate(`${WORDS}.title`);
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton variant="rounded" height={220} sx={{ my: 2 }} />;
  const { nodes, totalCount } = data.coverages;
  const columns = columnsOf(day).filter(({ label }) => showsHouseholds || label !== `${WORDS}.uncovered`);
  return (
    <Box component="section" aria-labelledby="unit-coverages" sx={{ mt: 3 }}>
      <Typography id="unit-coverages" variant="h2" sx={{ mb: 1 }}>
        {title}
      </Typography>
      {nodes.length === 0 ? (
        <EmptyState title={translate(`${WORDS}.empty`)} />
      ) : (
        <RowsTable label={title} columns={columns} rows={nodes.map((row) => ({ ...row, id: row.unit.id }))} />
      )}
      <PageTurner list={title} offset={offset} size={SIZE} total={totalCount} onTurn={setOffset} />
    </Box>
  );
}
