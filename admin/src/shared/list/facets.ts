import type { EnumChoice } from '../enums.ts';

/** One group of filters beside a list. Values are kept as texts, so that they fit into the address and saved filters. */
export interface Facet {
  /** The key in the list's filter values. */
  source: string;
  /** A translation key. */
  label: string;
  choices: EnumChoice[];
  /** Several values at once, kept as an array; otherwise one. */
  multiple?: boolean;
  /** How a value is chosen: by ticks (the default), in a box to type into (one value of many), or as a day. */
  input?: 'ticks' | 'box' | 'day';
}

export type FilterValues = Record<string, unknown>;

/** The chosen ids of a facet. */
export function chosenIds(facet: Facet, values: FilterValues): string[] {
  const value = values[facet.source];
  if (Array.isArray(value)) return value.map(String);
  return value === undefined || value === null || value === '' ? [] : [String(value)];
}

/** The filter values after a choice was switched on or off; an empty facet leaves no key. */
export function toggleChoice(facet: Facet, id: string, values: FilterValues): FilterValues {
  const chosen = chosenIds(facet, values);
  const { [facet.source]: _before, ...rest } = values;
  if (chosen.includes(id)) {
    const left = chosen.filter((each) => each !== id);
    return left.length > 0 ? { ...rest, [facet.source]: left } : rest;
  }
  return { ...rest, [facet.source]: facet.multiple ? [...chosen, id] : id };
}

/** The filter values with one value for a facet, or none. */
export function setChoice(facet: Facet, id: string | undefined, values: FilterValues): FilterValues {
  const { [facet.source]: _before, ...rest } = values;
  return id === undefined || id === '' ? rest : { ...rest, [facet.source]: id };
}
