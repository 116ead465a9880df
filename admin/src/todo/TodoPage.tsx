import { Box, Skeleton } from '@mui/material';
import { useMemo } from 'react';
import { useTranslate } from 'react-admin';
import type { Viewer } from '../providers/viewer.ts';
import { today } from '../shared/days.ts';
import { ErrorState } from '../shared/ErrorState.tsx';
import { PageHeader } from '../shared/PageHeader.tsx';
import { useUnit } from '../shared/unit.tsx';
import { useCounts } from '../shared/useCounts.ts';
import { useViewer } from '../shared/viewer.ts';
import { useYear } from '../shared/year.ts';
import { countsOf, linesFor } from './lines.ts';
import { NoDuties } from './NoDuties.tsx';
import { OwnWorkSection } from './OwnWorkSection.tsx';
import { SetupSteps } from './SetupSteps.tsx';
import { isEmpty, mayAskForSetup, SETUP_COUNTS, setupSteps } from './setup.ts';
import { TodoGroups } from './TodoGroups.tsx';

const WORDS = 'resources.todo';

function UnitWork({ viewer }: { viewer: Viewer }) {
  const unit = useUnit();
  const year = useYear();
  const place = useMemo(() => ({ unit, year, today: today() }), [unit, year]);
  const lines = useMemo(() => linesFor(viewer), [viewer]);
  const asked = [...countsOf(lines, place, viewer), ...(mayAskForSetup(viewer) ? SETUP_COUNTS : [])];
  const { data, error, refetch } = useCounts(asked);
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton variant="rounded" height={280} sx={{ my: 2 }} />;
  const steps = setupSteps(data, viewer);
  return (
    <>
      {steps && <SetupSteps steps={steps} />}
      {!isEmpty(steps) && <TodoGroups lines={lines} counts={data} place={place} permissions={viewer.permissions} />}
    </>
  );
}

/** What is due, late or missing in the unit and the year one works in, and one's own work. */
export function TodoPage() {
  const translate = useTranslate();
  const viewer = useViewer();
  const unit = useUnit();
  const year = useYear();
  const hasUnitWork = linesFor(viewer).length > 0;
  const isMember = viewer?.memberId != null;
  return (
    <>
      <PageHeader
        title={translate(`${WORDS}.name`)}
        subtitle={translate(`${WORDS}.where`, { unit: unit?.name ?? translate('unit.all'), year: String(year) })}
      />
      {viewer && (
        <Box sx={{ maxWidth: 1040, pb: 4 }}>
          {hasUnitWork && <UnitWork viewer={viewer} />}
          {isMember && <OwnWorkSection viewer={viewer} />}
          {!hasUnitWork && !isMember && <NoDuties permissions={viewer.permissions} />}
        </Box>
      )}
    </>
  );
}
