import { Box, MenuItem, TextField } from '@mui/material';
import type { useTranslate } from 'react-admin';
import type { RowColumn } from '../shared/RowsTable.tsx';
import { type Choices, choiceOf, type LineChoice } from './choices.ts';
import type { AcceptRow, SuggestedLine } from './queries.ts';

const WORDS = 'resources.suggestions';
const NEXT = ['none', 'pin', 'other'] as const;

export type LineRow = SuggestedLine & { id: string };
export type ChangeLine = (line: SuggestedLine, change: Partial<LineChoice>) => void;

interface ColumnTools {
  translate: ReturnType<typeof useTranslate>;
  choices: Choices;
  change: ChangeLine;
  refusals: ReadonlyMap<string, AcceptRow>;
}

function What({ line }: { line: SuggestedLine }) {
  return (
    <>
      {line.title}
      {line.items.length > 0 && (
        <Box component="span" sx={{ display: 'block', fontWeight: 400, color: 'text.secondary' }}>
          {line.items.join(', ')}
        </Box>
      )}
    </>
  );
}

function Way({ line, tools }: { line: SuggestedLine; tools: ColumnTools }) {
  const { translate, choices, change, refusals } = tools;
  const { way, loadReason } = choiceOf(choices, line);
  const refusal = refusals.get(line.key);
  const names = [line, ...line.alternatives].map((each) =>
    line.kind === 'MEMBER' ? ('drawbacks' in each ? each.title : line.title) : each.memberName,
  );
  return (
    <Box sx={{ display: 'grid', gap: 1, minWidth: 200 }}>
      {line.kind === 'MEMBER' && <span>{line.memberName}</span>}
      <TextField
        select
        size="small"
        label={translate(line.kind === 'MEMBER' ? `${WORDS}.task` : `${WORDS}.who`)}
        value={way}
        onChange={({ target }) => change(line, { way: Number(target.value) })}
        // A long choice goes over several lines instead of being cut off.
        sx={{ '& .MuiSelect-select': { whiteSpace: 'normal' } }}
      >
        {names.map((name, index) => (
          <MenuItem key={String(index)} value={index} sx={{ whiteSpace: 'normal' }}>
            {name}
          </MenuItem>
        ))}
      </TextField>
      {line.alternatives.map((each) => (
        <Box component="span" key={each.templateKey ?? each.memberId} sx={{ color: 'text.secondary' }}>
          {translate(`${WORDS}.or`, {
            name: line.kind === 'MEMBER' ? each.title : each.memberName,
            drawbacks: each.drawbacks.join('; '),
          })}
        </Box>
      ))}
      {line.guideName && <span>{translate(`${WORDS}.guide`, { name: line.guideName })}</span>}
      {refusal && (
        <Box role="alert" sx={{ color: 'error.main' }}>
          {refusal.message}
        </Box>
      )}
      {(refusal?.reasonKey === 'LOAD_REASON_NEEDED' || loadReason) && (
        <TextField
          size="small"
          label={translate(`${WORDS}.loadReason`)}
          value={loadReason}
          onChange={({ target }) => change(line, { loadReason: target.value })}
          slotProps={{ htmlInput: { maxLength: 300 } }}
        />
      )}
    </Box>
  );
}

/** The columns of the lines: what, to whom, why, and what is to become of it. */
export function lineColumns(tools: ColumnTools): RowColumn<LineRow>[] {
  const { translate, choices, change } = tools;
  return [
    { label: `${WORDS}.what`, render: (line) => <What line={line} /> },
    { label: `${WORDS}.to`, render: (line) => <Way line={line} tools={tools} /> },
    {
      label: `${WORDS}.why`,
      render: ({ reasons }) => (
        <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
          {reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </Box>
      ),
    },
    {
      label: `${WORDS}.next`,
      render: (line) => (
        <TextField
          select
          size="small"
          value={choiceOf(choices, line).next}
          onChange={({ target }) => change(line, { next: target.value as LineChoice['next'] })}
          slotProps={{ select: { inputProps: { 'aria-label': `${translate(`${WORDS}.next`)}: ${line.title}` } } }}
          sx={{ minWidth: 160 }}
        >
          {NEXT.filter((each) => each !== 'other' || line.kind !== 'MEMBER').map((each) => (
            <MenuItem key={each} value={each}>
              {translate(`${WORDS}.nexts.${each}`)}
            </MenuItem>
          ))}
        </TextField>
      ),
    },
  ];
}
