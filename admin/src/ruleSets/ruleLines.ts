import type { RuleSet } from './queries.ts';

/** A rule as a sentence: the key of its words under `resources.ruleSets`, and the values in it. */
export interface RuleLine {
  key: string;
  values: Record<string, unknown>;
}

const LEVELS = ['EXCELLENT', 'GOOD', 'COMPLETED'] as const;

/** From how many points each level begins; below the last one nobody has completed. */
export function bandLines({ bands }: RuleSet): { level: string; from: number | null }[] {
  return [...LEVELS.map((level) => ({ level, from: bands[level] ?? null })), { level: 'NOT_COMPLETED', from: null }];
}

/** '01-31' → '31/01'. */
function dayOfYear(value: unknown): unknown {
  const [, month, day] = /^(\d{2})-(\d{2})$/.exec(String(value)) ?? [];
  return month ? `${day}/${month}` : value;
}

/** Each threshold as a line; a threshold with several values gives one line for each of them. */
export function thresholdLines({ thresholds }: RuleSet): RuleLine[] {
  return Object.entries(thresholds).flatMap(([name, value]) => {
    if (typeof value === 'object' && value !== null) {
      return Object.entries(value).map(([part, number]) => ({
        key: `thresholds.${name}.${part}`,
        values: { value: String(number) },
      }));
    }
    return [{ key: `thresholds.${name}`, values: { value: String(dayOfYear(value)) } }];
  });
}
