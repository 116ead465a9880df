import ManageAccountsIcon from '@mui/icons-material/ManageAccountsOutlined';
import { lazy } from 'react';
import type { Feature } from '../providers/feature.ts';
import { userMessages } from './messages.ts';
import { userQueries } from './queries.ts';

const users: Feature = {
  resource: {
    name: 'users',
    icon: ManageAccountsIcon,
    recordRepresentation: 'displayName',
    list: lazy(() => import('./UserList.tsx').then((module) => ({ default: module.UserList }))),
    show: lazy(() => import('./UserShow.tsx').then((module) => ({ default: module.UserShow }))),
    create: lazy(() => import('./UserForms.tsx').then((module) => ({ default: module.UserCreate }))),
    edit: lazy(() => import('./UserForms.tsx').then((module) => ({ default: module.UserEdit }))),
  },
  queries: userQueries,
  messages: userMessages,
};

export default users;
