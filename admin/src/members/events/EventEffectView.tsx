import { Alert, Box, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { formatDay, today } from '../../shared/days.ts';
import { EnumText } from '../../shared/EnumText.tsx';
import type { EventEffect } from '../eventQueries.ts';

const WORDS = 'resources.members.event.effect';
const FEW = 6;

function Part({ title, lines }: { title: string; lines: { id: string; text: ReactNode }[] }) {
  if (lines.length === 0) return null;
  return (
    <Box component="section" aria-label={title} sx={{ mt: 1.5 }}>
      <Typography sx={{ fontWeight: 600 }}>{title}</Typography>
      {/* A long list scrolls, so the keyboard must reach it. */}
      <Box
        component="ul"
        tabIndex={lines.length > FEW ? 0 : undefined}
        sx={{ m: 0, pl: 2.5, maxHeight: 180, overflowY: 'auto' }}
      >
        {lines.map(({ id, text }) => (
          <li key={id}>{text}</li>
        ))}
      </Box>
    </Box>
  );
}

function useChanges({ before, after }: EventEffect): { id: string; text: ReactNode }[] {
  const translate = useTranslate();
  const changes: { id: string; text: ReactNode }[] = [];
  const add = (id: string, from: ReactNode, to: ReactNode) =>
    changes.push({
      id,
      text: (
        <>
          {translate(`${WORDS}.changes.${id}`)}: {from} → <strong>{to}</strong>
        </>
      ),
    });
  if (before.branchName !== after.branchName) add('branch', before.branchName, after.branchName);
  for (const [id, enumName] of [
    ['status', 'MemberStatus'],
    ['position', 'Position'],
    ['workCapacity', 'WorkCapacity'],
  ] as const) {
    if (before[id] === after[id]) continue;
    add(id, <EnumText enumName={enumName} value={before[id]} />, <EnumText enumName={enumName} value={after[id]} />);
  }
  const away = (isAway: boolean) => translate(`${WORDS}.away.${isAway ? 'yes' : 'no'}`);
  if (before.isWorkingAway !== after.isWorkingAway) add('away', away(before.isWorkingAway), away(after.isWorkingAway));
  return changes;
}

/** What an event changes and what rests on the member, in plain words. */
export function EventEffectView({ effect }: { effect: EventEffect }) {
  const translate = useTranslate();
  const changes = useChanges(effect);
  const { adjustments, households, reviews, evaluations, planLines, hiddenAdjustmentCount } = effect;
  const tasks = adjustments.filter(({ kind }) => kind === 'ASSIGNMENT');
  const guided = adjustments.filter(({ kind }) => kind === 'GUIDE_HANDOVER');
  const title = (id: string, count: number) =>
    translate(`${WORDS}.${id}`, { smart_count: count, day: formatDay(effect.dueOn) });
  const isPending = effect.openedOn > today();
  return (
    <>
      <Alert severity={households.length > 0 ? 'warning' : 'info'}>
        {translate(`${WORDS}.nothingYet`)}{' '}
        {isPending && translate(`${WORDS}.pending`, { day: formatDay(effect.openedOn) })}
        {adjustments.length === 0 && translate(`${WORDS}.noWork`)}
      </Alert>
      <Part title={translate(`${WORDS}.member`)} lines={changes} />
      <Part
        title={title('tasks', tasks.length)}
        lines={tasks.map(({ assignmentId, title: text, householdCount }) => ({
          id: assignmentId,
          text:
            householdCount > 0
              ? `${text} (${translate(`${WORDS}.withHouseholds`, { smart_count: householdCount })})`
              : text,
        }))}
      />
      <Part
        title={title('households', households.length)}
        lines={households.map(({ id, label, groupName }) => ({ id, text: `${label} – ${groupName}` }))}
      />
      <Part
        title={title('guided', guided.length)}
        lines={guided.map(({ assignmentId, title: text, memberName }) => ({
          id: assignmentId,
          text: `${memberName}: ${text}`,
        }))}
      />
      <Part
        title={title('reviews', reviews.length)}
        lines={reviews.map(({ id, title: text, periodTo }) => ({
          id,
          text: `${text} (${translate(`${WORDS}.until`, { day: formatDay(periodTo) })})`,
        }))}
      />
      <Part
        title={title('evaluations', evaluations.length)}
        lines={evaluations.map(({ id, year, state }) => ({
          id,
          text: (
            <>
              {year}: <EnumText enumName="EvaluationState" value={state} />
            </>
          ),
        }))}
      />
      <Part
        title={title('planLines', planLines.length)}
        lines={planLines.map(({ assignmentId, title: text, planTitle, memberName }) => ({
          id: assignmentId,
          text: `${memberName}: ${text} (${planTitle})`,
        }))}
      />
      {hiddenAdjustmentCount > 0 && (
        <Typography sx={{ mt: 1.5 }}>{translate(`${WORDS}.hidden`, { smart_count: hiddenAdjustmentCount })}</Typography>
      )}
    </>
  );
}
