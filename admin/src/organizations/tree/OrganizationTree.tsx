import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useUnit } from '../../shared/unit.tsx';
import { TreeLevel } from './TreeLevel.tsx';
import { useTreeState } from './useTreeState.ts';

/** The units below the one one works in, level by level. */
export function OrganizationTree() {
  const translate = useTranslate();
  const tree = useTreeState();
  const unit = useUnit();
  const filter = unit ? { id: { eq: unit.id } } : { isRoot: true };
  return (
    <>
      <Typography variant="body2" className="no-print" sx={{ color: 'text.secondary', py: 1 }}>
        {translate('resources.organizations.treeHint')}
      </Typography>
      <Box
        // A tree without a single unit is none: what stands in its place is a message.
        {...(tree.hasUnits && { role: 'tree', 'aria-label': translate('resources.organizations.tree') })}
        onKeyDown={tree.onKeyDown}
        sx={{
          '& .tree-row': { borderBottom: 1, borderColor: 'divider' },
          '& .tree-row:hover': { backgroundColor: 'action.hover' },
          '& [role="treeitem"]:focus-visible': { outline: 'none' },
          '& [role="treeitem"]:focus-visible > .tree-row': {
            outline: '3px solid',
            outlineColor: 'primary.main',
            outlineOffset: -3,
          },
        }}
      >
        <TreeLevel key={unit?.id ?? 'root'} filter={filter} level={1} tree={tree} />
      </Box>
    </>
  );
}
