import { Box, Button, Skeleton, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link, useSearchParams } from 'react-router-dom';
import { CoverageFigures } from '../shared/coverage/CoverageFigures.tsx';
import { COVERAGE, type Coverage } from '../shared/coverage/queries.ts';
import { formatDay, isDay, today } from '../shared/days.ts';
import { EmptyState } from '../shared/EmptyState.tsx';
import { ErrorState } from '../shared/ErrorState.tsx';
import { PageHeader } from '../shared/PageHeader.tsx';
import { useDocument } from '../shared/request.ts';
import { useUnit } from '../shared/unit.tsx';
import { useViewer } from '../shared/viewer.ts';
import { AsOfDay } from './AsOfDay.tsx';
import { UnassignedList } from './UnassignedList.tsx';
import { UnitCoverageList } from './UnitCoverageList.tsx';

const WORDS = 'resources.coverage';

function Notes({ coverage }: { coverage: Coverage }) {
  const translate = useTranslate();
  const { exemptCount, overLoadCapCount } = coverage;
  return (
    <>
      {exemptCount > 0 && <Typography>{translate(`${WORDS}.outside`, { count: String(exemptCount) })}</Typography>}
      {overLoadCapCount !== null && overLoadCapCount > 0 && (
        <Typography>{translate(`${WORDS}.overLoad`, { count: String(overLoadCapCount) })}</Typography>
      )}
    </>
  );
}

function CoverageContent({ coverage, day }: { coverage: Coverage; day: string }) {
  const mayAssign = useViewer()?.permissions.includes('assignment:write') ?? false;
  const { unit, households, unassignedReasons } = coverage;
  const place = { unitId: unit.id, day };
  const key = `${unit.id} ${day}`;
  return (
    <>
      <CoverageFigures coverage={coverage} />
      <Notes coverage={coverage} />
      {unit.kind !== 'BRANCH' && (
        <UnitCoverageList key={`units ${key}`} {...place} showsHouseholds={households !== null} />
      )}
      {unassignedReasons && (
        <UnassignedList
          key={`people ${key}`}
          {...place}
          reasons={unassignedReasons}
          mayAssign={mayAssign && day === today()}
        />
      )}
    </>
  );
}

/** How far tasks are given in a unit on a day: the figures, the units below it, and who holds no task and why. */
export function CoveragePage() {
  const translate = useTranslate();
  const [params, setParams] = useSearchParams();
  const picked = useUnit();
  const asked = params.get('asOf');
  const day = asked && isDay(asked) && asked <= today() ? asked : today();
  const within = params.get('unit') ?? picked?.id;
  const { data, error, refetch } = useDocument<{ coverage: Coverage | null }>(COVERAGE, { within, asOf: day });
  const coverage = data?.coverage;
  const setDay = (asOf: string) => {
    const next = new URLSearchParams(params);
    next.set('asOf', asOf);
    setParams(next);
  };
  const parent = params.has('unit') ? coverage?.unit.parent : null;
  return (
    <>
      <PageHeader
        title={translate(`${WORDS}.name`)}
        subtitle={coverage && translate(`${WORDS}.subtitle`, { unit: coverage.unit.name, day: formatDay(day) })}
        actions={
          parent && (
            <Button
              component={Link}
              to={`/coverage?unit=${parent.id}&asOf=${day}`}
              variant="outlined"
              color="secondary"
            >
              {translate(`${WORDS}.up`, { unit: parent.name })}
            </Button>
          )
        }
      />
      <AsOfDay day={day} onChange={setDay} />
      <Box sx={{ maxWidth: 1200, pb: 4 }}>
        {error && <ErrorState error={error} onRetry={() => void refetch()} />}
        {!error && !data && <Skeleton variant="rounded" height={280} sx={{ my: 2 }} />}
        {data && !coverage && (
          <EmptyState title={translate(`${WORDS}.noRight`)} hint={translate(`${WORDS}.noRightHint`)} />
        )}
        {coverage && <CoverageContent coverage={coverage} day={day} />}
      </Box>
    </>
  );
}
