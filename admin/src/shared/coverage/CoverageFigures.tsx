import { Box, Typography } from '@mui/material';
import { useLocaleState, useTranslate } from 'react-admin';
import type { Coverage } from './queries.ts';

const WORDS = 'resources.coverage';

interface Figure {
  id: string;
  value: string;
  note: string;
  isShort: boolean;
}

/** The figures of a coverage, each with what it is measured against; those the viewer may not read are left out. */
function useFigures(coverage: Coverage): Figure[] {
  const translate = useTranslate();
  const [locale] = useLocaleState();
  const text = (value: number) => value.toLocaleString(locale);
  const figure = (id: string, part: number, whole: number, note: string, isShort = part < whole): Figure => ({
    id,
    value: translate(`${WORDS}.ofWhole`, { part: text(part), whole: text(whole) }),
    note,
    isShort,
  });
  const { assignedCount, assignableCount, unassignedCount, assignedPercent, guidedCount, households, planStages } =
    coverage;
  const figures: Figure[] = [];
  if (assignedCount !== null && unassignedCount !== null) {
    const note = translate(`${WORDS}.assignedNote`, {
      percent: String(assignedPercent ?? 0),
      rest: text(unassignedCount),
    });
    figures.push(figure('assigned', assignedCount, assignableCount, note));
    const unguided = assignedCount - (guidedCount ?? 0);
    figures.push(
      figure('guided', guidedCount ?? 0, assignedCount, translate(`${WORDS}.guidedNote`, { rest: text(unguided) })),
    );
  }
  if (households) {
    const note = translate(`${WORDS}.householdsNote`, { rest: text(households.uncoveredCount) });
    figures.push(figure('households', households.coveredCount, households.totalCount, note));
  }
  if (planStages) {
    const whole = planStages.reduce((sum, { count }) => sum + count, 0);
    const adopted = planStages
      .filter(({ stage }) => stage === 'ADOPTED' || stage === 'CLOSED')
      .reduce((sum, { count }) => sum + count, 0);
    const note = translate(`${WORDS}.plansNote`, { year: String(coverage.year), rest: text(whole - adopted) });
    figures.push(figure('plans', adopted, whole, note));
  }
  return figures;
}

/** How far tasks are given: the parts of a unit that have what they should have. */
export function CoverageFigures({ coverage }: { coverage: Coverage }) {
  const translate = useTranslate();
  return (
    <Box
      component="dl"
      sx={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(200px, 1fr))', gap: 1.5, my: 1 }}
    >
      {useFigures(coverage).map(({ id, value, note, isShort }) => (
        <Box key={id} sx={{ border: 1, borderColor: 'divider', borderRadius: 1, p: 1.5 }}>
          <Typography component="dt" sx={{ color: 'text.secondary' }}>
            {translate(`${WORDS}.figures.${id}`)}
          </Typography>
          <Box component="dd" sx={{ m: 0 }}>
            <Typography
              component="p"
              data-figure={id}
              sx={{ fontSize: '1.5rem', fontWeight: 700, fontVariantNumeric: 'tabular-nums' }}
            >
              {value}
            </Typography>
            <Typography variant="body2" sx={{ color: isShort ? 'error.main' : 'text.secondary' }}>
              {isShort ? note : translate(`${WORDS}.complete`)}
            </Typography>
          </Box>
        </Box>
      ))}
    </Box>
  );
}
