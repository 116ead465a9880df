import { withoutMarks } from '../../shared/withoutMarks.ts';
import type { SearchAnswer } from './searchQueries.ts';

/** One place that a search leads to. */
export interface Hit {
  /** The resource it belongs to; `screens` for a screen itself. */
  group: 'members' | 'organizations' | 'householdGroups' | 'screens';
  id: string;
  label: string;
  /** Tells people and units of the same name apart. */
  detail: string;
}

interface Screen {
  name: string;
  label: string;
}

const joined = (parts: (string | number | null | undefined)[]) => parts.filter(Boolean).join(' · ');

/** Screens whose name holds the text, with or without marks. */
export function screenHits(screens: Screen[], text: string): Hit[] {
  const wanted = withoutMarks(text);
  return screens
    .filter(({ label }) => withoutMarks(label).includes(wanted))
    .map(({ name, label }) => ({ group: 'screens', id: name, label, detail: '' }));
}

/** What the server found, people first. */
export function recordHits({ members, organizations, householdGroups }: SearchAnswer): Hit[] {
  return [
    ...(members?.nodes ?? []).map(
      ({ id, fullName, birthYear, branch }): Hit => ({
        group: 'members',
        id,
        label: fullName,
        detail: joined([birthYear, branch?.name]),
      }),
    ),
    ...(organizations?.nodes ?? []).map(
      ({ id, name, path }): Hit => ({ group: 'organizations', id, label: name, detail: path.slice(0, -1).join(' › ') }),
    ),
    ...(householdGroups?.nodes ?? []).map(
      ({ id, name, branch }): Hit => ({ group: 'householdGroups', id, label: name, detail: joined([branch?.name]) }),
    ),
  ];
}
