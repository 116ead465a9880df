import { useTranslate } from 'react-admin';
import { today } from '../shared/days.ts';
import { enumKey } from '../shared/enums.ts';
import { standingOn } from './grantRules.ts';
import type { Grant } from './queries.ts';

const SHOWN = 2;

/** The rights in force in a line: the role and the unit; how many more there are. */
export function GrantText({ grants }: { grants: Grant[] }) {
  const translate = useTranslate();
  const current = grants.filter((grant) => standingOn(grant, today()) !== 'past');
  if (current.length === 0) return <>{translate('resources.users.noGrant')}</>;
  const words = current
    .slice(0, SHOWN)
    .map(({ role, organization }) =>
      [translate(enumKey('Role', role)), organization?.name].filter(Boolean).join(' – '),
    );
  const more = current.length - SHOWN;
  return (
    <>
      {words.join('; ')}
      {more > 0 && ` ${translate('resources.users.moreGrants', { smart_count: more })}`}
    </>
  );
}
