import { compact } from '../../providers/buildQuery.ts';

/** The most assignments that the server moves in one call. */
export const MAX_ROWS = 5000;

type Filter = Record<string, unknown>;

/** Which assignments: these, or those that fit a filter of the server. */
export type Selection = { ids: string[] } | { filter: Filter };

/** One way to choose the assignments; where there are two, the person picks one in the dialog. */
export interface Scope {
  id: 'selected' | 'all' | 'ofMember' | 'ofMembers';
  selection: Selection;
}

/** What the dialog knows of where it was opened; it only orders the suggestions. */
export interface Origin {
  /** The branch whose members are suggested first. */
  branchId?: string;
  /** The member who gives the work away. */
  memberId?: string;
}

interface StatusFilter {
  eq?: string;
  in?: string[];
}

/**
 * A list's filter of the server, narrowed to what is being carried out, the only assignments that move; undefined when
 * the list shows none of them.
 */
export function openOnly(filter: Filter): Filter | undefined {
  const { status, ...rest } = compact(filter);
  const { eq, in: several } = (status ?? {}) as StatusFilter;
  if (eq !== undefined && eq !== 'ACTIVE') return undefined;
  if (several && !several.includes('ACTIVE')) return undefined;
  return { ...rest, status: { eq: 'ACTIVE' } };
}

/**
 * What a list offers: its selected rows, or all it would show. A list without any filter may stand on another record's
 * page, whose rows cannot be told from all there are, so it offers only what is selected.
 */
export function scopesOf(selectedIds: string[], filter: Filter): [Scope, ...Scope[]] {
  const { status: _status, ...narrowed } = compact(filter);
  const all = Object.keys(narrowed).length > 0 ? openOnly(filter) : undefined;
  const selected: Scope = { id: 'selected', selection: { ids: selectedIds } };
  return all ? [selected, { id: 'all', selection: { filter: all } }] : [selected];
}

interface PlacedRow {
  id: unknown;
  branch?: { id: string };
  /** Who holds it, for an assignment. */
  member?: { id: string } | null;
}

function common(values: (string | undefined)[]): string | undefined {
  const [only, ...others] = new Set(values);
  return others.length === 0 ? only : undefined;
}

/** The branch and the member that the selected rows share, as far as they are on the page. */
export function originOf(rows: readonly PlacedRow[], selectedIds: readonly unknown[]): Origin {
  const ids = new Set(selectedIds);
  const selected = rows.filter(({ id }) => ids.has(id));
  return {
    branchId: common(selected.map(({ branch }) => branch?.id)),
    memberId: common(selected.map(({ member }) => member?.id)),
  };
}
