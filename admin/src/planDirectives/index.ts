import FlagIcon from '@mui/icons-material/FlagOutlined';
import { lazy } from 'react';
import type { Feature } from '../providers/feature.ts';
import { planDirectiveMessages } from './messages.ts';
import { planDirectiveQueries } from './queries.ts';

const planDirectives: Feature = {
  resource: {
    name: 'planDirectives',
    icon: FlagIcon,
    recordRepresentation: ({ organization, year }: { organization?: { name: string } | null; year: number }) =>
      [organization?.name, year].filter(Boolean).join(' – '),
    list: lazy(() => import('./PlanDirectiveList.tsx').then((module) => ({ default: module.PlanDirectiveList }))),
    create: lazy(() => import('./PlanDirectiveForms.tsx').then((module) => ({ default: module.PlanDirectiveCreate }))),
    edit: lazy(() => import('./PlanDirectiveForms.tsx').then((module) => ({ default: module.PlanDirectiveEdit }))),
  },
  queries: planDirectiveQueries,
  messages: planDirectiveMessages,
};

export default planDirectives;
