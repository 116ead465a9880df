import DownloadIcon from '@mui/icons-material/Download';
import { Box, Button, TextField, ToggleButton, ToggleButtonGroup } from '@mui/material';
import { useLocaleState, useTranslate } from 'react-admin';
import { enumKey } from '../../shared/enums.ts';
import { resultAddress } from '../files.ts';
import { useImportWork } from '../ImportContext.tsx';
import type { PreviewFilter, PreviewTotals, RowAction, Severity } from '../previewQueries.ts';
import { useNumberText } from '../useNumberText.ts';
import { countOf } from '../useTotals.ts';

const WORDS = 'resources.imports.check';
const ACTIONS: readonly RowAction[] = ['REFUSE', 'CREATE', 'UPDATE', 'UNCHANGED', 'SKIP'];
const SEVERITIES: readonly Severity[] = ['ERROR', 'WARNING', 'NOTE'];
const ALL = 'ALL';

interface PreviewFiltersProps {
  totals: PreviewTotals;
  filter: PreviewFilter;
  onChange: (filter: PreviewFilter) => void;
}

/** What will become of how many rows, and which problems there are; both choose the rows that are shown. */
export function PreviewFilters({ totals, filter, onChange }: PreviewFiltersProps) {
  const translate = useTranslate();
  const [locale] = useLocaleState();
  const number = useNumberText();
  const { record } = useImportWork();
  const shown = ACTIONS.filter((action) => countOf(totals.actionCounts, action) > 0);
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center', my: 1 }}>
      <ToggleButtonGroup
        exclusive
        size="small"
        aria-label={translate(`${WORDS}.byAction`)}
        value={filter.action ?? ALL}
        onChange={(_event, action: RowAction | typeof ALL | null) =>
          onChange(action && action !== ALL ? { action } : {})
        }
        sx={{ flexWrap: 'wrap' }}
      >
        <ToggleButton value={ALL} sx={{ minHeight: 44, textTransform: 'none', px: 2 }}>
          {translate(`${WORDS}.all`)} · {number(record.rowCount)}
        </ToggleButton>
        {shown.map((action) => (
          <ToggleButton key={action} value={action} sx={{ minHeight: 44, textTransform: 'none', px: 2 }}>
            {translate(enumKey('ImportRowAction', action))} · {number(countOf(totals.actionCounts, action))}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <TextField
        select
        label={translate(`${WORDS}.byProblem`)}
        value={filter.problem ?? ''}
        onChange={({ target }) => onChange(target.value ? { problem: target.value } : {})}
        sx={{ width: 'auto', minWidth: { xs: '100%', sm: 320 }, my: 0 }}
        slotProps={{ select: { native: true }, inputLabel: { shrink: true } }}
      >
        <option value="">{translate(`${WORDS}.anyProblem`)}</option>
        {SEVERITIES.map((severity) => {
          const problems = totals.problemCounts.filter((each) => each.severity === severity);
          return (
            problems.length > 0 && (
              <optgroup key={severity} label={translate(enumKey('ImportProblemSeverity', severity))}>
                {problems.map(({ code, title, count }) => (
                  <option key={code} value={code}>
                    {title} ({number(count)})
                  </option>
                ))}
              </optgroup>
            )
          );
        })}
      </TextField>
      <Button component="a" startIcon={<DownloadIcon />} href={resultAddress(record.id, locale)} download>
        {translate(`${WORDS}.download`)}
      </Button>
    </Box>
  );
}
