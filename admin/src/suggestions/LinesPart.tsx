import { Alert, Box, Button, Checkbox, FormControlLabel, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { EmptyState } from '../shared/EmptyState.tsx';
import { RowsTable } from '../shared/RowsTable.tsx';
import { AcceptDialog } from './AcceptDialog.tsx';
import { acceptedLines, type Choices, choiceOf, type LineChoice, nextInput } from './choices.ts';
import { LeftPart } from './LeftPart.tsx';
import { lineColumns } from './lineColumns.tsx';
import type { SuggestedLine, SuggestionRun } from './queries.ts';
import { useAccept } from './useAccept.ts';
import { useStart } from './useStart.ts';

const WORDS = 'resources.suggestions';

/** The lines of a run: a person takes, changes or leaves each; nothing happens by itself. */
export function LinesPart({ run, onAccepted }: { run: SuggestionRun; onAccepted: () => Promise<void> }) {
  const translate = useTranslate();
  const [choices, setChoices] = useState<Choices>({});
  const { start, problem: startProblem, isStarting } = useStart();
  const { preview, apply, dismiss, state } = useAccept(run, onAccepted);
  const change = (line: SuggestedLine, changes: Partial<LineChoice>) =>
    setChoices((present) => ({ ...present, [line.key]: { ...choiceOf(present, line), ...changes } }));
  const taken = acceptedLines(run.lines, choices);
  const problem = startProblem ?? state.problem;
  const title = translate(`${WORDS}.lines`, { smart_count: run.lines.length });
  const again = () => {
    if (run.plan) void start({ ...nextInput(run, choices), planId: run.plan.id, effectiveOn: run.effectiveOn });
  };

  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 2, my: 2 }}>
        <Typography variant="h2" sx={{ flexGrow: 1 }}>
          {title}
        </Typography>
        <Button variant="outlined" color="inherit" disabled={isStarting} onClick={again}>
          {translate(`${WORDS}.again`)}
        </Button>
        <Button variant="contained" disabled={taken.length === 0 || state.isBusy} onClick={() => void preview(taken)}>
          {translate(`${WORDS}.accept`, { smart_count: taken.length })}
        </Button>
      </Box>
      {problem && (
        <Alert severity="error" sx={{ mb: 2 }}>
          {problem}
        </Alert>
      )}
      {run.lines.length === 0 ? (
        <EmptyState title={translate(`${WORDS}.none`)} hint={translate(`${WORDS}.noneHint`)} />
      ) : (
        <RowsTable
          label={title}
          columns={lineColumns({ translate, choices, change, refusals: state.refusals })}
          rows={run.lines.map((line) => ({ ...line, id: line.key }))}
          actions={(line) => (
            <FormControlLabel
              control={
                <Checkbox
                  checked={choiceOf(choices, line).isTaken}
                  onChange={({ target }) => change(line, { isTaken: target.checked })}
                  slotProps={{ input: { 'aria-label': translate(`${WORDS}.takeLine`, { title: line.title }) } }}
                />
              }
              label={translate(`${WORDS}.take`)}
            />
          )}
        />
      )}
      <LeftPart left={run.unassigned} />
      {state.willApply !== null && (
        <AcceptDialog
          count={state.willApply}
          isBusy={state.isBusy}
          onApply={() => void apply(taken)}
          onClose={dismiss}
        />
      )}
    </>
  );
}
