import type { KeyboardEvent } from 'react';
import type { Column } from './rows.ts';

/** The input of a row and a column on the screen. */
function cellOf(id: string, column: Column): HTMLElement | null {
  return document.querySelector(`[data-cell="${id} ${column}"]`);
}

/** How many rows a key leads down (or, negative, up); 0 where the input keeps the key for itself. */
export function stepOf({ key, shiftKey, altKey, ctrlKey, metaKey }: KeyboardEvent, column: Column): number {
  if (altKey || metaKey) return 0;
  if (key === 'Enter') return shiftKey ? -1 : 1;
  // In a choice the arrows choose, in a text of several lines they move within it.
  if (column !== 'progress' && !ctrlKey) return 0;
  if (key === 'ArrowDown') return 1;
  return key === 'ArrowUp' ? -1 : 0;
}

/** Puts the cursor into the same column of the next row that can be written. */
export function moveTo(order: readonly string[], id: string, column: Column, step: number): void {
  for (let index = order.indexOf(id) + step; index >= 0 && index < order.length; index += step) {
    const cell = cellOf(order[index] ?? '', column);
    if (!cell) continue;
    cell.focus();
    if (cell instanceof HTMLInputElement) cell.select();
    return;
  }
}
