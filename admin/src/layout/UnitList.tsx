import ChevronRightIcon from '@mui/icons-material/ChevronRight';
import { Button, List, ListItem, ListItemButton, ListItemText, Skeleton, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { ErrorState } from '../shared/ErrorState.tsx';
import { enumKey } from '../shared/enums.ts';
import type { Unit } from '../shared/unit.tsx';
import { useUnitChoices } from './useUnitChoices.ts';

// These have no units of their own below them.
const LEAVES = new Set(['PARTY_GROUP']);

interface UnitListProps {
  text: string;
  parent: Unit | undefined;
  selectedId: string | undefined;
  onSelect: (unit: Unit) => void;
  onOpen: (unit: Unit) => void;
}

/** Units to choose, each with a way to the units below it. */
export function UnitList({ text, parent, selectedId, onSelect, onOpen }: UnitListProps) {
  const translate = useTranslate();
  const { units, hasMore, isPending, error } = useUnitChoices(text, parent);
  if (error) return <ErrorState error={error} />;
  if (isPending) return <Skeleton variant="rounded" height={132} />;
  if (units.length === 0) {
    return (
      <Typography role="status" sx={{ p: 2 }}>
        {translate(text ? 'unit.none' : 'unit.leaf')}
      </Typography>
    );
  }
  return (
    <>
      <List aria-label={translate('unit.pick')} disablePadding>
        {units.map((unit) => (
          <ListItem
            key={unit.id}
            disablePadding
            secondaryAction={
              !LEAVES.has(unit.kind) && (
                <Button
                  endIcon={<ChevronRightIcon />}
                  aria-label={translate('unit.open', { name: unit.name })}
                  onClick={() => onOpen(unit)}
                >
                  {translate('ra.action.open')}
                </Button>
              )
            }
            sx={{ '& .MuiListItemButton-root': { pr: 12 } }}
          >
            <ListItemButton selected={unit.id === selectedId} onClick={() => onSelect(unit)}>
              <ListItemText primary={unit.name} secondary={translate(enumKey('OrganizationKind', unit.kind))} />
            </ListItemButton>
          </ListItem>
        ))}
      </List>
      {hasMore && (
        <Typography variant="body2" sx={{ color: 'text.secondary', p: 2 }}>
          {translate('unit.more')}
        </Typography>
      )}
    </>
  );
}
