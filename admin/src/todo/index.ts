import ChecklistIcon from '@mui/icons-material/ChecklistOutlined';
import { lazy } from 'react';
import type { Feature } from '../providers/feature.ts';
import { todoMessages } from './messages.ts';

/** What is due, late or missing; the first page of everybody. */
const todo: Feature = {
  resource: {
    name: 'todo',
    icon: ChecklistIcon,
    list: lazy(() => import('./TodoPage.tsx').then((module) => ({ default: module.TodoPage }))),
  },
  messages: todoMessages,
};

export default todo;
