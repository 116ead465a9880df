import { Alert, Box, Typography } from '@mui/material';
import { useState } from 'react';
import { Form, useTranslate } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { useNavigate } from 'react-router-dom';
import { PageHeader } from '../shared/PageHeader.tsx';
import { UnitInput } from '../shared/UnitInput.tsx';
import { useUnit } from '../shared/unit.tsx';
import { useViewer } from '../shared/viewer.ts';
import { FilePicker } from './FilePicker.tsx';
import { ImportSteps } from './ImportSteps.tsx';
import { IMPORT_UNITS, importableKinds } from './rights.ts';
import { useFileSender } from './useFileSender.ts';

const WORDS = 'resources.imports.upload';

function UnitAndFile() {
  const translate = useTranslate();
  const navigate = useNavigate();
  const { send } = useFileSender();
  const unitId = useWatch({ name: 'unitId' }) as string | null;
  const [isSent, setSent] = useState(false);
  const sendTo = async (file: File) => {
    if (!unitId) return;
    const id = await send(unitId, file);
    setSent(true);
    navigate(`/imports/${id}/show?step=found`);
  };
  return (
    <>
      <Box sx={{ maxWidth: 640 }}>
        <UnitInput source="unitId" label={`${WORDS}.unit`} kinds={IMPORT_UNITS} helperText={`${WORDS}.unitHint`} />
      </Box>
      {!unitId && (
        <Alert severity="info" sx={{ mb: 2 }}>
          {translate(`${WORDS}.unitFirst`)}
        </Alert>
      )}
      <FilePicker label={translate(`${WORDS}.choose`)} disabled={!unitId || isSent} onFile={sendTo} />
    </>
  );
}

/** The first step: for which unit, and which file. */
export function ImportCreate() {
  const translate = useTranslate();
  const unit = useUnit();
  const kinds = importableKinds(useViewer());
  const isFitting = IMPORT_UNITS.some((kind) => kind === unit?.kind);
  return (
    <>
      <PageHeader title={translate(`${WORDS}.title`)} />
      <ImportSteps step="file" mayOpen={(step) => step === 'file'} onOpen={() => undefined} />
      <Typography>{translate(`${WORDS}.explain`)}</Typography>
      <Box component="ul" sx={{ mt: 0.5, mb: 1 }}>
        {kinds.map((kind) => (
          <li key={kind}>
            <strong>{translate(`enums.ImportKind.${kind}`)}</strong>: {translate(`${WORDS}.kinds.${kind}`)}
          </li>
        ))}
      </Box>
      <Form record={{}} defaultValues={{ unitId: isFitting ? unit?.id : null }}>
        <UnitAndFile />
      </Form>
      <Typography sx={{ color: 'text.secondary', mt: 2 }}>{translate(`${WORDS}.safe`)}</Typography>
    </>
  );
}
