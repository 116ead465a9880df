import { Alert, Box, DialogContentText } from '@mui/material';
import { useTranslate } from 'react-admin';

interface DialogWordsProps {
  /** Translation keys, one sentence each. */
  lines: string[];
  values?: Record<string, unknown>;
  isWarning?: boolean;
}

/** What a dialog is going to do, before one does it. */
export function DialogWords({ lines, values, isWarning = false }: DialogWordsProps) {
  const translate = useTranslate();
  const sentences = lines.map((line) => translate(line, values));
  if (!isWarning) return <DialogContentText sx={{ mb: 1 }}>{sentences.join(' ')}</DialogContentText>;
  return (
    <Alert severity="warning" sx={{ mb: 1 }}>
      {sentences.length === 1 ? (
        sentences[0]
      ) : (
        <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </Box>
      )}
    </Alert>
  );
}
