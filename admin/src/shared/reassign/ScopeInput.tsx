import { Alert, Typography } from '@mui/material';
import { RadioButtonGroupInput, useTranslate } from 'react-admin';
import { MAX_ROWS, type Scope } from './selection.ts';
import { useCountWords } from './useCountWords.ts';
import type { ScopeCount } from './useScopeCounts.ts';

interface ScopeInputProps {
  scopes: readonly Scope[];
  counts: readonly (ScopeCount | undefined)[];
  chosen: Scope['id'];
  onChoose: (id: Scope['id']) => void;
}

const WORDS = 'reassign.scope';

function useScopeText() {
  const translate = useTranslate();
  const words = useCountWords();
  return ({ id }: Scope, count: ScopeCount | undefined) => {
    if (!count) return translate(`${WORDS}.counting`);
    return translate(count.isExact ? `${WORDS}.${id}` : `${WORDS}.over`, words(count.count));
  };
}

/** Whether the server takes as many at once. */
export function fits(count: ScopeCount | undefined): boolean {
  return count !== undefined && count.count > 0 && count.count <= MAX_ROWS;
}

function ScopeProblem({ count }: { count: ScopeCount | undefined }) {
  const translate = useTranslate();
  const words = useCountWords();
  if (!count || fits(count)) return null;
  const { total } = words(count.count);
  const maximum = words(MAX_ROWS).total;
  return (
    <Alert severity="info" sx={{ mb: 1 }}>
      {count.count === 0 ? translate(`${WORDS}.none`) : translate(`${WORDS}.tooMany`, { total, maximum })}
    </Alert>
  );
}

/** Which assignments are meant and how many they are; a choice where there are two ways. */
export function ScopeInput({ scopes, counts, chosen, onChoose }: ScopeInputProps) {
  const text = useScopeText();
  const choices = scopes.map((scope, index) => ({ id: scope.id, name: text(scope, counts[index]) }));
  const index = scopes.findIndex(({ id }) => id === chosen);
  return (
    <>
      {choices.length === 1 ? (
        <Typography sx={{ mb: 1 }}>{choices[0]?.name}</Typography>
      ) : (
        <RadioButtonGroupInput
          source="scope"
          label={`${WORDS}.label`}
          choices={choices}
          translateChoice={false}
          helperText={false}
          onChange={(event) => onChoose(event.target.value)}
        />
      )}
      <ScopeProblem count={counts[index]} />
    </>
  );
}
