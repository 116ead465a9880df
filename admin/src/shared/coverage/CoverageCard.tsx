import { Box, Button, Skeleton, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { ErrorState } from '../ErrorState.tsx';
import { useDocument } from '../request.ts';
import { useViewer } from '../viewer.ts';
import { CoverageFigures } from './CoverageFigures.tsx';
import { COVERAGE, type Coverage } from './queries.ts';

const WORDS = 'resources.coverage';

/** How far tasks are given in a unit today, and the way to its page; nothing for who may not read it. */
export function CoverageCard({ unitId, year }: { unitId: string; year?: number }) {
  const translate = useTranslate();
  const isAllowed = useViewer()?.permissions.includes('plan:read') ?? false;
  const { data, error, refetch } = useDocument<{ coverage: Coverage | null }>(
    COVERAGE,
    { within: unitId, year },
    { enabled: isAllowed },
  );
  if (!isAllowed) return null;
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton variant="rounded" height={140} sx={{ my: 2 }} />;
  if (!data.coverage) return null;
  return (
    <Box component="section" aria-labelledby="unit-coverage" sx={{ my: 2 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 2 }}>
        <Typography id="unit-coverage" variant="h2" sx={{ flexGrow: 1 }}>
          {translate(`${WORDS}.name`)}
        </Typography>
        <Button
          component={Link}
          to={`/coverage?unit=${unitId}`}
          variant="outlined"
          color="secondary"
          className="no-print"
        >
          {translate(`${WORDS}.open`)}
        </Button>
      </Box>
      <CoverageFigures coverage={data.coverage} />
    </Box>
  );
}
