import RuleIcon from '@mui/icons-material/RuleOutlined';
import { lazy } from 'react';
import type { Feature } from '../providers/feature.ts';
import { ruleSetMessages } from './messages.ts';
import { ruleSetQueries } from './queries.ts';

const ruleSets: Feature = {
  resource: {
    name: 'ruleSets',
    icon: RuleIcon,
    recordRepresentation: 'name',
    list: lazy(() => import('./RuleSetList.tsx').then((module) => ({ default: module.RuleSetList }))),
    show: lazy(() => import('./RuleSetShow.tsx').then((module) => ({ default: module.RuleSetShow }))),
  },
  queries: ruleSetQueries,
  messages: ruleSetMessages,
};

export default ruleSets;
