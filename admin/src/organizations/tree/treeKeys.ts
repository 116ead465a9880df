/** A row of the tree as it stands on the screen, from the top down. */
export interface TreeRow {
  /** 1 at the top. */
  level: number;
  /** undefined where nothing stands below. */
  isOpen?: boolean;
}

/** What a key does: go to a row, open or close the present one, or go to its page. */
export type TreeStep = { focus: number } | 'open' | 'close' | 'enter' | undefined;

function parentOf(rows: TreeRow[], at: number): number | undefined {
  const level = rows[at]?.level ?? 1;
  for (let index = at - 1; index >= 0; index -= 1) {
    if ((rows[index]?.level ?? 1) < level) return index;
  }
  return undefined;
}

function stepRight(rows: TreeRow[], at: number): TreeStep {
  const row = rows[at];
  if (row?.isOpen === false) return 'open';
  const next = rows[at + 1];
  return row?.isOpen && next && next.level > row.level ? { focus: at + 1 } : undefined;
}

function stepLeft(rows: TreeRow[], at: number): TreeStep {
  if (rows[at]?.isOpen) return 'close';
  const parent = parentOf(rows, at);
  return parent === undefined ? undefined : { focus: parent };
}

/** What a key does in a tree (ARIA Authoring Practices, tree view); undefined when it does nothing. */
export function treeStep(key: string, rows: TreeRow[], at: number): TreeStep {
  switch (key) {
    case 'ArrowDown':
      return at + 1 < rows.length ? { focus: at + 1 } : undefined;
    case 'ArrowUp':
      return at > 0 ? { focus: at - 1 } : undefined;
    case 'Home':
      return { focus: 0 };
    case 'End':
      return { focus: rows.length - 1 };
    case 'ArrowRight':
      return stepRight(rows, at);
    case 'ArrowLeft':
      return stepLeft(rows, at);
    case 'Enter':
      return 'enter';
    default:
      return undefined;
  }
}
