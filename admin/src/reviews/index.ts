import RateReviewIcon from '@mui/icons-material/RateReviewOutlined';
import { lazy } from 'react';
import type { Feature } from '../providers/feature.ts';
import { reviewMessages } from './messages.ts';
import { reviewQueries } from './queries.ts';

const reviews: Feature = {
  resource: {
    name: 'reviews',
    icon: RateReviewIcon,
    recordRepresentation: 'memberName',
    list: lazy(() => import('./ReviewList.tsx').then((module) => ({ default: module.ReviewList }))),
    show: lazy(() => import('./ReviewShow.tsx').then((module) => ({ default: module.ReviewShow }))),
    create: lazy(() => import('./ReviewCreate.tsx').then((module) => ({ default: module.ReviewCreate }))),
    edit: lazy(() => import('./ReviewEdit.tsx').then((module) => ({ default: module.ReviewEdit }))),
  },
  queries: reviewQueries,
  routes: [
    {
      path: '/reviews/sheet',
      Component: lazy(() => import('./sheet/SheetPage.tsx').then((module) => ({ default: module.SheetPage }))),
    },
  ],
  messages: reviewMessages,
};

export default reviews;
