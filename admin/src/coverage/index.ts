import DonutLargeIcon from '@mui/icons-material/DonutLargeOutlined';
import { lazy } from 'react';
import type { Feature } from '../providers/feature.ts';
import { coverageMessages } from './messages.ts';

/** How far tasks are given, for any day; for those who see the plans of a unit. */
const coverage: Feature = {
  resource: {
    name: 'coverage',
    icon: DonutLargeIcon,
    list: lazy(() => import('./CoveragePage.tsx').then((module) => ({ default: module.CoveragePage }))),
  },
  permissions: { list: 'plan:read' },
  messages: coverageMessages,
};

export default coverage;
