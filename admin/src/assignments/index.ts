import AssignmentIcon from '@mui/icons-material/AssignmentOutlined';
import { lazy } from 'react';
import type { Feature } from '../providers/feature.ts';
import { assignmentMessages } from './messages.ts';
import { assignmentQueries } from './queries.ts';

const assignments: Feature = {
  resource: {
    name: 'assignments',
    icon: AssignmentIcon,
    recordRepresentation: 'title',
    list: lazy(() => import('./AssignmentList.tsx').then((module) => ({ default: module.AssignmentList }))),
    show: lazy(() => import('./AssignmentShow.tsx').then((module) => ({ default: module.AssignmentShow }))),
    create: lazy(() => import('./AssignmentCreate.tsx').then((module) => ({ default: module.AssignmentCreate }))),
    edit: lazy(() => import('./AssignmentEdit.tsx').then((module) => ({ default: module.AssignmentEdit }))),
  },
  queries: assignmentQueries,
  messages: assignmentMessages,
  bulkActions: lazy(() => import('./AssignmentBulkBar.tsx').then((module) => ({ default: module.AssignmentBulkBar }))),
  permissions: { reassign: 'assignment:reassign' },
};

export default assignments;
