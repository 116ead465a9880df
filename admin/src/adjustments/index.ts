import SwapIcon from '@mui/icons-material/SwapHorizOutlined';
import { lazy } from 'react';
import type { Feature } from '../providers/feature.ts';
import { adjustmentMessages } from './messages.ts';
import { adjustmentQueries } from './queries.ts';

const adjustments: Feature = {
  resource: {
    name: 'adjustments',
    icon: SwapIcon,
    recordRepresentation: 'title',
    list: lazy(() => import('./AdjustmentList.tsx').then((module) => ({ default: module.AdjustmentList }))),
  },
  queries: adjustmentQueries,
  messages: adjustmentMessages,
};

export default adjustments;
