import type { QualityRating } from '../../generated/client/client.ts';
import { addDays, daysBetween, earlier, later } from '../days.ts';
import type { Random } from '../random.ts';
import type { DemoAssignment } from './assignment.ts';

const QUALITY: (readonly [QualityRating, number])[] = [
  ['EXCELLENT', 20],
  ['GOOD', 55],
  ['SATISFACTORY', 21],
  ['UNSATISFACTORY', 4],
];

/** Sets the term of an assignment and how far it has come by `today`; nothing has begun in a plan not adopted. */
export function letPass(random: Random, assignment: DemoAssignment, today: string): void {
  const { plan, startsOn, kind } = assignment;
  assignment.dueOn = dueDay(random, assignment);
  if (!plan.isAdopted) return;
  assignment.status = 'ACTIVE';
  const elapsed = daysBetween(startsOn, today);
  assignment.progress = Math.max(0, Math.min(95, Math.round((elapsed / 365) * 100) + random.int(-25, 15)));
  const { dueOn } = assignment;
  if (dueOn && dueOn < today) {
    if (random.chance(0.78)) complete(random, assignment, earlier(today, addDays(dueOn, random.int(-20, 12))));
  } else if (kind === 'REGULAR' && elapsed > 60 && random.chance(0.06)) {
    complete(random, assignment, addDays(today, -random.int(1, 40)));
  } else if (kind === 'REGULAR' && random.chance(0.007)) {
    assignment.status = 'CANCELLED';
  }
}

/** Marks an assignment as done on a day, not before it began. */
export function complete(random: Random, assignment: DemoAssignment, day: string): void {
  assignment.status = 'COMPLETED';
  assignment.completedOn = later(day, assignment.startsOn);
  assignment.progress = 100;
  assignment.quality = random.weighted(QUALITY);
  assignment.hasExceeded = assignment.quality === 'EXCELLENT' || random.chance(0.2);
}

function dueDay(random: Random, { plan, kind, startsOn }: DemoAssignment): string | null {
  const choices: (readonly [string | null, number])[] =
    kind === 'HOUSEHOLD'
      ? [
          ['12-31', 70],
          [null, 30],
        ]
      : [
          ['12-31', 58],
          ['06-30', 14],
          ['09-30', 12],
          [null, 16],
        ];
  const day = random.weighted(choices);
  return day && later(`${plan.year}-${day}`, startsOn);
}
