import PeopleIcon from '@mui/icons-material/PeopleOutlined';
import { lazy } from 'react';
import type { Feature } from '../providers/feature.ts';
import { memberMessages } from './messages.ts';
import { memberQueries } from './queries.ts';

const members: Feature = {
  resource: {
    name: 'members',
    icon: PeopleIcon,
    recordRepresentation: 'fullName',
    list: lazy(() => import('./MemberList.tsx').then((module) => ({ default: module.MemberList }))),
    show: lazy(() => import('./MemberShow.tsx').then((module) => ({ default: module.MemberShow }))),
    create: lazy(() => import('./MemberCreate.tsx').then((module) => ({ default: module.MemberCreate }))),
    edit: lazy(() => import('./MemberEdit.tsx').then((module) => ({ default: module.MemberEdit }))),
  },
  queries: memberQueries,
  messages: memberMessages,
};

export default members;
