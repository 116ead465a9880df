import UploadFileIcon from '@mui/icons-material/UploadFileOutlined';
import { Alert, Box, Button, LinearProgress, Typography } from '@mui/material';
import { type DragEvent, useRef, useState } from 'react';
import { useTranslate } from 'react-admin';
import { ACCEPTED, FILE_LIMITS, isTooLarge } from './files.ts';
import { useNumberText } from './useNumberText.ts';

const WORDS = 'resources.imports.picker';

interface FilePickerProps {
  /** A verb: what happens with the file that is chosen. */
  label: string;
  disabled?: boolean;
  /** Sends the file; when it is refused, the reason is shown and another one can be chosen. */
  onFile: (file: File) => Promise<void>;
}

/** A place to drop a file, and a button to choose one; what may be sent is said before. */
export function FilePicker({ label, disabled = false, onFile }: FilePickerProps) {
  const translate = useTranslate();
  const number = useNumberText();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const [sending, setSending] = useState<string>();
  const [problem, setProblem] = useState<{ fileName: string; message: string }>();
  const isClosed = disabled || sending !== undefined;

  const take = async (files: FileList | null) => {
    const [file] = files ?? [];
    if (!file || isClosed) return;
    const refuse = (message: string) => setProblem({ fileName: file.name, message });
    setProblem(undefined);
    if (files && files.length > 1) return refuse(translate(`${WORDS}.oneFile`));
    if (isTooLarge(file)) return refuse(translate(`${WORDS}.tooLarge`, FILE_LIMITS));
    setSending(file.name);
    await onFile(file).catch((error: Error) => refuse(error.message));
    setSending(undefined);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void take(event.dataTransfer.files);
  };
  const over = (event: DragEvent) => {
    event.preventDefault();
    setOver(!isClosed);
  };

  return (
    <Box>
      <Box
        onDrop={drop}
        onDragOver={over}
        onDragLeave={() => setOver(false)}
        sx={{
          border: 2,
          borderStyle: 'dashed',
          borderColor: isOver ? 'primary.main' : 'text.secondary',
          borderRadius: 1,
          backgroundColor: isOver ? 'action.hover' : 'background.paper',
          px: 2,
          py: { xs: 3, md: 4 },
          textAlign: 'center',
        }}
      >
        <Typography sx={{ display: { xs: 'none', md: 'block' }, mb: 1 }}>{translate(`${WORDS}.drop`)}</Typography>
        <Button
          variant="contained"
          size="large"
          startIcon={<UploadFileIcon />}
          disabled={isClosed}
          onClick={() => input.current?.click()}
          sx={{ minHeight: 52 }}
        >
          {label}
        </Button>
        <input
          ref={input}
          type="file"
          accept={ACCEPTED}
          hidden
          onChange={(event) => {
            void take(event.target.files);
            // The same file can be chosen again after it was corrected.
            event.target.value = '';
          }}
        />
        <Typography sx={{ color: 'text.secondary', mt: 1.5 }}>
          {translate(`${WORDS}.limits`, { ...FILE_LIMITS, rows: number(FILE_LIMITS.rows) })}
        </Typography>
      </Box>
      <Box aria-live="polite">
        {sending !== undefined && (
          <Box sx={{ mt: 2 }}>
            <Typography>{translate(`${WORDS}.sending`, { name: sending })}</Typography>
            <LinearProgress aria-label={translate(`${WORDS}.sending`, { name: sending })} />
          </Box>
        )}
      </Box>
      {problem && (
        <Alert severity="error" sx={{ mt: 2 }}>
          <strong>{translate(`${WORDS}.refused`, { name: problem.fileName })}</strong> {problem.message}{' '}
          {translate(`${WORDS}.nothingKept`)}
        </Alert>
      )}
    </Box>
  );
}
