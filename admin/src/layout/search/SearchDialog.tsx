import { Alert, Autocomplete, Box, Dialog, DialogContent, DialogTitle, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { useCreatePath, useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { useAutocompleteWords } from '../../shared/useAutocompleteWords.ts';
import type { Hit } from './hits.ts';
import { useHits } from './useHits.ts';

interface SearchDialogProps {
  onClose: () => void;
}

/** Finds people, units, household groups and screens by name, and goes there. */
export function SearchDialog({ onClose }: SearchDialogProps) {
  const translate = useTranslate();
  const autocompleteWords = useAutocompleteWords();
  const createPath = useCreatePath();
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const { hits, isPending, error } = useHits(text);

  const go = (hit: Hit | null) => {
    if (!hit) return;
    onClose();
    navigate(
      hit.group === 'screens'
        ? createPath({ resource: hit.id, type: 'list' })
        : createPath({ resource: hit.group, type: 'show', id: hit.id }),
    );
  };

  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby="search-title" sx={TOP}>
      <DialogTitle id="search-title">{translate('search.title')}</DialogTitle>
      <DialogContent sx={{ minHeight: 500 }}>
        <Autocomplete<Hit>
          {...autocompleteWords}
          open
          disablePortal
          forcePopupIcon={false}
          clearOnBlur={false}
          value={null}
          inputValue={text}
          onInputChange={(_event, value, reason) => {
            if (reason === 'input') setText(value);
          }}
          onChange={(_event, hit) => go(hit)}
          // The field takes Escape for itself; people mean the dialog.
          onClose={(_event, reason) => {
            if (reason === 'escape') onClose();
          }}
          options={hits}
          filterOptions={(options) => options}
          autoHighlight
          groupBy={({ group }) => translate(`search.groups.${group}`)}
          renderGroup={({ key, group, children }) => (
            <Box component="li" key={key} role="group" aria-label={group}>
              <Typography aria-hidden variant="body2" sx={{ color: 'text.secondary', fontWeight: 600, px: 2, py: 1 }}>
                {group}
              </Typography>
              <Box component="ul" role="presentation" sx={{ listStyle: 'none', p: 0 }}>
                {children}
              </Box>
            </Box>
          )}
          getOptionLabel={({ label }) => label}
          getOptionKey={({ group, id }) => `${group} ${id}`}
          noOptionsText={translate(isPending ? 'search.working' : 'search.none')}
          slotProps={{ listbox: { sx: { maxHeight: 380 } } }}
          renderOption={({ key, ...props }, { label, detail }) => (
            <Box component="li" key={key} {...props}>
              <Box>
                <Typography component="span" sx={{ display: 'block', fontWeight: 600 }}>
                  {label}
                </Typography>
                {detail && (
                  <Typography component="span" variant="body2" sx={{ color: 'text.secondary' }}>
                    {detail}
                  </Typography>
                )}
              </Box>
            </Box>
          )}
          renderInput={(params) => (
            <TextField {...params} autoFocus label={translate('search.label')} helperText={translate('search.hint')} />
          )}
        />
        {error && <Alert severity="error">{translate('error.unreachable')}</Alert>}
      </DialogContent>
    </Dialog>
  );
}

// The place stays while results come and go.
const TOP = { '& .MuiDialog-container': { alignItems: 'flex-start' } };
