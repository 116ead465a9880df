import { Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { formatDay } from '../shared/days.ts';
import { EnumText } from '../shared/EnumText.tsx';
import type { Adjustment } from './queries.ts';

/** By when an adjustment is due, with how late it is in words; or how it was resolved. */
export function DueText({ adjustment }: { adjustment: Adjustment }) {
  const translate = useTranslate();
  const { dueOn, daysOverdue, resolvedOn, resolution } = adjustment;
  if (resolvedOn) {
    return (
      <>
        <EnumText enumName="AdjustmentResolution" value={resolution} /> · {formatDay(resolvedOn)}
      </>
    );
  }
  return (
    <>
      {formatDay(dueOn)}
      {daysOverdue > 0 && (
        <Typography component="span" sx={{ display: 'block', color: 'error.main', fontWeight: 600 }}>
          {translate('resources.adjustments.daysOverdue', { smart_count: daysOverdue })}
        </Typography>
      )}
    </>
  );
}
