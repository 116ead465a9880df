import { type KeyboardEvent, useCallback, useState } from 'react';
import { useCreatePath, useStore } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { treeStep } from './treeKeys.ts';

export interface TreeState {
  isOpen: (id: string) => boolean;
  toggle: (id: string) => void;
  isFocused: (id: string) => boolean;
  focus: (id: string) => void;
  /** Goes to the unit's page. */
  enter: (id: string) => void;
  /** The first unit takes the focus when no other has it. */
  offerFocus: (id: string) => void;
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
}

function rowOf(item: HTMLElement) {
  const expanded = item.getAttribute('aria-expanded');
  return {
    level: Number(item.getAttribute('aria-level')),
    isOpen: expanded === null ? undefined : expanded === 'true',
  };
}

/** Which units are open (remembered), which one has the focus, and what the keys do. */
export function useTreeState(): TreeState {
  const [open, setOpen] = useStore<string[]>('organizations.open', []);
  const [focused, setFocused] = useState<string>();
  const navigate = useNavigate();
  const createPath = useCreatePath();

  const offerFocus = useCallback((id: string) => setFocused((present) => present ?? id), []);
  const toggle = (id: string) => setOpen(open.includes(id) ? open.filter((each) => each !== id) : [...open, id]);
  const enter = (id: string) => navigate(createPath({ resource: 'organizations', type: 'show', id }));

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const items = [...event.currentTarget.querySelectorAll<HTMLElement>('[role="treeitem"]')];
    const at = items.indexOf(event.target as HTMLElement);
    const id = items[at]?.dataset.unit;
    if (!id || event.altKey || event.ctrlKey || event.metaKey) return;
    const step = treeStep(event.key, items.map(rowOf), at);
    if (!step) return;
    event.preventDefault();
    if (step === 'enter') enter(id);
    else if (step === 'open' || step === 'close') toggle(id);
    else items[step.focus]?.focus();
  };

  return {
    isOpen: (id) => open.includes(id),
    toggle,
    isFocused: (id) => focused === id,
    focus: setFocused,
    enter,
    offerFocus,
    onKeyDown,
  };
}
