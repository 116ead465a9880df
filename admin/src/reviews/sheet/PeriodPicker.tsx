import { Button, MenuItem, TextField } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useCommand } from '../../shared/useCommand.ts';
import { useViewer } from '../../shared/viewer.ts';
import { PeriodText } from '../PeriodText.tsx';
import { INTERVAL_MONTHS, type Period } from '../periods.ts';
import { SET_REVIEW_INTERVAL } from './queries.ts';

const WORDS = 'resources.reviews.sheet';

interface IntervalPickerProps {
  interval: string;
  onChange: (interval: string) => void;
  /** The plan whose calendar it is. */
  plan: { id: string; version: number; status: string; reviewEvery: string } | undefined;
  onSaved: () => void;
}

/** How long a period is; another choice than the plan's can be made the plan's. */
export function IntervalPicker({ interval, onChange, plan, onSaved }: IntervalPickerProps) {
  const translate = useTranslate();
  const mayPlan = useViewer()?.permissions.includes('plan:write') ?? false;
  const send = useCommand(SET_REVIEW_INTERVAL, `${WORDS}.intervalSaved`);
  const isOther = plan !== undefined && plan.status !== 'CLOSED' && plan.reviewEvery !== interval;
  return (
    <>
      <TextField
        select
        fullWidth={false}
        size="small"
        sx={{ minWidth: 180 }}
        label={translate(`${WORDS}.interval`)}
        value={interval}
        onChange={(event) => onChange(event.target.value)}
      >
        {Object.keys(INTERVAL_MONTHS).map((each) => (
          <MenuItem key={each} value={each}>
            {translate(`enums.ReviewInterval.${each}`)}
          </MenuItem>
        ))}
      </TextField>
      {mayPlan && isOther && (
        <Button
          variant="outlined"
          onClick={() =>
            void send({ id: plan.id, version: plan.version, reviewEvery: interval }).then(onSaved, onSaved)
          }
        >
          {translate(`${WORDS}.saveInterval`)}
        </Button>
      )}
    </>
  );
}

interface PeriodPickerProps {
  choices: { key: string; days: Period }[];
  value: string;
  onChange: (key: string) => void;
}

/** Which period is reviewed; only those that have begun. */
export function PeriodPicker({ choices, value, onChange }: PeriodPickerProps) {
  const translate = useTranslate();
  if (choices.length === 0) return <span>{translate(`${WORDS}.noPeriod`)}</span>;
  return (
    <TextField
      select
      fullWidth={false}
      size="small"
      sx={{ minWidth: 240 }}
      label={translate('resources.reviews.fields.period')}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    >
      {choices.map(({ key, days }) => (
        <MenuItem key={key} value={key}>
          <PeriodText period={days} />
        </MenuItem>
      ))}
    </TextField>
  );
}
