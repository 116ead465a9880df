import { Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { EnumText } from '../shared/EnumText.tsx';
import { hasRoll } from './kinds.ts';
import type { Organization } from './queries.ts';
import { StandingText } from './StandingText.tsx';

/** A unit on a narrow screen. */
export function OrganizationCard({ unit }: { unit: Organization }) {
  const translate = useTranslate();
  return (
    <>
      <Typography variant="h3" component="p">
        {unit.name}
      </Typography>
      <Typography sx={{ color: 'text.secondary' }}>{unit.path.slice(0, -1).join(' › ')}</Typography>
      <Typography>
        <EnumText enumName="OrganizationKind" value={unit.kind} />
        {hasRoll(unit.kind) &&
          ` · ${translate('resources.organizations.memberCount', { smart_count: unit.memberCount })}`}
      </Typography>
      {unit.validTo && <StandingText unit={unit} />}
    </>
  );
}
