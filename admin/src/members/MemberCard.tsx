import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { EnumText } from '../shared/EnumText.tsx';
import { MemberStatusText } from './MemberStatusText.tsx';
import type { Member } from './queries.ts';

/** A member on a narrow screen. */
export function MemberCard({ member }: { member: Member }) {
  const translate = useTranslate();
  const age =
    member.age === null ? translate('resources.members.ageUnknown') : translate('resources.members.ageYears', member);
  return (
    <>
      <Typography variant="h3" component="p">
        {member.fullName}
      </Typography>
      <Typography>
        {age} · <EnumText enumName="Position" value={member.position} />
      </Typography>
      <Typography sx={{ color: 'text.secondary' }}>{member.branch.name}</Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, mt: 1 }}>
        <MemberStatusText member={member} />
        <span>{translate('resources.members.assignmentCount', { smart_count: member.openAssignmentCount })}</span>
      </Box>
    </>
  );
}
