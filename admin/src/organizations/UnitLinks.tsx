import { Box, Button } from '@mui/material';
import { useGetResourceLabel, useResourceDefinitions, useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { useSetUnit } from '../shared/unit.tsx';
import type { UnitName } from './queries.ts';

const RESOURCES = ['members', 'plans', 'assignments'];

/** Ways to the lists of a unit: they choose it as the unit one works in. */
export function UnitLinks({ unit }: { unit: UnitName }) {
  const translate = useTranslate();
  const definitions = useResourceDefinitions();
  const getLabel = useGetResourceLabel();
  const setUnit = useSetUnit();
  const navigate = useNavigate();
  const open = (name: string) => {
    setUnit({ id: unit.id, name: unit.name, kind: unit.kind });
    navigate(`/${name}`);
  };
  return (
    <Box
      component="nav"
      aria-label={translate('resources.organizations.listsOf')}
      className="no-print"
      sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}
    >
      {RESOURCES.filter((name) => definitions[name]?.hasList).map((name) => (
        <Button key={name} variant="outlined" color="inherit" onClick={() => open(name)}>
          {getLabel(name, 2)}
        </Button>
      ))}
    </Box>
  );
}
