import { type KeyboardEvent, useCallback, useState } from 'react';
import { useCreatePath, useStore } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { treeStep } from './treeKeys.ts';

export interface TreeState {
  /** Whether there is anything in the tree. */
  hasUnits: boolean;
  isOpen: (id: string) => boolean;
  toggle: (id: string) => void;
  isFocused: (id: string) => boolean;
  focus: (id: string) => void;
  /** Goes to the unit's page. */
  enter: (id: string) => void;
  /** The first unit of the tree takes the focus when no other has it, and is open until somebody closes it. */
  offerTop: (id: string) => void;
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
  const [closed, setClosed] = useStore<string[]>('organizations.closed', []);
  const [top, setTop] = useState<string>();
  const [focused, setFocused] = useState<string>();
  const navigate = useNavigate();
  const createPath = useCreatePath();

  const offerTop = useCallback((id: string) => {
    setTop(id);
    setFocused((present) => present ?? id);
  }, []);
  const isOpen = (id: string) => open.includes(id) || (id === top && !closed.includes(id));
  const toggle = (id: string) => {
    const without = (ids: string[]) => ids.filter((each) => each !== id);
    const wasOpen = isOpen(id);
    setOpen(wasOpen ? without(open) : [...open, id]);
    setClosed(wasOpen ? [...closed, id] : without(closed));
  };
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
    hasUnits: top !== undefined,
    isOpen,
    toggle,
    isFocused: (id) => focused === id,
    focus: setFocused,
    enter,
    offerTop,
    onKeyDown,
  };
}
