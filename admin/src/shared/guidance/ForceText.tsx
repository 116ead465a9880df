import { useTranslate } from 'react-admin';
import { formatDay, today } from '../days.ts';
import { type InForce, stateOn } from './inForce.ts';

/** From when to when something is in force, and whether it is today. */
export function ForceText({ of }: { of: InForce }) {
  const translate = useTranslate();
  const from = formatDay(of.effectiveFrom);
  const period = of.effectiveTo
    ? translate('inForce.between', { from, to: formatDay(of.effectiveTo) })
    : translate('inForce.since', { from });
  return (
    <>
      {translate(`inForce.${stateOn(of, today())}`)} ({period})
    </>
  );
}
