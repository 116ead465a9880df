import { Alert, Box, TextField } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { FilePicker } from '../FilePicker.tsx';
import { rememberedFile } from '../files.ts';
import { useImportWork } from '../ImportContext.tsx';
import { useFileSender } from '../useFileSender.ts';

const WORDS = 'resources.imports.found';

/** The sheet that is read. The server keeps no file, so another sheet takes sending it again. */
export function SheetChoice() {
  const translate = useTranslate();
  const { record, reload } = useImportWork();
  const { sendAgain } = useFileSender();
  const [asked, setAsked] = useState<string>();
  const [problem, setProblem] = useState<string>();
  const read = async (sheet: string, file: File) => {
    try {
      await sendAgain({ id: record.id, version: record.version, sheet }, file);
      setAsked(undefined);
    } finally {
      await reload();
    }
  };
  const choose = async (sheet: string) => {
    setProblem(undefined);
    const file = rememberedFile(record.id);
    if (file) await read(sheet, file).catch((error: Error) => setProblem(error.message));
    else setAsked(sheet);
  };
  if (record.sheetNames.length < 2) return null;
  return (
    <Box>
      <TextField
        select
        label={translate(`${WORDS}.sheet`)}
        value={asked ?? record.sheetName}
        onChange={({ target }) => void choose(target.value)}
        helperText={translate(`${WORDS}.sheetHint`, { count: record.sheetNames.length })}
        slotProps={{ select: { native: true }, inputLabel: { shrink: true } }}
      >
        {record.sheetNames.map((name) => (
          <option key={name}>{name}</option>
        ))}
      </TextField>
      {problem && <Alert severity="error">{problem}</Alert>}
      {asked !== undefined && (
        <FilePicker label={translate(`${WORDS}.sheetFile`, { sheet: asked })} onFile={(file) => read(asked, file)} />
      )}
    </Box>
  );
}
