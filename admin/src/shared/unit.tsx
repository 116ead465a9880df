import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { useStore } from 'react-admin';
import type { GrantedOrganization } from '../providers/viewer.ts';
import { useViewer } from './viewer.ts';

/** The organisation one works in: every list, figure and form starts from it. */
export type Unit = GrantedOrganization;

interface UnitState {
  unit: Unit | null;
  setUnit: (unit: Unit | null) => void;
}

const UnitContext = createContext<UnitState>({ unit: null, setUnit: () => undefined });

/** Remembers the unit; before one is chosen it is the first unit of the person's grants. */
export function UnitProvider({ children }: { children: ReactNode }) {
  const viewer = useViewer();
  const [chosen, setUnit] = useStore<Unit | null | undefined>('unit');
  const granted = viewer?.grants.find((grant) => grant.organization)?.organization ?? null;
  const unit = chosen === undefined ? granted : chosen;
  const state = useMemo(() => ({ unit, setUnit }), [unit, setUnit]);
  return <UnitContext.Provider value={state}>{children}</UnitContext.Provider>;
}

/** The unit one works in; null stands for everything the account reaches. */
export function useUnit(): Unit | null {
  return useContext(UnitContext).unit;
}

export function useSetUnit(): UnitState['setUnit'] {
  return useContext(UnitContext).setUnit;
}

/** The permanent filter of a list that follows the unit picker: `{ within: id }`, or nothing. */
export function useUnitFilter(): { within?: string } {
  const id = useUnit()?.id;
  return useMemo(() => (id ? { within: id } : {}), [id]);
}
