import { useStore } from 'react-admin';
import { today } from './days.ts';

const YEARS_BACK = 5;

function thisYear(): number {
  return Number(today().slice(0, 4));
}

/** The years one may work in, next year first. */
export function yearChoices(current: number = thisYear()): number[] {
  return Array.from({ length: YEARS_BACK + 2 }, (_, index) => current + 1 - index);
}

/** The year chosen in the app bar, and the way to choose another. */
export function useYearState(): [number, (year: number) => void] {
  return useStore<number>('year', thisYear());
}

/** The year chosen in the app bar; this year at first. */
export function useYear(): number {
  return useYearState()[0];
}
