import { Box, Typography } from '@mui/material';
import { useId } from 'react';
import { useTranslate } from 'react-admin';
import type { Count } from '../providers/countQuery.ts';
import { EmptyState } from '../shared/EmptyState.tsx';
import type { Place, TodoLine } from './lines.ts';
import { TodoRow } from './TodoRow.tsx';

const WORDS = 'resources.todo';
const GROUPS = ['late', 'missing', 'waiting'] as const;

interface TodoGroupsProps {
  lines: TodoLine[];
  counts: Record<string, Count>;
  place: Place;
  permissions: string[];
}

function Settled({ lines }: { lines: TodoLine[] }) {
  const translate = useTranslate();
  const id = useId();
  if (lines.length === 0) return null;
  return (
    <Box component="section" aria-labelledby={id} sx={{ mt: 3, color: 'text.secondary' }}>
      <Typography id={id} variant="h3" component="h2">
        {translate(`${WORDS}.settled`)}
      </Typography>
      <Box component="ul" sx={{ m: 0, mt: 0.5, pl: 2.5, columns: { sm: 2 } }}>
        {lines.map((line) => (
          <li key={line.id}>{translate(`${WORDS}.lines.${line.id}.none`)}</li>
        ))}
      </Box>
    </Box>
  );
}

/** The lines that have something to do, by how pressing they are; then what is in order. */
export function TodoGroups({ lines, counts, place, permissions }: TodoGroupsProps) {
  const translate = useTranslate();
  const id = useId();
  const isOpen = (line: TodoLine) => (counts[line.id]?.total ?? 0) > 0;
  const open = lines.filter(isOpen);
  return (
    <>
      {open.length === 0 && (
        <EmptyState title={translate(`${WORDS}.nothing`)} hint={translate(`${WORDS}.nothingHint`)} />
      )}
      {GROUPS.map((group) => {
        const rows = open.filter((line) => line.group === group);
        if (rows.length === 0) return null;
        return (
          <Box key={group} component="section" aria-labelledby={`${id}-${group}`} sx={{ mt: 2 }}>
            <Typography id={`${id}-${group}`} variant="h2" sx={{ mb: 0.5 }}>
              {translate(`${WORDS}.groups.${group}`)}
            </Typography>
            <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, borderTop: 1, borderColor: 'divider' }}>
              {rows.map((line) => (
                <TodoRow
                  key={line.id}
                  line={line}
                  count={counts[line.id]}
                  place={place}
                  isMended={line.mends !== undefined && permissions.includes(line.mends)}
                />
              ))}
            </Box>
          </Box>
        );
      })}
      <Settled lines={lines.filter((line) => !isOpen(line))} />
    </>
  );
}
