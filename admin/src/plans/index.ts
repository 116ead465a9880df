import EventNoteIcon from '@mui/icons-material/EventNoteOutlined';
import { lazy } from 'react';
import type { Feature } from '../providers/feature.ts';
import { planMessages } from './messages.ts';
import { planQueries } from './queries.ts';

const plans: Feature = {
  resource: {
    name: 'plans',
    icon: EventNoteIcon,
    recordRepresentation: 'title',
    list: lazy(() => import('./PlanList.tsx').then((module) => ({ default: module.PlanList }))),
    show: lazy(() => import('./PlanShow.tsx').then((module) => ({ default: module.PlanShow }))),
    create: lazy(() => import('./PlanCreate.tsx').then((module) => ({ default: module.PlanCreate }))),
    edit: lazy(() => import('./PlanEdit.tsx').then((module) => ({ default: module.PlanEdit }))),
  },
  queries: planQueries,
  messages: planMessages,
  permissions: {
    list: 'plan:read',
    show: 'plan:read',
    create: 'plan:write',
    edit: 'plan:write',
    delete: 'plan:write',
    return: 'plan:return',
  },
  routes: [
    {
      path: '/plans/prepare',
      Component: lazy(() => import('./prepare/PreparePage.tsx').then((module) => ({ default: module.PreparePage }))),
    },
  ],
};

export default plans;
