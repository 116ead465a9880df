import { Autocomplete, TextField } from '@mui/material';
import { useMemo, useState } from 'react';
import { FieldTitle, InputHelperText, type InputProps, useInput, useTranslate } from 'react-admin';
import type { Candidate } from '../reassignQueries.ts';
import { useAutocompleteWords } from '../useAutocompleteWords.ts';
import { CandidateText } from './CandidateText.tsx';
import { isAssignable, type Suggestion } from './candidates.ts';
import type { Origin } from './selection.ts';
import { useCandidateFacts } from './useCandidateFacts.ts';
import { useSuggestions } from './useSuggestions.ts';

interface MemberPickerProps extends InputProps {
  source: string;
  label: string;
  origin: Origin;
  /** Several members; the form then holds an array. */
  multiple?: boolean;
  /** Only holders of these positions are offered. */
  positions?: readonly string[];
}

const WORDS = 'reassign.picker';

const asSuggestion = (candidate: Candidate): Suggestion => ({ nearness: 'sameBranch', ...candidate });

/** Chooses members, found by name without marks. The form holds them as they were offered. */
export function MemberPicker({ origin, multiple = false, positions, ...props }: MemberPickerProps) {
  const translate = useTranslate();
  const autocompleteWords = useAutocompleteWords();
  const facts = useCandidateFacts();
  const { field, fieldState, id, isRequired } = useInput({ ...props, format: (value) => value ?? null });
  const [typed, setTyped] = useState('');
  const { suggestions, isLoading, error } = useSuggestions(typed, origin, positions);
  const value = field.value as Candidate | Candidate[] | null;
  // The same as long as the choice is: the library clears what is being typed when it is handed another one.
  const chosen = useMemo(() => {
    if (multiple) return ((value ?? []) as Candidate[]).map(asSuggestion);
    return value && asSuggestion(value as Candidate);
  }, [value, multiple]);
  const problem = fieldState.error?.message ?? error?.message;
  const hint = chosen && !Array.isArray(chosen) ? facts(chosen) : (props.helperText ?? `${WORDS}.hint`);

  return (
    <Autocomplete<Suggestion, boolean>
      {...autocompleteWords}
      id={id}
      multiple={multiple}
      value={chosen}
      options={suggestions}
      // The server has searched already, by its own rules.
      filterOptions={(options) => options}
      groupBy={({ nearness }) => (origin.branchId ? translate(`${WORDS}.${nearness}`) : '')}
      getOptionKey={({ id: key }) => key}
      getOptionLabel={({ fullName }) => fullName}
      getOptionDisabled={(option) => !isAssignable(option)}
      isOptionEqualToValue={(option, other) => option.id === other.id}
      disableCloseOnSelect={multiple}
      filterSelectedOptions={multiple}
      loading={isLoading}
      loadingText={translate(`${WORDS}.searching`)}
      noOptionsText={translate(`${WORDS}.nobody`)}
      clearText={translate('ra.action.clear_input_value')}
      openText={translate(`${WORDS}.open`)}
      closeText={translate(`${WORDS}.close`)}
      slotProps={{
        paper: { variant: 'outlined', sx: { borderColor: 'text.secondary', mt: 0.5 } },
        // Why somebody cannot be chosen is to be read.
        listbox: { sx: { '& .MuiAutocomplete-option[aria-disabled="true"]': { opacity: 0.8 } } },
      }}
      onInputChange={(_event, text, reason) => setTyped(reason === 'input' ? text : '')}
      onChange={(_event, next) => field.onChange(next)}
      renderOption={({ key, ...option }, candidate) => (
        <li key={key} {...option}>
          <CandidateText candidate={candidate} />
        </li>
      )}
      renderInput={(params) => (
        <TextField
          {...params}
          name={field.name}
          inputRef={field.ref}
          onBlur={field.onBlur}
          label={<FieldTitle label={props.label} isRequired={isRequired} />}
          error={problem !== undefined}
          helperText={<InputHelperText error={problem} helperText={hint} />}
        />
      )}
    />
  );
}
