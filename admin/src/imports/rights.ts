import type { Viewer } from '../providers/viewer.ts';
import type { ImportKind, ImportRecord } from './queries.ts';

/** The kinds of files in the order of the year's work. */
export const IMPORT_KINDS: readonly ImportKind[] = ['MEMBERS', 'ASSIGNMENTS', 'EVALUATIONS'];

/** Units a file can be taken in for. */
export const IMPORT_UNITS = ['COMMUNE', 'BRANCH'] as const;

const NEEDED: Record<ImportKind, readonly string[]> = {
  MEMBERS: ['member:write'],
  ASSIGNMENTS: ['assignment:write', 'plan:write'],
  EVALUATIONS: ['evaluation:decide', 'evaluationCycle:write'],
};

type Permitted = Pick<Viewer, 'permissions'> | undefined;

function holdsAll(viewer: Permitted, permissions: readonly string[]): boolean {
  return permissions.every((permission) => viewer?.permissions.includes(permission));
}

/** The kinds of files the viewer may take in somewhere; the server decides about the unit. */
export function importableKinds(viewer: Permitted): ImportKind[] {
  return IMPORT_KINDS.filter((kind) => holdsAll(viewer, NEEDED[kind]));
}

/** Whether missing branches can be made: by a roster of a commune, for who may make branches. */
export function mayMakeBranches(
  viewer: Permitted,
  { kind, organization }: Pick<ImportRecord, 'kind' | 'organization'>,
) {
  return kind === 'MEMBERS' && organization?.kind === 'COMMUNE' && holdsAll(viewer, ['organization:write']);
}
