import type { Prisma, RuleSet } from '@phan-cong/prisma/generated/client/client';
import { fromDay } from '../../lib/dates.ts';
import type { ReadContext, ScoreFrame } from '../drafts.ts';

type Rules = Pick<Prisma.TransactionClient, 'ruleSet'>;

/** What the database itself can hold of the two scores. */
const WIDEST = { commonMax: 30, resultMax: 70 };
/** Where no rule set says otherwise: the Charter's age and the usual probation. */
const USUAL = { minimumJoinAge: 18, probationMonths: 12 };

interface Thresholds {
  commonScoreMax?: number;
  resultScoreMax?: number;
  minimumJoinAge?: number;
  probationMonths?: number;
}

/** The rule set in force on a day, the latest when several are; null when none is. */
export async function ruleSetOn(db: Rules, day: string): Promise<RuleSet | null> {
  const date = fromDay(day);
  return db.ruleSet.findFirst({
    where: { effectiveFrom: { lte: date }, OR: [{ effectiveTo: null }, { effectiveTo: { gte: date } }] },
    orderBy: [{ effectiveFrom: 'desc' }, { id: 'asc' }],
  });
}

/** What the rows of a file are judged against: thresholds of today, score frame of the evaluated year's rule set. */
export async function readContextOf(db: Rules, today: string, evaluated: RuleSet | null): Promise<ReadContext> {
  const { minimumJoinAge, probationMonths } = thresholdsOf(await ruleSetOn(db, today));
  return {
    today,
    minimumJoinAge: minimumJoinAge ?? USUAL.minimumJoinAge,
    probationMonths: probationMonths ?? USUAL.probationMonths,
    scoreFrame: evaluated && scoreFrameOf(evaluated),
  };
}

function scoreFrameOf(ruleSet: RuleSet): ScoreFrame {
  const { commonScoreMax, resultScoreMax } = thresholdsOf(ruleSet);
  return {
    commonMax: Math.min(commonScoreMax ?? WIDEST.commonMax, WIDEST.commonMax),
    resultMax: Math.min(resultScoreMax ?? WIDEST.resultMax, WIDEST.resultMax),
    bands: ruleSet.bands as unknown as ScoreFrame['bands'],
  };
}

function thresholdsOf(ruleSet: RuleSet | null): Thresholds {
  return (ruleSet?.thresholds ?? {}) as Thresholds;
}
