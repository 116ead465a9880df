import DeleteIcon from '@mui/icons-material/DeleteOutlined';
import { Box, Button, IconButton, List, ListItem, ListItemButton, ListItemText, Typography } from '@mui/material';
import { useState } from 'react';
import {
  extractValidSavedQueries,
  required,
  type SavedQuery,
  TextInput,
  useListContext,
  useSavedQueries,
  useTranslate,
} from 'react-admin';
import { FormDialog } from '../FormDialog.tsx';

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** Filters one has saved for this list, and a button that saves the present one. */
export function SavedFilters() {
  const translate = useTranslate();
  const { resource, filterValues, displayedFilters, sort, perPage, setFilters } = useListContext();
  const [stored, setStored] = useSavedQueries(resource);
  const [isNaming, setNaming] = useState(false);
  const saved = extractValidSavedQueries(stored);
  const isInUse = ({ value }: SavedQuery) => same(value.filter, filterValues);
  const canSave = Object.keys(filterValues).length > 0 && !saved.some(isInUse);

  const save = async ({ name }: Record<string, unknown>) => {
    const value = { filter: filterValues, displayedFilters, sort, perPage };
    setStored([...saved.filter(({ label }) => label !== name), { label: String(name), value }]);
  };

  return (
    <Box sx={{ pb: 1 }}>
      <Typography component="h2" variant="h3" sx={{ py: 1 }}>
        {translate('ra.saved_queries.label')}
      </Typography>
      {saved.length > 0 && (
        <List disablePadding>
          {saved.map((query) => (
            <ListItem
              key={query.label}
              disablePadding
              secondaryAction={
                <IconButton
                  edge="end"
                  aria-label={translate('ra.saved_queries.remove_label_with_name', { name: query.label })}
                  onClick={() => setStored(saved.filter((each) => each !== query))}
                >
                  <DeleteIcon />
                </IconButton>
              }
            >
              <ListItemButton
                aria-pressed={isInUse(query)}
                selected={isInUse(query)}
                onClick={() => setFilters(isInUse(query) ? {} : query.value.filter)}
              >
                <ListItemText primary={query.label} sx={{ overflowWrap: 'anywhere' }} />
              </ListItemButton>
            </ListItem>
          ))}
        </List>
      )}
      {canSave && (
        <Button variant="outlined" fullWidth onClick={() => setNaming(true)}>
          {translate('ra.saved_queries.new_label')}
        </Button>
      )}
      {saved.length === 0 && !canSave && (
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {translate('ra.saved_queries.help')}
        </Typography>
      )}
      {isNaming && (
        <FormDialog
          title={translate('ra.saved_queries.new_dialog_title')}
          submitLabel={translate('ra.action.save')}
          onSubmit={save}
          onClose={() => setNaming(false)}
          maxWidth="xs"
        >
          <TextInput source="name" label="ra.saved_queries.query_name" validate={required()} autoFocus />
        </FormDialog>
      )}
    </Box>
  );
}
