import type { Unit } from '../shared/unit.tsx';

type Translate = (key: string, options?: Record<string, unknown>) => string;

/** A year or one of its quarters (0 stands for the whole year) in words. */
export function periodText(translate: Translate, { year, quarter }: { year: number; quarter: number }): string {
  const key = quarter === 0 ? 'resources.evaluationCycles.ofYear' : 'resources.evaluationCycles.ofQuarter';
  return translate(key, { year: String(year), quarter });
}

/**
 * Which cycles belong to the unit one works in. They are a commune's; below a commune the server gives those of the
 * units above, so that nothing need be asked for.
 */
export function cycleScope(unit: Pick<Unit, 'id' | 'kind'> | null): { within?: string } {
  return unit && (unit.kind === 'PROVINCE' || unit.kind === 'COMMUNE') ? { within: unit.id } : {};
}
