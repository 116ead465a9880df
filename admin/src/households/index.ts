import HomeIcon from '@mui/icons-material/HomeOutlined';
import { lazy } from 'react';
import type { Feature } from '../providers/feature.ts';
import { householdGroupQueries } from './groupQueries.ts';
import { householdMessages } from './messages.ts';
import { householdQueries } from './queries.ts';

/** The screens of households: their groups, and each group's households. */
const householdGroups: Feature = {
  resource: {
    name: 'householdGroups',
    icon: HomeIcon,
    recordRepresentation: 'name',
    list: lazy(() => import('./HouseholdsPage.tsx').then((module) => ({ default: module.HouseholdsPage }))),
    show: lazy(() => import('./GroupShow.tsx').then((module) => ({ default: module.GroupShow }))),
    create: lazy(() => import('./GroupForms.tsx').then((module) => ({ default: module.GroupCreate }))),
    edit: lazy(() => import('./GroupForms.tsx').then((module) => ({ default: module.GroupEdit }))),
  },
  queries: householdGroupQueries,
  messages: householdMessages,
  permissions: {
    list: 'household:read',
    show: 'household:read',
    create: 'household:write',
    edit: 'household:write',
  },
};

/** Single households; they are shown inside the screens of their groups. */
export const households: Feature = {
  resource: { name: 'households', recordRepresentation: 'label' },
  queries: householdQueries,
  messages: { vi: {}, en: {} },
};

export default householdGroups;
