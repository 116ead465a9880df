import CategoryIcon from '@mui/icons-material/CategoryOutlined';
import { lazy } from 'react';
import type { Feature } from '../providers/feature.ts';
import { taskFieldMessages } from './messages.ts';
import { taskFieldQueries } from './queries.ts';

const taskFields: Feature = {
  resource: {
    name: 'taskFields',
    icon: CategoryIcon,
    recordRepresentation: 'name',
    list: lazy(() => import('./TaskFieldList.tsx').then((module) => ({ default: module.TaskFieldList }))),
    create: lazy(() => import('./TaskFieldForms.tsx').then((module) => ({ default: module.TaskFieldCreate }))),
    edit: lazy(() => import('./TaskFieldForms.tsx').then((module) => ({ default: module.TaskFieldEdit }))),
  },
  queries: taskFieldQueries,
  messages: taskFieldMessages,
  // All may read the names; the screen is for those who keep the catalogue.
  permissions: { list: 'taskField:write' },
};

export default taskFields;
