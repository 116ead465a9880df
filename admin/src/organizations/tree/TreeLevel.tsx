import { Box, Button, Skeleton } from '@mui/material';
import { useEffect, useState } from 'react';
import { useTranslate } from 'react-admin';
import { EmptyState } from '../../shared/EmptyState.tsx';
import { ErrorState } from '../../shared/ErrorState.tsx';
import { useDocument } from '../../shared/request.ts';
import { TREE_UNITS, type TreeUnit } from '../queries.ts';
import { TreeRow } from './TreeRow.tsx';
import type { TreeState } from './useTreeState.ts';

const PAGE = 100;

interface TreeLevelProps {
  filter: Record<string, unknown>;
  /** 1 at the top. */
  level: number;
  tree: TreeState;
}

interface TreeItemProps {
  unit: TreeUnit;
  level: number;
  position: number;
  setSize: number;
  tree: TreeState;
}

interface Answer {
  organizations: { nodes: TreeUnit[]; totalCount: number };
}

/** A unit of the tree and, once opened, those below it. */
function TreeItem({ unit, level, position, setSize, tree }: TreeItemProps) {
  const isOpen = unit.hasChildren ? tree.isOpen(unit.id) : undefined;
  return (
    <li
      role="treeitem"
      aria-level={level}
      aria-posinset={position}
      aria-setsize={setSize}
      aria-expanded={isOpen}
      aria-selected={tree.isFocused(unit.id)}
      aria-labelledby={`unit-${unit.id}`}
      data-unit={unit.id}
      tabIndex={tree.isFocused(unit.id) ? 0 : -1}
      onFocus={(event) => {
        event.stopPropagation();
        tree.focus(unit.id);
      }}
    >
      <TreeRow unit={unit} level={level} tree={tree} />
      {isOpen && <TreeLevel filter={{ parentId: unit.id }} level={level + 1} tree={tree} />}
    </li>
  );
}

/** Units under the same unit, from an offset on; a hundred at a time. */
function TreePage({ filter, level, tree, offset }: TreeLevelProps & { offset: number }) {
  const translate = useTranslate();
  const [hasNext, setNext] = useState(false);
  const variables = { filter: { ...filter, isEnded: false }, first: PAGE, offset };
  const { data, error, refetch } = useDocument<Answer>(TREE_UNITS, variables);
  const units = data?.organizations.nodes;
  const first = level === 1 && offset === 0 ? units?.[0]?.id : undefined;
  const { offerTop } = tree;
  useEffect(() => {
    if (first) offerTop(first);
  }, [first, offerTop]);

  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!units) return <Skeleton variant="rounded" height={44} sx={{ my: 0.5 }} />;
  const total = data.organizations.totalCount;
  const left = total - offset - units.length;
  if (total === 0 && level === 1) {
    return (
      <li role="none">
        <EmptyState
          title={translate('resources.organizations.emptyTitle')}
          hint={translate('resources.organizations.emptyHint')}
        />
      </li>
    );
  }
  return (
    <>
      {units.map((unit, index) => (
        <TreeItem key={unit.id} unit={unit} level={level} position={offset + index + 1} setSize={total} tree={tree} />
      ))}
      {left > 0 && !hasNext && (
        <li role="none">
          <Button onClick={() => setNext(true)}>{translate('resources.organizations.more', { count: left })}</Button>
        </li>
      )}
      {left > 0 && hasNext && <TreePage filter={filter} level={level} tree={tree} offset={offset + PAGE} />}
    </>
  );
}

/** The units that stand under the same unit, read when they are shown. */
export function TreeLevel(props: TreeLevelProps) {
  const role = props.level === 1 ? 'presentation' : 'group';
  return (
    <Box component="ul" role={role} sx={{ listStyle: 'none', m: 0, p: 0 }}>
      <TreePage {...props} offset={0} />
    </Box>
  );
}
