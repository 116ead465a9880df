import { useTranslate } from 'react-admin';
import { formatDay } from '../shared/days.ts';
import type { RuleSet } from './queries.ts';

/** From when to when a rule set is in force. */
export function PeriodText({ ruleSet: { effectiveFrom, effectiveTo } }: { ruleSet: RuleSet }) {
  const translate = useTranslate();
  const from = formatDay(effectiveFrom);
  if (!effectiveTo) return <>{translate('resources.ruleSets.since', { from })}</>;
  return <>{translate('resources.ruleSets.between', { from, to: formatDay(effectiveTo) })}</>;
}
