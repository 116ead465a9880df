import type { Viewer } from '../providers/viewer.ts';
import type { Unit } from './unit.tsx';

/**
 * Which entries belong to the unit one works in. Those about accounts and sign-ins hang on no unit, so that the viewer's
 * only unit, to which the server limits the trail anyway, is not asked for.
 */
export function auditScope(
  viewer: Pick<Viewer, 'grants'> | undefined,
  unit: Pick<Unit, 'id'> | null,
): { within?: string } {
  const granted = new Set(viewer?.grants.map(({ organization }) => organization?.id));
  const isOnly = granted.size === 1 && unit !== null && granted.has(unit.id);
  return unit && !isOnly ? { within: unit.id } : {};
}
