import PeopleIcon from '@mui/icons-material/PeopleOutlined';
import { lazy } from 'react';
import type { Feature } from '../providers/feature.ts';
import { memberMessages } from './messages.ts';
import { memberQueries } from './queries.ts';

const MemberList = lazy(() => import('./MemberList.tsx').then((module) => ({ default: module.MemberList })));

const members: Feature = {
  resource: { name: 'members', icon: PeopleIcon, recordRepresentation: 'fullName', list: MemberList },
  queries: memberQueries,
  messages: memberMessages,
};

export default members;
