import AccountTreeIcon from '@mui/icons-material/AccountTreeOutlined';
import { lazy } from 'react';
import type { Feature } from '../providers/feature.ts';
import { organizationMessages } from './messages.ts';
import { organizationQueries } from './queries.ts';

const organizations: Feature = {
  resource: {
    name: 'organizations',
    icon: AccountTreeIcon,
    recordRepresentation: 'name',
    list: lazy(() => import('./OrganizationList.tsx').then((module) => ({ default: module.OrganizationList }))),
    show: lazy(() => import('./OrganizationShow.tsx').then((module) => ({ default: module.OrganizationShow }))),
    create: lazy(() => import('./OrganizationCreate.tsx').then((module) => ({ default: module.OrganizationCreate }))),
    edit: lazy(() => import('./OrganizationEdit.tsx').then((module) => ({ default: module.OrganizationEdit }))),
  },
  queries: organizationQueries,
  messages: organizationMessages,
};

export default organizations;
