export interface Shortcut {
  key: string;
  /** A translation key. */
  label: string;
}

/** The shortcuts of the panel, as the help lists them. */
export const SHORTCUTS: Shortcut[] = [
  { key: '?', label: 'shortcuts.help' },
  { key: '/', label: 'shortcuts.search' },
  { key: 's', label: 'shortcuts.everywhere' },
  { key: 'u', label: 'shortcuts.unit' },
  { key: 'n', label: 'shortcuts.create' },
  { key: 'm', label: 'shortcuts.menu' },
  { key: 'Esc', label: 'shortcuts.close' },
];

/** Whether a key press belongs to something one is typing into, or comes with a modifier. */
export function isTyping(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey) return true;
  const target = event.target;
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.closest('input, textarea, select, [role="dialog"], [role="menu"]') !== null;
}

const ACTIONS: Record<string, () => HTMLElement | null> = {
  '/': () => document.getElementById('list-search'),
  m: () => document.querySelector<HTMLElement>('#main-menu a'),
};

const CLICKS: Record<string, () => HTMLElement | null> = {
  s: () => document.getElementById('search-everywhere'),
  u: () => document.getElementById('unit-picker'),
  n: () => document.querySelector<HTMLElement>('.RaCreateButton-root'),
};

/** Does what a shortcut stands for, if the page has it; says whether it did. */
export function runShortcut(key: string): boolean {
  const focused = ACTIONS[key]?.();
  focused?.focus();
  const clicked = CLICKS[key]?.();
  clicked?.click();
  return Boolean(focused ?? clicked);
}
