import { Box } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { addDays, today } from '../../shared/days.ts';
import { PageHeader } from '../../shared/PageHeader.tsx';
import { useDocument } from '../../shared/request.ts';
import type { Unit } from '../../shared/unit.tsx';
import { useYear } from '../../shared/year.ts';
import { begunPeriods, type Period, usualChoice } from '../periods.ts';
import { IntervalPicker, PeriodPicker } from './PeriodPicker.tsx';
import { PeriodSheet } from './PeriodSheet.tsx';
import { type CalendarAnswer, REVIEW_CALENDAR } from './queries.ts';

const WORDS = 'resources.reviews.sheet';
const SOON_DAYS = 14;
const keyOf = ({ periodFrom, periodTo }: Period) => `${periodFrom} ${periodTo}`;

/** How often the branch reviews: its plan in force says so, else the latest one. */
function useCalendar(branchId: string, year: number) {
  const { data, refetch } = useDocument<CalendarAnswer>(REVIEW_CALENDAR, { filter: { branchId, year } });
  const plans = data?.assignmentPlans.nodes;
  const plan = plans?.find(({ status }) => status === 'ADOPTED') ?? plans?.[0];
  return { isKnown: data !== undefined, plan, refetch };
}

/** The sheet of one branch: which period, and its rows. */
export function BranchSheet({ branch }: { branch: Unit }) {
  const translate = useTranslate();
  const year = useYear();
  const { isKnown, plan, refetch } = useCalendar(branch.id, year);
  const [chosenInterval, setInterval] = useState<string>();
  const [chosenPeriod, setPeriod] = useState<string>();
  const interval = chosenInterval ?? plan?.reviewEvery ?? 'HALF_YEAR';
  const day = today();
  const choices = begunPeriods(interval, year, day);
  const period =
    choices.find(({ days }) => keyOf(days) === chosenPeriod)?.days ??
    usualChoice(interval, year, day, addDays(day, SOON_DAYS));
  return (
    <>
      <PageHeader title={translate(`${WORDS}.title`)} subtitle={branch.name} />
      <Box className="no-print" sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center', my: 1 }}>
        <IntervalPicker interval={interval} onChange={setInterval} plan={plan} onSaved={() => void refetch()} />
        <PeriodPicker
          choices={choices.map(({ days }) => ({ key: keyOf(days), days }))}
          value={period ? keyOf(period) : ''}
          onChange={setPeriod}
        />
      </Box>
      {isKnown && period && <PeriodSheet key={keyOf(period)} branchId={branch.id} period={period} />}
    </>
  );
}
