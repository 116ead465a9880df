import DownloadIcon from '@mui/icons-material/Download';
import { Alert, Box, Button, Typography } from '@mui/material';
import { useEffect, useRef } from 'react';
import { useLocaleState, useResourceDefinitions, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { formatInstant } from '../../shared/days.ts';
import { resultAddress } from '../files.ts';
import { ImportSteps } from '../ImportSteps.tsx';
import { NumberList } from '../NumberList.tsx';
import type { ImportKind, ImportRecord } from '../queries.ts';

const WORDS = 'resources.imports.result';

/** Where the records of each kind are seen. */
const LISTS: Record<ImportKind, string> = {
  MEMBERS: 'members',
  ASSIGNMENTS: 'assignments',
  EVALUATIONS: 'evaluations',
};

function Next({ record }: { record: ImportRecord }) {
  const translate = useTranslate();
  const [locale] = useLocaleState();
  const definitions = useResourceDefinitions();
  const list = LISTS[record.kind];
  return (
    <Box
      component="nav"
      aria-label={translate(`${WORDS}.next`)}
      sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, my: 2 }}
    >
      {definitions[list]?.hasList && (
        <Button component={Link} to={`/${list}`} variant="contained">
          {translate(`${WORDS}.see.${record.kind}`)}
        </Button>
      )}
      <Button
        component="a"
        href={resultAddress(record.id, locale)}
        download
        variant="outlined"
        color="inherit"
        startIcon={<DownloadIcon />}
      >
        {translate(`${WORDS}.download`)}
      </Button>
      <Button component={Link} to="/imports/create" variant="outlined" color="inherit">
        {translate(`${WORDS}.another`)}
      </Button>
      <Button component={Link} to="/imports">
        {translate('resources.imports.toList')}
      </Button>
    </Box>
  );
}

/** What an import did: the numbers, the file with one line per row, and where to go on. */
export function ResultPage({ record }: { record: ImportRecord }) {
  const translate = useTranslate();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { summary, finishedAt } = record;
  if (!summary) return null;
  const { created, updated, unchanged, skipped, refused } = summary;
  const isUnchanged = created + updated === 0;
  const made = [
    { name: 'branches', count: summary.branchesCreated },
    { name: 'householdGroups', count: summary.householdGroupsCreated },
    { name: 'plans', count: summary.plansCreated },
  ].filter(({ count }) => count > 0);
  return (
    <>
      <ImportSteps step="result" mayOpen={() => false} onOpen={() => undefined} />
      <Typography ref={heading} variant="h2" tabIndex={-1} sx={{ outline: 'none' }}>
        {translate(`${WORDS}.${isUnchanged ? 'titleUnchanged' : 'title'}`)}
      </Typography>
      {finishedAt && (
        <Typography sx={{ color: 'text.secondary' }}>
          {translate(`${WORDS}.finished`, { at: formatInstant(finishedAt), name: record.uploadedBy })}
        </Typography>
      )}
      <NumberList
        numbers={[
          { name: 'read', count: record.rowCount },
          { name: 'created', count: created },
          { name: 'updated', count: updated },
          { name: 'unchanged', count: unchanged },
          { name: 'skipped', count: skipped },
          { name: 'refused', count: refused },
        ]}
      />
      {made.map(({ name, count }) => (
        <Typography key={name}>{translate(`${WORDS}.made.${name}`, { smart_count: count })}</Typography>
      ))}
      {isUnchanged && (
        <Alert severity="info" sx={{ my: 1 }}>
          {translate(`${WORDS}.nothingNew`)}
        </Alert>
      )}
      {refused > 0 && (
        <Alert severity="warning" sx={{ my: 1 }}>
          {translate(`${WORDS}.refused`, { smart_count: refused })}
        </Alert>
      )}
      <Next record={record} />
    </>
  );
}
