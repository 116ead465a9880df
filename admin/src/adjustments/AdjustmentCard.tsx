import { Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { formatDay } from '../shared/days.ts';
import { EnumText } from '../shared/EnumText.tsx';
import { DueText } from './DueText.tsx';
import type { Adjustment } from './queries.ts';

/** An adjustment on a narrow screen: what, whose, why, by when. */
export function AdjustmentCard({ adjustment }: { adjustment: Adjustment }) {
  const translate = useTranslate();
  const { title, kind, assignedTo, memberName, eventKind, eventOn, householdCount } = adjustment;
  return (
    <>
      <Typography variant="h3" component="p">
        {title}
      </Typography>
      <Typography>
        <EnumText enumName="AdjustmentKind" value={kind} /> · {assignedTo}
        {householdCount > 0 && ` · ${translate('resources.adjustments.households', { smart_count: householdCount })}`}
      </Typography>
      <Typography sx={{ color: 'text.secondary' }}>
        {memberName}: <EnumText enumName="MemberEventKind" value={eventKind} />, {formatDay(eventOn)}
      </Typography>
      <Typography component="div" sx={{ mt: 1 }}>
        <DueText adjustment={adjustment} />
      </Typography>
    </>
  );
}
