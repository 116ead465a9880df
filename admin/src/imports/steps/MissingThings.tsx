import { Box, Button, Checkbox, FormControlLabel, Skeleton, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useImportWork } from '../ImportContext.tsx';

const WORDS = 'resources.imports.options';
const SHOWN = 12;

interface MissingThingsProps {
  option: 'createBranches' | 'createHouseholdGroups';
  /** What the file names and the unit does not have; undefined until known. */
  names: string[] | undefined;
}

/** Lets what is missing be made, after its names were seen: a misspelt name would make one too many. */
export function MissingThings({ option, names }: MissingThingsProps) {
  const translate = useTranslate();
  const { record, configure } = useImportWork();
  const [isLong, setLong] = useState(false);
  const shown = isLong ? names : names?.slice(0, SHOWN);
  const title = (
    <Typography variant="h3" component="h3">
      {translate(`${WORDS}.${option}.title`)}
    </Typography>
  );
  if (!names) {
    return (
      <Box component="section" sx={{ my: 2 }}>
        {title}
        <Skeleton variant="rounded" height={80} />
      </Box>
    );
  }
  return (
    <Box component="section" sx={{ my: 2 }}>
      {title}
      <Typography>
        {names.length === 0
          ? translate(`${WORDS}.${option}.none`)
          : translate(`${WORDS}.${option}.count`, { smart_count: names.length })}
      </Typography>
      {names.length > 0 && (
        <>
          <Typography sx={{ color: 'text.secondary' }}>
            {shown?.join(' · ')}
            {!isLong && names.length > SHOWN && (
              <Button onClick={() => setLong(true)}>{translate(`${WORDS}.showAll`, { count: names.length })}</Button>
            )}
          </Typography>
          <FormControlLabel
            control={<Checkbox checked={record.options[option]} />}
            onChange={(_event, isOn) => void configure(() => ({ options: { [option]: isOn } }))}
            label={translate(`${WORDS}.${option}.make`, { smart_count: names.length })}
          />
        </>
      )}
    </Box>
  );
}
