import { Box, Typography } from '@mui/material';
import { Fragment, type ReactNode } from 'react';
import { useTranslate } from 'react-admin';

export interface Fact {
  /** A translation key. */
  label: string;
  value: ReactNode;
}

/** Facts about a record, each with its name; what is not known says so. */
export function FactList({ facts }: { facts: Fact[] }) {
  const translate = useTranslate();
  return (
    <Box
      component="dl"
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: '1fr', sm: 'minmax(150px, max-content) 1fr', lg: 'repeat(2, max-content 1fr)' },
        columnGap: 3,
        rowGap: { xs: 0, sm: 1 },
        my: 2,
        '& dd': { m: 0, mb: { xs: 1.5, sm: 0 }, overflowWrap: 'anywhere' },
      }}
    >
      {facts.map(({ label, value }) => (
        <Fragment key={label}>
          <Typography component="dt" sx={{ color: 'text.secondary' }}>
            {translate(label)}
          </Typography>
          <Typography component="dd">
            {value === null || value === undefined || value === '' ? translate('fact.none') : value}
          </Typography>
        </Fragment>
      ))}
    </Box>
  );
}
