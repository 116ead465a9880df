import ChevronRightIcon from '@mui/icons-material/ChevronRight';
import ExpandMoreIcon from '@mui/icons-material/ExpandMore';
import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { EnumText } from '../../shared/EnumText.tsx';
import { hasRoll } from '../kinds.ts';
import type { TreeUnit } from '../queries.ts';
import type { TreeState } from './useTreeState.ts';

interface TreeRowProps {
  unit: TreeUnit;
  level: number;
  tree: TreeState;
}

const INDENT = { xs: 2, sm: 3.5 };

const arrow = {
  width: 44,
  height: 44,
  flexShrink: 0,
  display: 'flex',
  alignItems: 'center',
  justifyContent: 'center',
  cursor: 'pointer',
};

const words = {
  flexGrow: 1,
  minHeight: 44,
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  columnGap: 2,
  py: 0.5,
  cursor: 'pointer',
};

/** What one sees of a unit in the tree. The arrow is for the mouse; the keyboard opens with the right arrow key. */
export function TreeRow({ unit, level, tree }: TreeRowProps) {
  const translate = useTranslate();
  const Arrow = tree.isOpen(unit.id) ? ExpandMoreIcon : ChevronRightIcon;
  const indent = Object.fromEntries(Object.entries(INDENT).map(([width, step]) => [width, (level - 1) * step]));
  return (
    <Box className="tree-row" sx={{ display: 'flex', alignItems: 'center', pl: indent }}>
      <Box
        aria-hidden
        onClick={() => tree.toggle(unit.id)}
        sx={{ ...arrow, visibility: unit.hasChildren ? 'visible' : 'hidden' }}
      >
        <Arrow />
      </Box>
      <Box id={`unit-${unit.id}`} onClick={() => tree.enter(unit.id)} sx={words}>
        <Typography component="span" sx={{ fontWeight: 600 }}>
          {unit.name}
        </Typography>
        <Typography component="span" variant="body2" sx={{ color: 'text.secondary' }}>
          <EnumText enumName="OrganizationKind" value={unit.kind} />
          {hasRoll(unit.kind) &&
            ` · ${translate('resources.organizations.memberCount', { smart_count: unit.memberCount })}`}
        </Typography>
      </Box>
    </Box>
  );
}
